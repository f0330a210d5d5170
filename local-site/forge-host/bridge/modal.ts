import { pick, textAt } from '../json';
import type { AppFrame } from './app-frame';

/** Widths and heights of `Modal` in Atlassian's documentation of `@forge/bridge`. */
const SIZES: Record<string, [width: string, height: string]> = {
  small: ['400px', '20vh'],
  medium: ['600px', '40vh'],
  large: ['800px', '70vh'],
  xlarge: ['968px', '90vh'],
  max: ['100%', '100%'],
  fullscreen: ['100%', '100%'],
};

/**
 * `new Modal(...).open()`: another page of the app over the whole site, told apart by `extension.modal`.
 *
 * @param opener the frame whose page asked
 * @param options `{ resource, onClose, size, context, closeOnEscape, closeOnOverlayClick, title }`
 */
export function openModal(opener: AppFrame, options: unknown): boolean {
  const dialog = document.createElement('dialog');
  dialog.className = 'modal';
  const [width, height] = sizeOf(options);
  Object.assign(dialog.style, { width, height });
  dialog.setAttribute('aria-label', textAt(options, 'title') || opener.view.title);
  document.body.append(dialog);

  const close = (payload?: unknown) => {
    frame.onClose?.(payload);
    frame.remove();
    dialog.remove();
    const onClose = pick(options, 'onClose');
    if (typeof onClose === 'function') void onClose(payload);
  };
  const { context } = opener.view;
  const view = {
    ...opener.view,
    resource: textAt(options, 'resource'),
    context: { ...context, extension: { ...context.extension, modal: pick(options, 'context') } },
  };
  const refresh = opener.place.refresh;
  const frame = opener.openAnother(dialog, view, {
    submit: close,
    close,
    hasFixedSize: true,
    ...(refresh ? { refresh } : {}),
  });

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (pick(options, 'closeOnEscape') !== false) close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && pick(options, 'closeOnOverlayClick') !== false) close();
  });
  dialog.showModal();
  return true;
}

function sizeOf(options: unknown): [string, string] {
  const size = pick(options, 'size');
  if (typeof size === 'string') return SIZES[size] ?? ['600px', '40vh'];
  return [textAt(size, 'width') ?? '600px', textAt(size, 'height') ?? '40vh'];
}
