/** What the editor of rules says of an action that is being set up. */
export interface KeptInputs {
  /** As they were handed over last; empty for a new action. */
  inputs: Record<string, unknown>;
  /** What the editor has against them, in its own words, by input. */
  refused: Partial<Record<string, string>>;
}

/**
 * @param extension the extension of the page's context (Atlassian, "Action": `data.inputs`, and after a check
 *   `errors.invalidInputs`, each with a `message`)
 */
export function keptInputs(extension: unknown): KeptInputs {
  const refused = Object.entries(objectAt(objectAt(extension, 'errors'), 'invalidInputs')).flatMap(
    ([input, fault]): [string, string][] => {
      const { message } = { ...Object(fault) };
      return typeof message === 'string' ? [[input, message]] : [];
    },
  );
  return { inputs: objectAt(objectAt(extension, 'data'), 'inputs'), refused: Object.fromEntries(refused) };
}

function objectAt(value: unknown, name: string): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...Object(value) };
  return { ...Object(fields[name]) };
}
