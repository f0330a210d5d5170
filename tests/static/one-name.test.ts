import ts from 'typescript';
import { loadWords } from '../../src/locales/load-words';
import { filesUnder, read } from '../architecture/sources';

/** One thing has one name on every page (docs/glossary.md). On the left, what English says instead. */
const ONE_NAME: [name: string, others: RegExp][] = [
  ['onboarding', /\bimplementations?\b(?! team)/i],
  ['demo', /\bdemonstrations?\b/i],
  ['no agreement', /\bwithout (an )?agreement\b/i],
  ['custom step', /\bown steps?\b/i],
  ['does not apply', /\bnot applicable\b|\bnot applying\b/i],
  ['username', /\buser name\b/i],
  ['email', /\be-mail/i],
  ['work item', /\bissues?\b(?!\.key)/i],
  ['the Hauzd onboarding settings', /\bsettings of Hauzd onboarding\b/],
  [
    'a Jira administrator, a project administrator',
    /\b(whoever|who) administers\b|\b(your|the) (Jira|project) administrator\b/,
  ],
];

test.each(ONE_NAME)('«%s» has no other name in English', (_, others) => {
  const sentences = filesUnder('src/locales/en').flatMap((file) => sentencesIn(read(file)));
  expect(sentences.length).toBeGreaterThan(500);
  expect(sentences.filter((sentence) => others.test(sentence))).toEqual([]);
});

test('one is spoken of as one, in Spanish', async () => {
  const { portfolio } = await loadWords('portfolio', 'es');
  const { many } = await loadWords('startMany', 'es');
  expect([portfolio.loaded(1), portfolio.loaded(2), portfolio.stopped(1), portfolio.stopped(2)]).toEqual([
    'Leyendo… va 1 cliente',
    'Leyendo… van 2 clientes',
    'Se leyó 1 cliente; faltan otros.',
    'Se leyeron 2 clientes; faltan otros.',
  ]);
  expect([many.willCreate(1, 1), many.willCreate(2, 9), many.chooseAll(1)]).toEqual([
    'Se creará 1 subtarea para 1 cliente.',
    'Se crearán 9 subtareas para 2 clientes.',
    'Elegir el único',
  ]);
});

test('English has no Spanish quotes, and Spanish no English ones', () => {
  const [en, es] = ['en', 'es'].map((language) =>
    filesUnder(`src/locales/${language}`).flatMap((file) => sentencesIn(read(file))),
  );
  expect(en?.filter((sentence) => /[«»¿¡]|"/.test(sentence))).toEqual([]);
  expect(es?.filter((sentence) => /[“”‘’]|"/.test(sentence))).toEqual([]);
});

/** What stands in quotes in a file of words and is more than a code: pieces of templates too. */
function sentencesIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && /[^ ] [^ ]|^[A-ZÁÉÍÓÚ«“¿]/.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('words.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}
