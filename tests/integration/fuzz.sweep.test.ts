import * as fc from 'fast-check';
import { seedExample } from '../../local-site/data/example';
import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import { exportOf, moduleOf } from '../../local-site/forge-host/functions/load';
import { functionOf, modulesOf, readManifest } from '../../local-site/forge-host/functions/manifest';
import { isJson, type Json, listOf } from '../../local-site/forge-host/json';
import { createSite, type LocalSite } from '../../local-site/site';
import { KNOWN } from './onboarding';

/**
 * Payloads of every shape, over all functions of the manifest, each called as the platform calls it, with a context made
 * by hand. Each is answered with a code; none makes a function fail, or changes anything.
 *
 * `FUZZ_SEED=7` draws others.
 */

const RUNS = 10_000;
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const manifest = readManifest('manifest.yml');
const FUNCTIONS = listOf(isJson(manifest.modules) ? manifest.modules.function : []).flatMap((entry) =>
  isJson(entry) ? [String(entry.key)] : [],
);

let site: LocalSite;
let before: string;

/** A site whose manifest has, for each function, a page that passes whatever it likes on to it. */
beforeAll(async () => {
  const pages = FUNCTIONS.map((name) => ({ key: `fuzz-${name}`, resolver: { function: name } }));
  const modules = { ...(isJson(manifest.modules) ? manifest.modules : {}), 'jira:globalPage': pages };
  site = createSite({
    manifest: { ...manifest, modules },
    loadHandler: async (handler) => {
      const real = exportOf(await import(`../../src/${moduleOf(handler)}`), handler);
      return (request, context) => {
        const raw = isJson(request) && isJson(request.call) ? request.call : {};
        return raw.functionKey === RAW && isJson(raw.payload)
          ? real(raw.payload.request, context)
          : real(request, context);
      };
    },
  });
  seedExample(site, site.installation);
  await call('panel', { call: { functionKey: 'start', payload: { ...KNOWN, commandId: 'c-1' } }, context: here });
  await site.forge.idle();
  before = kept();
});
afterAll(async () => {
  await site.forge.idle();
  site.close();
});

const { link, ...aboutClient } = KNOWN;
const RAW = 'as the platform calls it';
const here = { extension: { issue: { id: CLIENTS.losRobles.id }, project: { id: PROJECTS.hauzd.id } } };

/** Calls a function with the whole of what it is given; the account, as always, comes from the platform. */
function call(name: string, request: unknown): Promise<unknown> {
  const asPage = isJson(request) && isJson(request.call);
  const payload = asPage ? { request: { ...request, context: contextOf(request) } } : { request };
  return site.forge.invoke({
    ...{ moduleKey: `fuzz-${name}`, accountId: PEOPLE.implementation, functionKey: RAW, payload, context: {} },
  });
}

const contextOf = (request: Json) => ({ ...(isJson(request.context) ? request.context : {}) });

/** All that could be changed; not what is on its way to the queue, nor the note of whom the daily look reported. */
function kept(): string {
  const entities = ['onboarding', 'history', 'issue-key', 'project'].map((name) => `forge-entity:${name}`);
  const names = ['forge-kvs', 'jira:issues', 'jira:workflows', 'jira:projects', ...entities];
  const entriesOf = (name: string) =>
    site.state
      .collection(name)
      .entries()
      .filter(([key]) => key !== 'people-report');
  return JSON.stringify(names.map(entriesOf));
}

const CALLS: Record<string, string[]> = {
  panel: ['open', 'start', 'record', 'apply', 'exception', 'history'],
  portfolio: ['prepare', 'startClient', 'applyClient'],
  'gate-settings': ['openGates', 'changeGates', 'removeGates'],
  'project-settings': ['openGates', 'changeGates', 'openSettings', 'saveSettings', 'checkSettings', 'showPanel'],
};
/** Calls that only read: a payload that happens to be right may be answered with a yes. */
const READING = ['open', 'prepare', 'history', 'openGates', 'openSettings', 'checkSettings'];

/** What each action takes, all of it required where it changes something. */
const ACTIONS: Record<string, Json> = {
  'action-client-status': { issueKey: CLIENTS.losRobles.key },
  'action-waiting-clients': { party: 'planok', days: 3, phase: 'demo', project: PROJECTS.hauzd.key },
  'action-shut-gate': { issueKey: CLIENTS.losRobles.key, gate: 'live' },
  'action-message-text': { issueKey: CLIENTS.losRobles.key, message: 'clientStatus' },
  'action-record-module': { issueKey: CLIENTS.losRobles.key, module: 'apiRest', state: 'notContracted' },
  'action-record-own-step': { issueKey: CLIENTS.losRobles.key, step: 'Firmar el anexo' },
};
const CHANGING = ['action-record-module', 'action-record-own-step'];

const odd = fc.oneof(
  { weight: 4, arbitrary: fc.anything({ withBigInt: false, withDate: false, maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', 'x'.repeat(5_000)),
  },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1e308, Number.NaN, null, undefined, '', [], {}, true) },
);

