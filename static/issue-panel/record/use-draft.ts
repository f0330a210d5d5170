import { useCallback, useState } from 'react';
import type { Facts } from '../../../src/domain/facts/facts';
import { noFacts } from '../../../src/domain/facts/facts';
import { usePanel } from '../panel-state';
import type { Drafts } from './drafts';
import type { FormName, FormRequestOf } from './form-request';
import { type Filled, fillOf, formDraftOf } from './form-rules';
import { useKept } from './kept-drafts';

/** A form as it is filled in. */
export interface FilledForm<Form extends FormName = FormName> {
  draft: Drafts[Form];
  change(part: Partial<Drafts[Form]>): void;
  /** What saving it would record. */
  filled: Filled;
  /** The facts that its fields were made from. */
  opened: Facts;
  /** The facts as last shown to the person: the same, or another's newer ones that they were told of. */
  seen: Facts;
  /** The person has now seen these. */
  look(facts: Facts): void;
  /** It starts with what was filled in before and not saved. */
  isKept: boolean;
  /** Saved or cancelled: nothing is kept of it. */
  forget(): void;
}

/** The fields of a form, which start with what is recorded and stay as typed whatever happens around them. */
export function useDraft<Form extends FormName>(request: FormRequestOf<Form>): FilledForm<Form> {
  const { view } = usePanel();
  const facts = view.onboarding?.facts ?? noFacts(view.today);
  const { all, name } = useKept(request);
  const [kept] = useState(() => all.get(name));
  const [opened] = useState(kept?.opened ?? facts);
  const [seen, setSeen] = useState(kept?.seen ?? facts);
  // Kept under the name of what it is about, which says its shape.
  const [draft, setDraft] = useState(
    () => (kept?.draft as Drafts[Form] | undefined) ?? formDraftOf(facts, request, view.today),
  );
  const change = (part: Partial<Drafts[Form]>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    all.set(name, { draft: next, opened, seen });
  };
  const look = useCallback(
    (shown: Facts) => {
      setSeen(shown);
      const before = all.get(name);
      if (before) all.set(name, { ...before, seen: shown });
    },
    [all, name],
  );
  const filled = fillOf(draft, request, facts);
  return { draft, change, filled, opened, seen, look, isKept: kept !== undefined, forget: () => all.delete(name) };
}
