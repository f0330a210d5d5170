import { createContext, useContext } from 'react';
import type { Facts } from '../../../src/domain/facts/facts';
import type { FormRequest } from './form-request';

/** What somebody had filled in, and the facts that they saw while they did. */
export interface KeptDraft {
  draft: unknown;
  opened: Facts;
  seen: Facts;
}

/**
 * What was filled in and neither saved nor cancelled, by what it is about: another form was opened, or Escape pressed. It
 * is there when its form is opened again, as long as the panel is.
 */
export type KeptDrafts = Map<string, KeptDraft>;

export const Kept = createContext<KeptDrafts>(new Map());

/** The drafts that are kept, and the name under which this form's is. */
export function useKept(request: FormRequest): { all: KeptDrafts; name: string } {
  return { all: useContext(Kept), name: JSON.stringify(request) };
}
