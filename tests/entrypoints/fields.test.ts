import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseSettings, settingsSchema } from '../../src/entrypoints/settings-schema';
import { refusalIn } from '../../src/entrypoints/text-refusal';
import { ORDINARY } from '../domain/text/credentials/ordinary';
import { OTHER_ORDINARY } from '../domain/text/credentials/other-ordinary';
import { PROVIDER_TOKENS } from '../domain/text/credentials/provider-tokens';
import { SECRETS } from '../domain/text/credentials/secrets';

/** Every schema that a call's payload is parsed with, as the contract declares them, and the settings' own. */
const declared: z.ZodType[] = [settingsSchema];

/** Blank to the eye, each in its own way. */
const BLANK = [
  '',
  '  ',
  '\n\t',
  '\u200B',
  '\u2800\u2800',
  '\u3164',
  '\u00AD',
  '\u034F',
  '\uFE0F',
  '\u2063\uFFA0',
  '…',
  '-.-',
  '\u0301',
];

const FOLDERS = ['src/contract', 'src/contract/fields', 'src/entrypoints'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

const isCall = (value: unknown): value is { request: z.ZodType } => Object(value).request instanceof z.ZodType;

beforeAll(async () => {
  for (const file of files.filter((each) => each.endsWith('-calls.ts') && each.startsWith('src/contract/'))) {
    const exported: object = await import(`../../${file.replace('.ts', '')}`);
    const calls = Object.values(exported).flatMap((table) => Object.values(Object(table)));
    declared.push(...calls.filter(isCall).map(({ request }) => request));
  }
});

test('no function parses a call with a schema that is not in the contract: settings alone have one of their own', () => {
  const parsing = files.filter((file) => file.startsWith('src/entrypoints/') && read(file).includes("from 'zod'"));
  expect(parsing.filter((file) => /import (?!type)[^;]*from 'zod'/.test(read(file)))).toEqual([
    'src/entrypoints/own-steps-schema.ts',
    'src/entrypoints/settings-schema.ts',
    'src/entrypoints/step-rule-schema.ts',
  ]);
});

const read = (file: string) => readFileSync(file, 'utf8');

interface Leaf {
  path: string;
  schema: z.ZodType;
}

/** The schemas without parts of their own, each with its place. */
function leaves(schema: z.core.$ZodType, path: string): Leaf[] {
  const { def } = schema._zod;
  const inner = (each: z.core.$ZodType, name = '') => leaves(each, name === '' ? path : `${path}.${name}`);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, each]) => inner(each, name));
  }
  if (schema instanceof z.ZodArray) return inner(schema.def.element, '[]');
  if (schema instanceof z.ZodRecord) {
    return [...inner(schema.def.keyType, '{key}'), ...inner(schema.def.valueType, '{}')];
  }
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((each) => inner(each));
  if (schema instanceof z.ZodPipe) return [...inner(schema.def.in), ...inner(schema.def.out)];
  if ('innerType' in def && def.innerType instanceof z.ZodType) return inner(def.innerType);
  return schema instanceof z.ZodType ? [{ path, schema }] : [];
}

const all = () => declared.flatMap((schema, index) => leaves(schema, `${index}`));
const fieldOf = ({ schema }: Leaf) => schema.meta()?.field;

/** They hold no text, whatever is sent. */
const TEXTLESS = ['ZodNumber', 'ZodBoolean', 'ZodLiteral', 'ZodEnum', 'ZodTransform'];

test('what the walk finds is what is declared', () => {
  const written = all().filter((leaf) => fieldOf(leaf) === 'written');
  // Six reasons, a note in two calls, an exception; the settings' own: values, texts, labels, names, messages.
  expect(written.length).toBeGreaterThanOrEqual(16);
  expect(declared.length).toBeGreaterThanOrEqual(15);
});

test('no field takes a secret: it is screened, or has a form that excludes it', () => {
  const open = all().filter((leaf) => {
    if (TEXTLESS.includes(leaf.schema.constructor.name) || fieldOf(leaf) !== undefined) return false;
    return SECRETS.some(({ text }) => leaf.schema.safeParse(text).success);
  });
  // Parsed again, by the settings' schema, which is walked here too, and by the gate's own reading, which keeps choices only.
  expect(open.map(({ path, schema }) => `${schema.constructor.name} ${path.replace(/^\d+\./, '')}`)).toEqual(UNREAD);
});
const UNREAD = ['ZodUnknown edits.[].configuration', 'ZodUnknown settings', 'ZodUnknown settings'];

