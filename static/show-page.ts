import { view } from '@forge/bridge';
import { PAGES } from './pages';

/** Asks the product where this is shown and draws the page of that module into `root`: one `index.html` serves every module. */
export async function showPage(root: HTMLElement): Promise<void> {
  // Colours come while the page is loaded: nothing is drawn before both are there.
  const themed = view.theme.enable();
  const context = await view.getContext();
  document.documentElement.lang = context.locale.replace('_', '-');
  const load = PAGES[context.moduleKey];
  if (!load) throw new Error(`No page for the module "${context.moduleKey}".`);
  const [page] = await Promise.all([load(context), themed]);
  await page.mount(root, context);
}
