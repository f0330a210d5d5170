import type { AppFrame, ModuleView } from '../../forge-host/bridge/app-frame';
import { openFrame } from '../../forge-host/bridge/frame';

/** Whenever something with this mark is pressed, what was drawn later too. */
export function onPress(selector: string, act: (button: HTMLElement) => void): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
    if (button) act(button);
  });
}

/**
 * A page of the app over the site's own.
 *
 * @param submit what becomes of what the page hands over; without it, the page can neither hand over nor close
 */
export function openDialog(
  view: ModuleView,
  size: { width: string; height: string },
  submit?: (payload: unknown) => void,
): { dialog: HTMLDialogElement; frame: AppFrame; close(): void } {
  const dialog = document.createElement('dialog');
  dialog.className = 'modal';
  Object.assign(dialog.style, size);
  dialog.setAttribute('aria-label', view.title);
  document.body.append(dialog);
  const close = () => {
    frame.remove();
    dialog.remove();
  };
  const frame = openFrame(dialog, view, { hasFixedSize: true, ...(submit && { submit, close }) });
  dialog.addEventListener('cancel', close);
  dialog.showModal();
  return { dialog, frame, close };
}
