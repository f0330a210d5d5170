import { emit } from '../../forge-host/bridge/events';
import { postJson } from '../../forge-host/bridge/post';
import { pick } from '../../forge-host/json';

/** The editor's *Next* asks the app's form to hand over what it has; this long it is given to do so. */
const HANDED_OVER_MS = 200;

/**
 * Runs an action with what the page's forms hold, and shows what went in and what came out. Of a rule the inputs are what the
 * app's own form submitted last, which is asked for it once more (`AUTOMATION_ACTION_SUBMIT`); of an agent those that are
 * written here, as a model would have made them.
 */
export async function runAction(form: HTMLFormElement, by: string): Promise<void> {
  const data = new FormData(form);
  const inputs = by === 'rule' ? await submitted() : written(data);
  const asked = { by, action: form.dataset.module, inputs, issue: data.get('issue') ?? '' };
  const response = await postJson('/_action', { ...asked, webhookData: data.get('webhookData') ?? '' });
  const output = form.querySelector('output');
  if (output) output.textContent = shown(await response.json());
}

async function submitted(): Promise<unknown> {
  emit({ event: 'AUTOMATION_ACTION_SUBMIT', payload: {} });
  await new Promise((resolve) => setTimeout(resolve, HANDED_OVER_MS));
  const place = document.querySelector<HTMLElement>('[data-submits]');
  return JSON.parse(place?.dataset.submitted ?? '{}');
}

function written(data: FormData): Record<string, string> {
  const all = [...data].flatMap(([name, value]): [string, string][] =>
    name.startsWith('input:') && value !== '' ? [[name.slice('input:'.length), String(value)]] : [],
  );
  return Object.fromEntries(all);
}

/** What went in and what came out, with its text as it reads. */
function shown(run: unknown): string {
  const outcome = pick(run, 'outcome');
  const text = pick(pick(outcome, 'answer'), 'text');
  return `${JSON.stringify({ given: pick(run, 'given'), outcome }, null, 2)}${typeof text === 'string' ? `\n\n${text}` : ''}`;
}