test('each field for text refuses every secret of the lists', () => {
  for (const leaf of all().filter((each) => fieldOf(each) === 'written')) {
    const kept = [...SECRETS, ...PROVIDER_TOKENS].filter(({ text }) => leaf.schema.safeParse(text).success);
    expect([leaf.path, kept]).toEqual([leaf.path, []]);
  }
});

test('what a field keeps is what was screened: nothing is done to a text behind the screen', () => {
  for (const leaf of all().filter((each) => fieldOf(each) === 'written')) {
    const texts = SECRETS.flatMap(({ text }) => [text.replaceAll(' ', '\n\n'), text.replaceAll(' ', '\n')]);
    const kept = texts.flatMap((text) => leaf.schema.safeParse(text).data ?? []);
    expect([leaf.path, kept.filter((text) => !leaf.schema.safeParse(text).success)]).toEqual([leaf.path, []]);
  }
});

test('each field for text takes every ordinary text, at most without what cannot be seen at all', () => {
  const [note] = all().filter((each) => fieldOf(each) === 'written' && each.path.endsWith('.note'));
  const texts = [...ORDINARY, ...OTHER_ORDINARY];
  expect(texts.filter((text) => note?.schema.safeParse(text).data !== text)).toEqual([]);
  expect(note?.schema.safeParse('uno\u0000\u0007\r\n\tdos\uD800 🏢').data).toBe('uno\n\tdos 🏢');
});

test('a text is kept as it reads: nothing turns its direction round, no letter has more marks than languages have', () => {
  const [note] = all().filter((each) => fieldOf(each) === 'written' && each.path.endsWith('.note'));
  const kept = (text: string) => note?.schema.safeParse(text).data;
  expect(kept('\u202Eolleva\u202C \u2066uno\u2069')).toBe('olleva uno');
  expect(kept(`a${'\u0301'.repeat(40)}b`)).toBe(`a${'\u0301'.repeat(3)}b`);
  // Vietnamese, and an emoji that needs two marks.
  expect(kept('Nguye\u0302\u0303n 1\uFE0F\u20E3')).toBe('Nguye\u0302\u0303n 1\uFE0F\u20E3');
});

test.each(['\u200B', '\u200B\u2800', ' \n', '\u3164\u00AD', '\u202E\u2069', '\u0301'])(
  '%j shows nothing, and is kept nowhere',
  (text) => {
    const optional = all().filter((leaf) => fieldOf(leaf) === 'written' && leaf.schema.safeParse('').success);
    expect(optional.length).toBeGreaterThanOrEqual(5);
    expect(optional.map(({ schema }) => schema.safeParse(text).data).filter((kept) => kept !== '')).toEqual([]);
    expect(parseSettings({ schema: 1, labels: ['ok', text] })).toMatchObject({
      ok: false,
      error: [{ path: 'labels.1' }],
    });
  },
);

test('a note of an emoji only shows something, and is kept', () => {
  const [note] = all().filter((each) => fieldOf(each) === 'written' && each.path.endsWith('.note'));
  expect(note?.schema.safeParse('👍').data).toBe('👍');
});

test.each(BLANK)('a reason of %j is empty: nobody can read it', (text) => {
  const reasons = all().filter((each) => fieldOf(each) === 'written' && each.path.endsWith('.reason'));
  expect(reasons.length).toBeGreaterThanOrEqual(5);
  for (const { schema } of reasons) {
    expect(refusalIn(schema.safeParse(text).error ?? new z.ZodError([]))).toEqual({ code: 'reasonRequired' });
  }
});

test('an identifier has no blanks and no form of a provider’s token', () => {
  const identifiers = all().filter((leaf) => fieldOf(leaf) === 'identifier');
  expect(identifiers.length).toBeGreaterThan(5);
  for (const { schema } of identifiers) {
    for (const text of ['clave Robles77', 'a b', '', `ghp_${'aB3dE5fG7h'.repeat(4).slice(0, 36)}`]) {
      expect(schema.safeParse(text).success).toBe(false);
    }
  }
});

