import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PICTURES } from '../../gallery/pictures';
import { LANGUAGES } from '../../src/domain/language';
import { filesUnder, read } from './sources';

/** The guides quote what the app says in italics, and nothing else. */
const GUIDES = [...filesUnder('docs/guia'), 'docs/administracion.md'].filter((file) => file.endsWith('.md'));
const PICTURES_IN = join(__dirname, '../../docs/guia/imagenes');
const MOST_BYTES = 65_000;

/** Names of Jira, Confluence, Bitbucket and Atlassian's consoles, and of what people there have set up. */
const NOT_OURS = [
  ...['Hd_Implementación', 'aceptación', 'Listo', 'Cancelada', 'Resolución', 'Sin asignar', 'Aplicaciones conectadas'],
  ...['Crear', 'Editar', 'Asignar', 'Realizar transiciones', 'Vincular incidencias', 'Asignar incidencias'],
  ...['Programar incidencias', 'Editar incidencias', 'Añadir comentarios', 'atlassian-addons-project-access'],
  ...['Validadores', 'Agregar', 'Crear token de API con ámbitos', 'Forge', 'Distribution', 'Edit'],
  ...['Deploy', 'Repository settings', 'Repository variables'],
];

test('what the guides quote in italics is said by the app, in these words', () => {
  const said = sentencesOf([...filesUnder('src/locales/es'), 'src/locales/es-ES.json']);
  const strange = GUIDES.flatMap((guide) =>
    quotesIn(read(guide))
      .filter((quote) => !NOT_OURS.includes(quote) && !said.some((sentence) => sentence.test(quote)))
      .map((quote) => `${guide}: ${quote}`),
  );
  expect(strange).toEqual([]);
});

test('a quote of what the app does not say is found', () => {
  const said = sentencesOf(['panel', 'panel-apply', 'panel-record'].map((part) => `src/locales/es/${part}.ts`));
  const isSaid = (quote: string) => said.some((sentence) => sentence.test(quote));
  expect(quotesIn('Presione *Registrar\n  envío* o **nada**; 2 * 3 * 4')).toEqual(['Registrar envío']);
  expect(['Registrar envío', 'Autorizar excepción en Requisitos…', 'Crear de nuevo'].map(isSaid)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['Datos registrados', 'Registrar', 'Registrar envíos', 'cosa cualquiera'].map(isSaid)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('every picture of the guide is made by its list, small, in each language, and shown', () => {
  const names = PICTURES.map(({ name }) => `${name}.png`).sort();
  for (const language of LANGUAGES) {
    const folder = join(PICTURES_IN, language);
    expect(readdirSync(folder).sort()).toEqual(names);
    expect(names.filter((name) => statSync(join(folder, name)).size > MOST_BYTES)).toEqual([]);
  }
  const shown = GUIDES.flatMap((guide) => [...read(guide).matchAll(/\(imagenes\/es\/([\w-]+\.png)\)/g)]);
  expect([...new Set(shown.map(([, name]) => name))].sort()).toEqual(names);
});

/** What stands in italics, on one line. */
function quotesIn(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```|`[^`]*`/g, '');
  return [...prose.matchAll(/(?<![*\w])\*(?![*\s])([^*]+?)(?<!\s)\*(?![*\w])/g)].map(([, quote = '']) =>
    quote.replace(/\s+/g, ' '),
  );
}

/** Every sentence of these files: what is put in stands for anything, and it may begin small or large. */
function sentencesOf(files: string[]): RegExp[] {
  const found: RegExp[] = [];
  const add = (...parts: string[]) => {
    const [first = '', ...rest] = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    // What begins with something put in would fit anything.
    if (/^\p{L}|^[¿¡«]/u.test(first)) found.push(new RegExp(`^${[first, ...rest].join('.+')}$`, 'i'));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) add(node.text);
    if (ts.isTemplateExpression(node)) add(node.head.text, ...node.templateSpans.map(({ literal }) => literal.text));
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
  return found;
}
