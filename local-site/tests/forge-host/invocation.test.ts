import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asApp, asUser, getAppContext, privacy, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';
import { loadBuiltHandler } from '../../forge-host/functions/load';
import { stage } from './stage';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const nameOf = (error: unknown) => (error instanceof Error ? error.name : error);

test('a made-up account in the page’s context is replaced by the one who is signed in', async () => {
  const { call } = stage({
    panel: makeResolver({
      who: async ({ payload, context }) => ({
        payload,
        account: context.accountId,
        issue: context.extension?.issue,
        jira: await (await asUser().requestJira(route`/rest/api/3/myself`)).json(),
      }),
    }),
  });
  const context = { accountId: 'boss', extension: { issue: 7 } };
  expect(await call('who', 'ana', undefined, context)).toEqual({
    payload: {},
    account: 'ana',
    issue: 7,
    jira: { caller: { kind: 'appAsUser', accountId: 'ana' }, sent: '' },
  });
  await expect(call('nothing', 'ana')).rejects.toThrow("Resolver has no definition for 'nothing'.");
  await expect(call('who', 'ana', 'x'.repeat(500 * 1024))).rejects.toThrow('too big');
});

test('four hundred calls of different people at the same time do not mix', async () => {
  const { call } = stage({
    panel: makeResolver({
      async mark({ context }) {
        const account = String(context.accountId);
        await kvs.set(`mark-${account}`, account);
        const response = await asUser().requestJira(route`/rest/api/3/issue/${account}`, { method: 'post' });
        const { caller } = await response.json();
        return [account, caller.accountId, await kvs.get(`mark-${account}`), getAppContext().invocationId];
      },
    }),
  });
  const people = Array.from({ length: 400 }, (_, at) => `person${at}`);
  const answers = (await Promise.all(people.map((person) => call('mark', person)))) as string[][];
  expect(answers.map((answer) => answer.slice(0, 3))).toEqual(people.map((person) => [person, person, person]));
  expect(new Set(answers.map((answer) => answer[3])).size).toBe(400);
});

test('a function whose time is over writes nothing later', async () => {
  const remaining: number[] = [];
  const { call, jira, site } = stage(
    {
      panel: makeResolver({
        async slow() {
          remaining.push(getAppContext().invocationRemainingTimeInMillis());
          await wait(80);
          remaining.push(getAppContext().invocationRemainingTimeInMillis());
          await kvs.set('ghost', true);
          await asApp().requestJira(route`/rest/api/3/issue/GHOST-1`, { method: 'DELETE' });
        },
        read: () => kvs.get('ghost'),
      }),
    },
    {},
    { timeLimits: { standard: 50, background: 50 } },
  );
  await expect(call('slow')).rejects.toThrow('The function took too long.');
  await wait(60);
  await site.forge.idle();
  expect([await call('read'), jira.done]).toEqual([undefined, []]);
  expect(remaining).toEqual([expect.any(Number), 0]);
  expect(remaining[0]).toBeGreaterThan(30);
});

test('a validator gets what Jira knows, without a person, and stays shut when it cannot answer', async () => {
  const seen: unknown[] = [];
  const CONFIGURATION = { gate: 'x' };
  const { site } = stage({
    async gate(request: { issue: { key: string } }) {
      seen.push(request);
      if (request.issue.key === 'A-2') throw new Error('A bug.');
      if (request.issue.key === 'A-3') return { result: 'yes' };
      const app = await (await asApp().requestJira(route`/rest/api/3/myself`)).json();
      const person = await asUser().requestJira(route`/rest/api/3/myself`).catch(nameOf);
      return { result: false, errorMessage: JSON.stringify([app.caller, person]) };
    },
  });
  const transition = { from: { id: '1' }, to: { id: '2' } };
  const ask = (issueKey: string, moduleKey = 'the-gate') =>
    site.forge.runValidator({ moduleKey, issueKey, configuration: JSON.stringify(CONFIGURATION), transition });
  const shut = { result: false, errorMessage: expect.stringContaining('The transition was not made.') };

  expect(await ask('A-1')).toEqual({ result: false, errorMessage: '[{"kind":"app"},"NEEDS_AUTHENTICATION_ERR"]' });
  expect(await ask('A-2')).toEqual(shut);
  expect(await ask('A-3')).toEqual(shut);
  expect(await ask('A-1', 'no-gate')).toEqual(shut);
  site.settings.validatorConfigurationAs = 'string';
  await ask('A-1');
  expect([seen[0], seen.at(-1)]).toEqual([
    { issue: { key: 'A-1' }, configuration: CONFIGURATION, transition },
    { issue: { key: 'A-1' }, configuration: JSON.stringify(CONFIGURATION), transition },
  ]);
});

test('an account that is reported needs no action, and a page asks Jira as the person', async () => {
  const { call, site } = stage({
    panel: makeResolver({
      report: () => privacy.reportPersonalData([{ accountId: 'ana', updatedAt: '2026-01-01T00:00:00Z' }]),
    }),
  });
  expect(await call('report')).toEqual([]);
  const request = { product: 'jira' as const, restPath: '/rest/api/3/myself', method: 'GET', headers: [] };
  const response = await site.forge.requestProduct({ ...request, accountId: 'ana' });
  expect(await response.json()).toEqual({ caller: { kind: 'appAsUser', accountId: 'ana' }, sent: '' });
});

test('built functions are found by the handler that the manifest names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'));
  try {
    mkdirSync(join(folder, 'entrypoints'));
    writeFileSync(join(folder, 'entrypoints/gate.cjs'), 'exports.gate = (a, b) => [a, b]; exports.text = "x";');
    const load = loadBuiltHandler(folder);
    expect((await load('entrypoints/gate.gate'))(1, 2)).toEqual([1, 2]);
    await expect(load('entrypoints/gate.text')).rejects.toThrow('is not a function');
    await expect(load('entrypoints/gate.constructor')).rejects.toThrow('is not a function');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
