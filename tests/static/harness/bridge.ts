import dark from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-dark.js';
import light from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-light.js';
import shape from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-shape.js';
import spacing from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-spacing.js';
import typography from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-typography.js';
import type { Answer } from '../../../src/contract/answer';
import type { ApplyRequest, RecordRequest, StartRequest } from '../../../src/contract/panel-calls';
import type { HistoryPage, PanelView } from '../../../src/contract/panel-view';
import type { Command } from '../../../src/domain/facts/commands';
import { changes } from '../../../src/domain/procedure/changes';
import { applied, ME, recorded, SCENES, started } from './scenes';

/**
 * Stands in for Atlassian's side of the bridge, and for the app's server side: enough to look at every state of the
 * panel and to press its buttons. The address says which: `?scene=&locale=&mode=&fail=<call>:<code>`.
 */
const asked = new URLSearchParams(location.search);
let view: PanelView = (SCENES[asked.get('scene') ?? 'start'] ?? SCENES.start)?.() ?? fail('no such scene');
/** Every call of the panel, for a test to count. */
const sent: { name: string; payload: unknown }[] = [];

const operations: Record<string, (payload: never) => unknown> = {
  getContext: () => ({
    accountId: ME,
    locale: asked.get('locale') ?? 'es_ES',
    moduleKey: 'hauzd-onboarding',
    extension: { issue: { key: view.issue.key } },
  }),
  enableTheming: () => theme(),
  invoke: async ({ functionKey, payload }: { functionKey: string; payload: unknown }) => {
    sent.push({ name: functionKey, payload });
    await new Promise((resolve) => setTimeout(resolve, Number(asked.get('delay') ?? 10)));
    const [failing, code] = (asked.get('fail') ?? '').split(':');
    if (failing === functionKey && code === 'throw') throw new Error('lost');
    if (failing === functionKey && code !== 'step') return { ok: false, error: refusal(code ?? '') };
    return serve(functionKey, payload);
  },
};

Object.assign(globalThis, {
  __bridge: { callBridge: async (name: string, payload: never) => operations[name]?.(payload) },
  __sent: sent,
});

function serve(name: string, payload: unknown): Answer<unknown> {
  switch (name) {
    case 'start': {
      const { modules, on, source, agreement, expectedScope } = payload as StartRequest;
      const commands: Command[] = [{ kind: 'confirmModules', modules, on, source }];
      if (expectedScope) commands.push({ kind: 'expectScope', scope: expectedScope });
      if (agreement) commands.push({ kind: 'closeAgreement', ...agreement });
      view = started(Object.keys(modules).length > 0 ? commands : commands.slice(1));
      return apply({ commandId: '', link: {}, recreate: [] });
    }
    case 'record': {
      const { command, commandId } = payload as RecordRequest;
      view = recorded(view, command, commandId);
      return { ok: true, value: view };
    }
    case 'apply':
      return apply(payload as ApplyRequest);
    case 'history':
      return { ok: true, value: history() };
    default:
      return { ok: true, value: view };
  }
}

function apply({ link }: ApplyRequest): Answer<unknown> {
  const { facts, plan } = view.onboarding ?? fail('not started');
  const difference = changes(facts, plan, view.subtasks);
  const failing = asked.get('fail') === 'apply:step' ? difference.create.at(-1) : undefined;
  view = applied(view, failing);
  const linked = difference.create.filter((step) => step in link);
  const created = difference.create.filter((step) => step !== failing && !linked.includes(step));
  const failed = failing
    ? [{ step: failing, error: { code: 'jiraRefused', messages: ['El campo Área es obligatorio.'] } }]
    : [];
  const { retire: retired, reopen: reopened } = difference;
  return {
    ok: true,
    value: { view, report: { created, linked, retired, reopened, finished: [], failed, notDone: [] } },
  };
}

function history(): HistoryPage {
  const entry = view.onboarding?.unwritten[0];
  return { entries: entry ? [entry] : [], more: false };
}

function refusal(code: string) {
  const details = {
    retryAfterSeconds: 30,
    secondsLeft: 12,
    fields: ['Área', 'Región'],
    messages: ['No.'],
    limit: 1000,
  };
  return { code, ...details };
}

function theme(): void {
  const style = document.createElement('style');
  style.textContent = [light, dark, shape, spacing, typography].join('\n');
  document.head.append(style);
  const root = document.documentElement;
  root.dataset.theme = 'light:light dark:dark shape:shape spacing:spacing typography:typography';
  root.dataset.colorMode = asked.get('mode') ?? 'light';
  document.body.style.background = 'var(--ds-surface)';
}

function fail(why: string): never {
  throw new Error(why);
}
