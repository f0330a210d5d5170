/**
 * Some modules have two pages, and no document says how one of them knows which it is: a widget and its settings, a
 * rule's configuration and its view. Each other face is a resource of its own in manifest.yml: the same files, with the
 * face's name on the page's root (`data-face`), put there by the build.
 */
export const FACES = ['edit', 'view'] as const;
export type Face = (typeof FACES)[number];

/** The face that a page's root names; undefined for the usual one. */
export function faceOf(root: HTMLElement): Face | undefined {
  return FACES.find((face) => face === root.dataset.face);
}
