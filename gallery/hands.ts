/** Does what a person does, by what is read on the screen; each waits until it can be done. */
export interface Hands {
  press(name: string | RegExp): Promise<void>;
  choose(name: string | RegExp): Promise<void>;
  write(name: string | RegExp, text: string): Promise<void>;
  /** Chooses an option of a list by its value. */
  pick(name: string | RegExp, value: string): Promise<void>;
  see(text: string | RegExp): Promise<void>;
}

const MOST_WAIT_MS = 5_000;
const PAUSE_MS = 20;

export const hands: Hands = {
  async press(name) {
    (await found('button, summary, [role=tab]', name)).click();
  },
  async choose(name) {
    const label = await found('label, legend', name);
    const field = label instanceof HTMLLabelElement ? label.control : undefined;
    (field ?? label).click();
  },
  async write(name, text) {
    const label = await found('label', name);
    const field = label instanceof HTMLLabelElement ? label.control : undefined;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
      throw new Error(`no field ${name}`);
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
    setter?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },
  async pick(name, value) {
    const label = await found('label, select[aria-label]', name);
    const list = label instanceof HTMLLabelElement ? label.control : label;
    if (!(list instanceof HTMLSelectElement)) throw new Error(`no list ${name}`);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  },
  async see(text) {
    await found('body *', text);
  },
};

/** The first one that can be seen and whose words are these, or begin with them; one without words goes by its label. */
async function found(selector: string, name: string | RegExp): Promise<HTMLElement> {
  const end = performance.now() + MOST_WAIT_MS;
  for (;;) {
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    const one = all.find((each) => each.checkVisibility() && !each.matches(':disabled') && isCalled(each, name));
    if (one) return one;
    if (performance.now() > end) throw new Error(`The scene shows no ${selector} «${name}».`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function isCalled(element: HTMLElement, name: string | RegExp): boolean {
  // The words of a list are what it offers.
  const read = element instanceof HTMLSelectElement ? '' : element.innerText || element.textContent;
  const words = (read || element.ariaLabel || '').trim();
  return typeof name === 'string'
    ? words === name || (words.startsWith(name) && /^[\s·]/.test(words.slice(name.length)))
    : name.test(words);
}
