/** Parts that replace others; `undefined` takes an optional part away. */
export type Change<Whole> = { [Key in keyof Whole]?: Whole[Key] | undefined };

/** The whole with some parts replaced: what is not chosen is not there. */
export function changed<Whole extends object>(whole: Whole, part: Change<Whole>): Whole {
  const next = Object.entries({ ...whole, ...part }).filter(([, value]) => value !== undefined);
  // Each part has the type that it has in the whole; only an optional one can be taken away by its type's own word.
  return Object.fromEntries(next) as Whole;
}
