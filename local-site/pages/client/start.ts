import { frames } from '../../forge-host/bridge/app-frame';
import { mountApps, saveRule } from './apps';
import { control, startControls } from './controls-forms';
import { runForm } from './forms';
import { startMacros } from './macro-settings';
import { runAction } from './run-action';
import { startDashboard } from './widget-settings';

/** The browser side of every page of the site. */
mountApps();
startControls();
startMacros();
startDashboard();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const { action, configure, control: name, run } = form.dataset;
  if ([action, configure, name, run].every((each) => each === undefined)) return;
  event.preventDefault();
  if (action !== undefined) void runForm(form, action);
  if (configure !== undefined) void saveRule(form);
  if (name !== undefined) void control(form, name);
  if (run !== undefined) void runAction(form, run);
});

document.addEventListener('change', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLSelectElement)) return;
  if (field.dataset.reload) window.location.search = `?${field.dataset.reload}=${encodeURIComponent(field.value)}`;
  if (field.form?.dataset.switches === undefined) return;
  if (field.name === 'site_theme') void switchTheme(field.form, field.value);
  else field.form.submit();
});

/** The theme changes in place, in the app's frames too, as it does in Jira. */
async function switchTheme(form: HTMLFormElement, colorMode: string): Promise<void> {
  document.documentElement.setAttribute('data-color-mode', colorMode);
  for (const frame of frames) {
    frame.view.context.theme = { ...Object(frame.view.context.theme), colorMode };
    frame.sendTheme();
  }
  const data = new URLSearchParams({ site_theme: colorMode });
  await fetch(form.action, { method: 'POST', body: data, redirect: 'manual' });
}
