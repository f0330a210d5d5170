import { useState } from 'react';
import type { Facts } from '../../../src/domain/facts/facts';
import { noFacts } from '../../../src/domain/facts/facts';
import { usePanel } from '../panel-state';
import { type Drafts, draftOf, type Filled, fillOf } from './drafts';
import type { FormName, RequestOf } from './form-request';

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
}

/** The fields of a form, which start with what is recorded and stay as typed whatever happens around them. */
export function useDraft<Form extends FormName>(request: RequestOf<Form>): FilledForm<Form> {
  const { view } = usePanel();
  const facts = view.onboarding?.facts ?? noFacts(view.today);
  const [opened] = useState(facts);
  const [seen, look] = useState(facts);
  const [draft, setDraft] = useState(() => draftOf(facts, request, view.today));
  const change = (part: Partial<Drafts[Form]>) => setDraft((before) => ({ ...before, ...part }));
  return { draft, change, filled: fillOf(draft, request, facts), opened, seen, look };
}
