import { useEffect, useState } from 'react';

/** Long enough that typing a word asks once, short enough that nobody waits. */
const PAUSE_MS = 300;

/** A value as it was when it last stopped changing. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
