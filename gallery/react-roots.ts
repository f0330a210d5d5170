import { createRoot as create, type Root, type RootOptions } from 'react-dom/client';

/** In the place of React's own in the gallery: knows what is drawn, so that the next scene finds nothing of the last. */
export { hydrateRoot } from 'react-dom/client';

const roots = new Set<Root>();

export function createRoot(container: Element | DocumentFragment, options?: RootOptions): Root {
  const root = create(container, options);
  roots.add(root);
  return root;
}

/** Takes away all that is drawn; what waits or listens ends with it. */
export function takeAway(): void {
  for (const root of roots) root.unmount();
  roots.clear();
}
