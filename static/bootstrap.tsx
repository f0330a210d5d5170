import { view } from '@forge/bridge';
import { PAGES } from './pages';

/** Asks the product where this is shown and loads the page of that module: one `index.html` serves every module. */
async function start(root: HTMLElement): Promise<void> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable()]);
  document.documentElement.lang = context.locale.replace('_', '-');
  const load = PAGES[context.moduleKey];
  if (!load) throw new Error(`No page for the module "${context.moduleKey}".`);
  const page = await load();
  await page.mount(root, context);
}

const root = document.getElementById('root');
if (root) void start(root);