/** What is right but for one place. */
const nearlyRight = fc
  .tuple(
    fc.constantFrom<Json>(
      { commandId: 'c-2', command: { kind: 'holdDemo', on: '2026-01-05' } },
      { commandId: 'c-2', command: { kind: 'discard', on: '2026-01-05', reason: 'x' } },
      { commandId: 'c-2', command: { kind: 'closeAgreement', closedOn: '2026-01-05', scope: 'sync' } },
      { commandId: 'c-2', link: {}, recreate: [] },
      { ...KNOWN, commandId: 'c-2' },
      { ...aboutClient, commandId: 'c-2', issueId: CLIENTS.losRobles.id },
      { workflowId: 'x', edits: [{ transitionId: '11', configuration: { gate: 'live' } }] },
      { issue: { id: CLIENTS.losRobles.id, key: CLIENTS.losRobles.key }, eventType: 'avi:jira:updated:issue' },
      { body: { issueId: CLIENTS.losRobles.id } },
      { issue: { key: CLIENTS.losRobles.key }, configuration: { gate: 'presentation' } },
    ),
    fc.nat(),
    odd,
    fc.constantFrom('replace', 'add', 'remove'),
  )
  .map(([right, place, value, how]) => spoiled(right, place, value, how));

/** An action's inputs but for one, which is lacking or is something else. What is added is not read. */
const nearlyRightOf = (right: Json) =>
  fc
    .tuple(fc.nat(), odd, fc.constantFrom('replace', 'remove'))
    .map(([place, value, how]) => spoiled(right, place, value, how));

function spoiled(right: Json, place: number, value: unknown, how: string): unknown {
  const copy: Json = structuredClone(right);
  const places = placesIn(copy);
  const [parent, name] = places[place % places.length] ?? [copy, 'commandId'];
  if (how === 'add') parent['another thing'] = value === undefined ? null : value;
  else if (how === 'remove' && name !== 'scope') delete parent[name];
  // What JSON leaves out would leave it right.
  else parent[name] = { spoiled: value ?? null };
  return copy;
}

function placesIn(value: Json): [Json, string][] {
  return Object.entries(value).flatMap(([name, inner]) => [
    [value, name] as [Json, string],
    ...(isJson(inner) && Object.keys(inner).length > 0 ? placesIn(inner) : []),
  ]);
}

const context = fc.oneof(
  { weight: 3, arbitrary: fc.constant<unknown>(here) },
  { weight: 1, arbitrary: fc.record({ extension: fc.record({ issue: fc.record({ id: odd }), project: odd }) }) },
  { weight: 1, arbitrary: odd },
);

const requests = fc.constantFrom(...FUNCTIONS).chain((name) => {
  const inputs = ACTIONS[name];
  if (inputs) return fc.record({ name: fc.constant(name), request: fc.oneof(odd, nearlyRightOf(inputs)) });
  const payload = fc.oneof(odd, nearlyRight);
  const names = CALLS[name];
  if (!names) return fc.record({ name: fc.constant(name), request: payload });
  const functionKey = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<unknown>(...names) },
    { weight: 1, arbitrary: odd },
  );
  const asked = fc.record({ call: fc.record({ functionKey, payload }), context });
  return fc.record({
    name: fc.constant(name),
    request: fc.oneof({ weight: 6, arbitrary: asked }, { weight: 1, arbitrary: payload }),
  });
});

/** What is wrong with an answer; nothing if it is one of those that the function may give. */
function wrongWith(name: string, request: unknown, answer: unknown): string | undefined {
  if (name === 'gate') {
    const isShut = isJson(answer) && answer.result === false && typeof answer.errorMessage === 'string';
    return isShut ? undefined : 'not shut';
  }
  if (name === 'repair-hourly') return isJson(answer) && answer.statusCode === 204 ? undefined : 'not 204';
  if (name === 'issue-event' || name === 'repair')
    return answer === null || answer === undefined ? undefined : 'asks again';
  if (name in ACTIONS) {
    if (!isJson(answer)) return 'no answer of an action';
    if (answer.errors === undefined) return CHANGING.includes(name) ? 'a yes' : undefined;
    const codes = listOf(answer.errors).map((error) => (isJson(error) ? error.code : undefined));
    const isSaid = codes.length === 1 && codes.every((code) => typeof code === 'string' && code !== 'unexpected');
    return isSaid ? undefined : `the codes ${codes.join()}`;
  }
  if (!(name in CALLS)) return answer === undefined || isJson(answer) ? undefined : 'no answer of a page';
  if (!isJson(answer) || typeof answer.ok !== 'boolean') return 'no envelope';
  if (answer.ok) {
    const asked = isJson(request) && isJson(request.call) ? String(request.call.functionKey) : '';
    return READING.includes(asked) ? undefined : 'a yes';
  }
  const code = isJson(answer.error) ? answer.error.code : undefined;
  return typeof code !== 'string' || code === 'unexpected' ? `the code ${String(code)}` : undefined;
}

test(`${RUNS} payloads over ${FUNCTIONS.length} functions: a code for each, and nothing changes`, async () => {
  const counted: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(requests, async ({ name, request }) => {
      counted[name] = (counted[name] ?? 0) + 1;
      const answer = await call(name, request).catch((error: unknown) => ({ threw: String(error) }));
      expect(wrongWith(name, request, answer)).toBeUndefined();
      expect(isJson(answer) && 'threw' in answer).toBe(false);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: false },
  );
  await site.forge.idle();
  expect(kept()).toBe(before);
  expect(Object.keys(counted).sort()).toEqual([...FUNCTIONS].sort());
  console.info(`fuzz: ${JSON.stringify(counted)}`);
}, 240_000);

test('every function is called by a module of the manifest', () => {
  const called = modulesOf(manifest).flatMap(({ entry }) => JSON.stringify(entry));
  for (const name of FUNCTIONS) {
    expect(functionOf(manifest, name).key).toBe(name);
    expect(called.some((entry) => entry.includes(`"${name}"`))).toBe(true);
  }
});
