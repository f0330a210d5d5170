import { pick, textAt } from '../json';

const APPEARANCES = ['info', 'success', 'warning', 'error'];
const AUTO_DISMISS_MS = 8000;

/**
 * Shows a message at the edge of the page, as Jira's flags do; also `showFlag` of `@forge/bridge`.
 * A message of several lines keeps them.
 *
 * @param options `{ id, title, description, type, appearance, actions: [{ text, onClick }], isAutoDismiss }`
 */
export function showFlag(options: unknown): boolean {
  const id = String(pick(options, 'id'));
  closeFlag({ id });
  const appearance = textAt(options, 'appearance') ?? textAt(options, 'type') ?? 'info';
  const flag = document.createElement('section');
  flag.className = `flag flag-${APPEARANCES.includes(appearance) ? appearance : 'info'}`;
  flag.dataset.flag = id;
  flag.setAttribute('role', appearance === 'error' ? 'alert' : 'status');
  const title = textAt(options, 'title');
  if (title) flag.append(element('h2', title));
  const description = textAt(options, 'description');
  if (description) flag.append(element('p', description));
  flag.append(...actionsOf(options), dismissal(id));
  area().append(flag);
  if (pick(options, 'isAutoDismiss') === true) setTimeout(() => flag.remove(), AUTO_DISMISS_MS);
  return true;
}

export function closeFlag(options: unknown): boolean {
  const id = String(pick(options, 'id'));
  for (const flag of document.querySelectorAll<HTMLElement>('[data-flag]')) if (flag.dataset.flag === id) flag.remove();
  return true;
}

function area(): Element {
  const existing = document.querySelector('.flags');
  if (existing) return existing;
  const created = element('div', '');
  created.className = 'flags';
  document.body.append(created);
  return created;
}

function actionsOf(options: unknown): HTMLElement[] {
  const actions = pick(options, 'actions');
  if (!Array.isArray(actions)) return [];
  return actions.map((action) => {
    const button = element('button', textAt(action, 'text') ?? '');
    button.className = 'link-button';
    const onClick = pick(action, 'onClick');
    if (typeof onClick === 'function') button.addEventListener('click', () => void onClick());
    return button;
  });
}

function dismissal(id: string): HTMLElement {
  const button = element('button', '×');
  button.className = 'flag-close';
  button.setAttribute('aria-label', document.documentElement.lang.startsWith('en') ? 'Dismiss' : 'Cerrar');
  button.addEventListener('click', () => closeFlag({ id }));
  return button;
}

function element(name: string, text: string): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}
