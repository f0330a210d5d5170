import type { z } from 'zod';
import type { TextRefusal } from '../domain/text/written-text';

/** The refusal that a field for text found (`text-fields.ts`), as the call answers it; undefined where the payload is wrong otherwise. */
export function refusalIn({ issues }: z.ZodError): TextRefusal | undefined {
  const found = issues.map((issue) => (issue.code === 'custom' ? issue.params?.refusal : undefined));
  return found.every(isRefusal) ? found[0] : undefined;
}

const CODES: readonly unknown[] = ['reasonRequired', 'textTooLong', 'credentialInText'] satisfies TextRefusal['code'][];

const isRefusal = (value: unknown): value is TextRefusal =>
  typeof value === 'object' && value !== null && 'code' in value && CODES.includes(value.code);
