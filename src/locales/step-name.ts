import type { Language } from '../domain/language';
import { titleIn } from '../domain/procedure/own-steps';
import { isOwn } from '../domain/procedure/step-id';
import type { MissingWords } from './words';

/** What a step is called in a language: by the procedure, or by the team. `other`: one whose title nobody knows. */
export const stepNames =
  (language: Language, steps: MissingWords['steps'], other: string): MissingWords['stepName'] =>
  (step, title) =>
    isOwn(step) ? (title ? titleIn(title, language) : other) : steps[step];
