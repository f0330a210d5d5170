import fc from 'fast-check';
import { filledMessage } from '../../../src/domain/messages/filled-message';
import { MESSAGE_IDS } from '../../../src/domain/messages/message-id';
import { messageFaults, PLACEHOLDERS, placeholdersIn } from '../../../src/domain/messages/message-placeholders';
import { asTemplate, EXAMPLES, fill } from '../../../src/domain/messages/message-template';
import { messageWords as en } from '../../../src/locales/en/messages';
import { messageWords as es } from '../../../src/locales/es/messages';

const languages = { es, en };
const app = { subject: 'Asunto', body: 'Texto de la aplicación' };
const pieces = { cliente: 'Los Robles', fecha: '', modulos: '- API REST: contratado' };

test('placeholders are filled in, and a paragraph with nothing to fill in is left out', () => {
  const text = 'Estimado equipo:\n\nModules of {cliente}:\n{modulos}\n\nNos vemos el {fecha}.\n\nSaludos';
  expect(fill(text, pieces)).toBe('Estimado equipo:\n\nModules of Los Robles:\n- API REST: contratado\n\nSaludos');
});

test('a project’s text stands in the place of the app’s, part by part', () => {
  expect(filledMessage(app, undefined, pieces)).toEqual({ ...app, from: 'app' });
  expect(filledMessage(app, { subject: 'Para {cliente}' }, pieces)).toEqual({
    subject: 'Para Los Robles',
    body: app.body,
    from: 'project',
  });
});

test.each([
  ['holds a credential once it is filled in', 'La password={cliente}', { cliente: 'Hola.1234' }],
  ['says nothing once it is filled in', 'Nos vemos el {fecha}.', pieces],
])('a text that %s is not sent: the app’s is', (_, body, filledWith) => {
  expect(filledMessage(app, { body }, filledWith)).toEqual({ ...app, from: 'appInstead' });
});

describe.each(['es', 'en'] as const)('in %s', (language) => {
  const words = languages[language];

  test.each(MESSAGE_IDS)('%s: every placeholder has words, and its own text is a template without faults', (id) => {
    const example = EXAMPLES[id];
    const { cliente, ...others } = words.pieces(example, 'Los Robles');
    expect(Object.keys({ cliente, ...others }).sort()).toEqual([...PLACEHOLDERS[id]].sort());
    expect(Object.values({ cliente, ...others }).filter((text) => text === '')).toEqual([]);

    const template = {
      subject: asTemplate(words.subject(example, '{cliente}'), others),
      body: asTemplate(words.body(example, '{cliente}'), others),
    };
    expect(messageFaults(id, template)).toEqual([]);
    const all = words.pieces(example, 'Los Robles');
    expect(fill(template.subject, all)).toBe(words.subject(example, 'Los Robles'));
    expect(fill(template.body, all)).toBe(words.body(example, 'Los Robles'));
  });
});

test('whatever text passes the check leaves no brace behind, and no empty paragraph', () => {
  const word = fc.constantFrom('Hola', 'y', '{cliente}', '{fecha}', '\n\n', '\n', ' ', '.', '{', '}', '{otro}');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom('', '15-12-2026'), (parts, fecha) => {
      const body = parts.join('');
      if (messageFaults('demoInvitation', { body }).length > 0) return;
      const filled = fill(body, { cliente: 'Los Robles', fecha });
      expect(placeholdersIn(filled)).toEqual([]);
      expect(filled.split('\n\n').filter((paragraph) => paragraph.trim() === '' && filled !== '')).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

describe('a message to the client does not speak of the APIKEY by itself: PlanOK’s hand-over of it is internal (2.1.2)', () => {
  test.each([
    'la APIKEY',
    'API KEY',
    'Api-Key',
    'api\u2011key',
    'api \u2013 key',
    'api_key',
    'la clave de la API',
    'llave API',
    'API\u200BKEY',
    'A\u00ADPIK\u034FEY',
    'API\u3164KEY',
    'ＡＰＩＫＥＹ',
    'АРІ КЕУ',
    'A P I K E Y',
    '𝐀𝐏𝐈 𝐤𝐞𝐲',
    'ap1key',
    'llave para la API',
    'llave de acceso a la API REST',
    'la clave de nuestra API',
    'token de la API',
    'the key for our API',
    'API access key',
  ])('%s', (words) => {
    expect(messageFaults('clientStatus', { body: `{avance} ${words}` })).toEqual([{ code: 'apiKeyToClient' }]);
    expect(messageFaults('keyNotice', { body: `${words}` })).toEqual([]);
  });
  test.each([
    'la API REST',
    'su clave del portal',
    'capital keyboard',
    'La API REST es clave para vender en línea.',
    'Un módulo clave, como la API REST',
    'usuario y contraseña para la API REST',
  ])('%s is no APIKEY', (words) => {
    expect(messageFaults('apiRestOffer', { body: words })).toEqual([]);
  });
});
