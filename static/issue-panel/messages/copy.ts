/**
 * Puts a text on the clipboard as if somebody had selected and copied it, which every frame may do while a button is
 * pressed. The clipboard's own interface comes second: it takes a permission of the product's page around the frame,
 * and browsers complain aloud where that is not given.
 *
 * @returns whether it is there
 */
export async function copyText(text: string): Promise<boolean> {
  if (copySelected(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.ariaHidden = 'true';
  // In sight of the window, since browsers scroll to what gets the focus.
  area.style.cssText = 'position:fixed;top:0;opacity:0';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
