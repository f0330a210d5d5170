import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { operations, PLATFORM_SCOPES } from '../../../src/contract/jira/operations';
import { type Operation, pageOperations } from '../../../src/contract/jira/page-operations';
import { filesUnder, read } from '../../architecture/sources';
import { openContracts } from '../../documents/contract';
import { readDocuments } from '../../documents/documents';
import { look } from '../../documents/operations';

const text = readFileSync(join(__dirname, '../../../manifest.yml'), 'utf8');
const manifest: { permissions: { scopes: string[] } } = parse(text);
const table: Operation[] = Object.values(operations);

test('the manifest asks for the scopes of the operations that the app makes, and of its storage, and for no other', () => {
  const needed = new Set([...PLATFORM_SCOPES, ...table.flatMap(({ scopes }) => scopes)]);
  expect([...manifest.permissions.scopes].sort()).toEqual([...needed].sort());
});

test('the app may not change Jira’s configuration, nor act for people who are not there', () => {
  expect(manifest.permissions.scopes).not.toContain('manage:jira-configuration');
  // A map instead of a list is how scopes ask for more, `allowImpersonation` among it.
  expect(Array.isArray(manifest.permissions.scopes)).toBe(true);
});

test('the reason of each scope stands above it', () => {
  const lines = text.split('\n');
  const bare = manifest.permissions.scopes.filter((scope) => {
    const at = lines.findIndex((line) => line.trim() === `- ${scope}`);
    const above = lines.slice(0, at).findLast((line) => !line.trim().startsWith('- '));
    return !above?.trim().startsWith('# ');
  });
  expect(bare).toEqual([]);
});

test('every operation names an actor, and a scope but where Atlassian’s document asks for none: the site’s address', () => {
  expect(table.filter(({ actors }) => actors.length === 0)).toEqual([]);
  expect(table.filter(({ scopes }) => scopes.length === 0).map(({ id }) => id)).toEqual(['getServerInfo']);
});

test('what pages ask Jira themselves is a part of the table: it only reads, and as the person looking', () => {
  for (const [name, operation] of Object.entries<Operation>(pageOperations)) {
    expect(operations).toMatchObject({ [name]: operation });
    expect(operation).toMatchObject({ actors: expect.arrayContaining(['user']), repeat: 'always' });
    expect(operation.scopes.every((scope) => scope.startsWith('read:'))).toBe(true);
  }
});

test('pages ask for all of their part of the table, and for nothing else', () => {
  const places = ['static', 'src/application/clients'].flatMap(filesUnder);
  const asked = places.flatMap((file) =>
    [...read(file).matchAll(/\bask(?:Jira)?\(\s*'(\w+)'/g)].map(([, name]) => name),
  );
  expect([...new Set(asked)].sort()).toEqual(Object.keys(pageOperations).sort());
});

// `npm test` says "not run" where Atlassian's documents are not there.
const withDocuments = openContracts() ? describe : describe.skip;

withDocuments("in Atlassian's OpenAPI documents", () => {
  interface Declared {
    method: string;
    path: string;
    /** Either of these is enough: the classic ones, or the granular ones. */
    classic: string[];
    granular: string[];
  }

  /** An operation by its id: where it is, and the scopes that it asks for. */
  function declared(id: string): Declared | undefined {
    for (const document of readDocuments() ?? []) {
      const { value: paths } = look(document, ['paths']);
      for (const [path, item] of Object.entries(Object(paths))) {
        for (const [method, operation] of Object.entries(Object(item))) {
          if (Object(operation).operationId !== id) continue;
          const kinds: { scopes: string[]; state: string }[] = Object(operation)['x-atlassian-oauth2-scopes'] ?? [];
          // Where the document does not name the current kind by itself, it stands under `security`.
          const secured: { OAuth2?: string[] }[] = Object(operation).security ?? [];
          const usual = secured.flatMap(({ OAuth2 }) => OAuth2 ?? []);
          const ofKind = (wanted: string) =>
            kinds.filter(({ state }) => state === wanted).flatMap((kind) => kind.scopes);
          const classic = kinds.length > 0 ? ofKind('Current') : usual;
          return {
            method: method.toUpperCase(),
            path: path.replace(/\{\w+\}/g, '{}'),
            classic: classic.sort(),
            granular: ofKind('Beta').sort(),
          };
        }
      }
    }
    return undefined;
  }

  test.each(table.map((operation) => [operation.id, operation] as const))(
    '%s is what the table says',
    (id, operation) => {
      const found = declared(id);
      expect({ method: operation.method, path: operation.path.replace(/\{\w+\}/g, '{}') }).toEqual({
        method: found?.method,
        path: found?.path,
      });
      expect([found?.classic, found?.granular]).toContainEqual([...operation.scopes].sort());
    },
  );
});
