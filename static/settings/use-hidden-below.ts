import { type RefObject, useEffect } from 'react';

/** So many strips of the page are watched, each at these parts of it: the bar follows in steps of a few pixels. */
const STRIPS = 80;
const PARTS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Says in `--hidden-below` of an element how much of the frame's end is out of sight, in pixels. A frame of Forge is as high as what is in it, and the product's
 * page is scrolled: nothing in the frame can stick to the window's edge by style alone. The browser does tell which part
 * of the frame is in sight (W3C, "Intersection Observer": without a root, the window of the outermost page counts).
 *
 * @param page what is watched; it has to be the place of its absolutely positioned children
 */
export function useHiddenBelow(page: RefObject<HTMLElement>): void {
  useEffect(() => {
    const whole = page.current;
    if (!whole) return;
    const strips = Array.from({ length: STRIPS }, (_, index) => stripAt(index));
    const seen = new Map<Element, number>();
    const place = () => {
      // Out of sight as a whole: it stays where it was.
      if (seen.size === 0) return;
      // What the frame itself scrolls, where it is not as high as its content, sticks by style.
      const end = Math.min(whole.getBoundingClientRect().bottom, window.innerHeight);
      const hidden = Math.max(0, Math.round(end - Math.max(...seen.values())));
      whole.style.setProperty('--hidden-below', `${hidden}px`);
    };
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, intersectionRect } of entries) {
          if (isIntersecting) seen.set(target, intersectionRect.bottom);
          else seen.delete(target);
        }
        place();
      },
      { threshold: PARTS },
    );
    // The frame grows after what is in it did.
    window.addEventListener('resize', place);
    whole.append(...strips);
    for (const strip of strips) watch.observe(strip);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', place);
      for (const strip of strips) strip.remove();
    };
  }, [page]);
}

function stripAt(index: number): HTMLElement {
  const strip = document.createElement('span');
  strip.setAttribute('aria-hidden', 'true');
  Object.assign(strip.style, {
    position: 'absolute',
    top: `${(100 * index) / STRIPS}%`,
    height: `${100 / STRIPS}%`,
    width: '1px',
    insetInlineStart: '0',
    pointerEvents: 'none',
  });
  return strip;
}
