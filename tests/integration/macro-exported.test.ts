import { CLIENTS } from '../../local-site/data/projects';
import { checkAdf } from '../documents/adf';
import { appForEachTest } from './app-for-tests';
import { columns, forge, informed, issue, jql, project, textOf } from './macro';
import { exportMacro, use } from './status';

/** The macro in a page that is exported: a document for who exports. */

const app = appForEachTest();

describe('an export', () => {
  test('of one client says the same as the page, as a valid document', async () => {
    const client = await informed(app);
    const document = await exportMacro(app, 'reader', issue(client));
    expect(checkAdf(document)).toBeUndefined();
    expect(textOf(document)).toMatch(
      new RegExp(
        [
          'Inmobiliaria Alto Maipo · HAUZD-6',
          'Esperando a PlanOK desde hoy',
          'Fases: Preparación \\(hecha\\) › Demostración \\(en curso\\) › Acuerdo \\(pendiente\\) › .*',
          'Alcance: sin acordar',
          'Avance: 2 de 4 pasos hechos',
          'Falta:',
          'Coordinar la demostración entre el cliente y Hauzd \\(lo debe PlanOK\\)',
          'Cerrar el acuerdo entre Hauzd y el cliente \\(lo debe Hauzd\\)',
          'Último dato registrado el \\d\\d-\\d\\d-\\d{4}. Leído el \\d\\d-\\d\\d-\\d{4}\\.',
        ].join('\n'),
      ),
    );
    expect(JSON.stringify(document)).toContain('"http://localhost:8320/browse/HAUZD-6"');
  });

  test('of a list is a table with the columns that were chosen, in the language of who exports', async () => {
    await informed(app);
    const document = await exportMacro(app, 'reader', { ...project, columns: columns.join() }, { locale: 'en-US' });
    expect(checkAdf(document)).toBeUndefined();
    const lines = textOf(document).split('\n');
    expect(lines.slice(0, 5)).toEqual(['Client', 'Phase', 'Waiting for', 'Missing', 'Progress']);
    expect(lines.slice(5, 8)).toEqual(['Inmobiliaria Alto Maipo (HAUZD-6)', 'Demo', 'PlanOK since today']);
  });

  test('to Word says the same as to PDF, though Confluence hands the settings over elsewhere', async () => {
    const client = await informed(app);
    const [pdf, word] = [
      await exportMacro(app, 'reader', issue(client)),
      await exportMacro(app, 'reader', issue(client), { exportType: 'word' }),
    ];
    expect(textOf(word)).toContain('Inmobiliaria Alto Maipo · HAUZD-6');
    expect(word).toEqual(pdf);
  });

  test('of another kind is the same for a person; for nobody it is a link, and not even tried', async () => {
    const client = await informed(app);
    const other = { exportType: 'other' } as const;
    expect(textOf(await exportMacro(app, 'reader', issue(client), other))).toContain('Esperando a PlanOK desde hoy');
    const cost = await use(app, async () => {
      const document = await exportMacro(app, undefined, issue(client), other);
      expect(textOf(document)).toBe('El estado se lee en Jira con la cuenta de quien lo abre: HAUZD-6');
    });
    expect(cost).toEqual({ invocations: 1, requests: 0, points: 0, storage: 0 });
    expect(app.site.gateway.exchanges.list().filter(({ status }) => status === 401)).toEqual([]);
  });

  test('without a reader is a link only, and asks Jira nothing', async () => {
    const client = await informed(app);
    app.requests();
    const [one, list] = [await exportMacro(app, undefined, issue(client)), await exportMacro(app, undefined, project)];
    expect([checkAdf(one), checkAdf(list)]).toEqual([undefined, undefined]);
    expect(textOf(one)).toBe('El estado se lee en Jira con la cuenta de quien lo abre: HAUZD-6');
    expect(JSON.stringify(list)).toContain('http://localhost:8320/issues/?jql=project');
    expect(app.requests()).toEqual([]);
  });

  test('of what cannot be shown says why, as a valid document', async () => {
    await forge(app, CLIENTS.losRobles.id, { schema: 9 });
    const documents = [
      await exportMacro(app, 'reader', {}),
      await exportMacro(app, 'reader', jql('nonsense =')),
      await exportMacro(app, 'stranger', issue(CLIENTS.losRobles)),
      await exportMacro(app, 'reader', issue(CLIENTS.losRobles)),
      await exportMacro(app, 'reader', issue(CLIENTS.altoMaipo)),
      await exportMacro(app, 'stranger', project),
    ];
    expect(documents.map(checkAdf)).toEqual(documents.map(() => undefined));
    expect(documents.map((document) => textOf(document).split('\n').at(-1))).toEqual([
      'Edite la página y abra la configuración de esta macro para elegir un cliente o una lista.',
      expect.stringMatching(/Corrija el JQL en la configuración de la macro\.$/),
      'La incidencia no existe o usted no tiene permiso para verla en Jira.',
      'Versión más nueva. El estado lo guardó una versión más nueva de la aplicación. Recargue la página.',
      expect.stringMatching(/^Sin iniciar\./),
      expect.stringMatching(/^Leído el /),
    ]);
  });
});