test('an identifier has the form in which it is made, or names nothing secret', () => {
  const identifiers = all().filter((leaf) => fieldOf(leaf) === 'identifier');
  const secret = [
    'clave-Robles2024',
    'clave-robles-2024',
    'password_zorro99xK',
    'password-zorrogris',
    'Zorro99x',
    'zorro2024gris',
    'contrasena.zorrogris',
    '9f86d081884c7d659a2feaa0c55ad015',
    'Zk3pQ9sLm2Xv',
    'api-key-zorrogris',
    'x'.repeat(65),
  ];
  for (const leaf of identifiers) {
    expect([leaf.path, secret.filter((text) => leaf.schema.safeParse(text).success)]).toEqual([leaf.path, []]);
  }
});

test('Atlassian’s accounts, groups and fields, and what pages make, are identifiers', () => {
  const made = '3f0c9a52-7d3e-4a61-9f58-0c2e6a7d1001';
  const settings = (assignee: string, group: string, clientField: string) =>
    parseSettings({
      schema: 1,
      clientField,
      parties: { client: { assignee } },
      confirmers: { who: 'group', id: group, name: 'Hauzd' },
    }).ok;
  for (const account of ['5b10a2844c20165700ede21g', `557058:${made}`, `712020:${made}`, `qm:${made}:${made}`]) {
    expect([account, settings(account, made, 'customfield_10050')]).toEqual([account, true]);
  }
  expect(settings(`712020:${made}`, 'site-admins', 'summary')).toBe(true);
  const presses = all().filter((leaf) => fieldOf(leaf) === 'identifier' && leaf.path.endsWith('.commandId'));
  expect(presses.length).toBeGreaterThanOrEqual(4);
  expect(presses.filter(({ schema }) => !schema.safeParse(made).success)).toEqual([]);
});

test('labels that say a secret together are refused together', () => {
  for (const labels of [
    ['clave', 'Zorro99x'],
    ['contrasena', 'zorrogris'],
    ['usuario', 'mperez', 'clave', 'zorrogris'],
  ]) {
    expect(parseSettings({ schema: 1, labels })).toMatchObject({
      ok: false,
      error: [{ path: 'labels', code: 'credential' }],
    });
  }
  expect(parseSettings({ schema: 1, labels: ['hauzd', 'cliente-clave', 'torre-b'] }).ok).toBe(true);
});

test('of the procedure’s address what finds the page is kept, and no secret in its title', () => {
  const at = (rest: string) =>
    parseSettings({
      schema: 1,
      procedure: { id: '77', url: `https://planok.atlassian.net/wiki/spaces/IYA/pages/77${rest}`, title: 'Guía' },
    });
  const kept = {
    ok: true,
    value: { procedure: { url: 'https://planok.atlassian.net/wiki/spaces/IYA/pages/77/Guia' } },
  };
  expect(at('/Guia#2.1.1-Sincronizar')).toMatchObject(kept);
  expect(at('/Guia?focusedCommentId=12#zorrogris')).toMatchObject(kept);
  for (const rest of [
    '/clave-Zorro99x',
    '/Clave+Zorro99x',
    '/contrase%C3%B1a-zorrogris',
    '?clave=Robles77',
    '#token=zorrogris',
  ]) {
    expect([rest, at(rest)]).toMatchObject([rest, { ok: false, error: [{ code: 'credential' }] }]);
  }
});

test('texts that are written nowhere: a key that an action is asked about, a workflow’s id, what a person saw before', () => {
  expect(files.filter((file) => read(file).includes("/asked-text'"))).toEqual([
    'src/contract/action-calls.ts',
    'src/contract/gate-settings-calls.ts',
    'src/contract/panel-calls.ts',
  ]);
});

test('a free string is declared nowhere else', () => {
  const free = files.filter((file) => /z\s*\.string\(\)(?!\s*\.regex\()/.test(read(file)));
  // The zone is one of those that the runtime knows.
  expect(free).toEqual([
    'src/contract/fields/asked-text.ts',
    'src/contract/fields/text-fields.ts',
    'src/entrypoints/settings-schema.ts',
  ]);
});
