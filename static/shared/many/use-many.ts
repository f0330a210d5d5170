import { useEffect, useMemo, useRef, useState } from 'react';
import { carryOutMany, type Many, type ManyOptions, type Running } from './run-many';

/**
 * Carries something out for many while a page shows how far it has come. Left, the page begins nothing more.
 *
 * @param known what ended earlier; read once
 */
export function useMany<Item, Given, Failure>(
  options: Omit<ManyOptions<Item, Given, Failure>, 'told'>,
  known: Running<Given, Failure>['ended'] = new Map(),
): Running<Given, Failure> & Many<Item> {
  const [running, told] = useState<Running<Given, Failure>>({ state: 'idle', ended: known, underWay: new Set() });
  const latest = useRef(options);
  latest.current = options;
  const start = useRef(known);
  const many = useMemo(
    () =>
      carryOutMany<Item, Given, Failure>(
        {
          keyOf: (item) => latest.current.keyOf(item),
          carryOut: (item) => latest.current.carryOut(item),
          afterwards: (failure) => latest.current.afterwards?.(failure) ?? 'goOn',
          told,
        },
        start.current,
      ),
    [],
  );
  useEffect(() => () => many.stop(), [many]);
  return { ...running, ...many };
}
