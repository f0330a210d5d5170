import { useState } from 'react';
import type { Clients } from './use-clients';

/** Something that is done with many clients and then done with: the next one is of the clients as they are read after it. */
export interface Anew {
  /** Tells one from the next. */
  key: number;
  /** The clients are read of whom the next one is. */
  isRead: boolean;
  /** This one is done with. */
  end(): void;
}

/** @param reading which reading the clients are of that are shown */
export function useAnew({ readAgain }: Pick<Clients, 'readAgain'>, reading: number): Anew {
  const [key, begin] = useState(0);
  return { key, isRead: reading >= key, end: () => begin(readAgain()) };
}
