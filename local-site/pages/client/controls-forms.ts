import { showFlag } from '../../forge-host/bridge/flags';
import { textAt } from '../../forge-host/json';

const HOUR = 3_600_000;

/** What the forms of the page of controls send to `/_local`. */
const BODIES: Record<string, (form: FormData) => unknown> = {
  clock: (form) => ({ advance: Number(form.get('hours')) * HOUR }),
  faults: (form) => ({
    match: Object.fromEntries(
      ['product', 'method', 'path'].map((name) => [name, form.get(name)]).filter(([, value]) => value),
    ),
    times: Number(form.get('times')),
    fault: JSON.parse(String(form.get('fault'))),
  }),
};

/** The page of controls: shows what `/_local` answers, and sends its forms there. */
export function startControls(): void {
  for (const output of outputs()) void show(output.dataset.local ?? '', 'GET');
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.dataset.read) void show(target.dataset.read, 'GET');
    if (target.dataset.clear) void show(target.dataset.clear, 'DELETE');
  });
}

/** Sends a form of controls. */
export function control(form: HTMLFormElement, name: string): Promise<void> {
  return show(`/_local/${name}`, 'POST', BODIES[name]?.(new FormData(form)));
}

async function show(path: string, method: string, body?: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method, ...(body ? { headers, body: JSON.stringify(body) } : {}) });
  const answer: unknown = await response.json();
  if (!response.ok) {
    showFlag({
      id: 'controls',
      type: 'error',
      title: `HTTP ${response.status}`,
      description: textAt(answer, 'message'),
    });
    return;
  }
  for (const output of outputs())
    if (output.dataset.local === path) output.textContent = JSON.stringify(answer, undefined, 2);
}

const outputs = () => document.querySelectorAll<HTMLElement>('[data-local]');
