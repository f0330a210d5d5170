import type { z } from 'zod';
import type { SettingsFault } from '../domain/settings/settings-fault';

type FaultCode = SettingsFault['code'];

/** A fault of settings, or several, as zod reports it, by its place. */
export function faults(issue: z.core.$ZodIssue): SettingsFault[] {
  const path = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((detail) => ({ path, code: 'unknownKey', detail: detail.slice(0, 100) }));
    case 'invalid_key':
      return [{ path, code: 'unknownKey' }];
    case 'invalid_value':
      return [{ path, code: 'notOneOf', detail: issue.values.map(String).join(', ') }];
    case 'invalid_union':
      return [{ path, code: 'notOneOf' }];
    case 'too_big':
      return [{ path, code: tooBig(issue.origin), detail: String(issue.maximum) }];
    case 'too_small':
      return [{ path, code: issue.origin === 'number' ? 'outOfRange' : 'badForm', detail: String(issue.minimum) }];
    case 'custom':
      return [{ path, ...said(issue.params) }];
    case 'invalid_format':
      return [{ path, code: 'badForm' }];
    default:
      return [{ path, code: 'wrongType' }];
  }
}

const tooBig = (origin: string): FaultCode =>
  origin === 'string' ? 'tooLong' : origin === 'array' ? 'tooMany' : 'outOfRange';

/** What a check of our own says in place of a message. */
export function says(code: FaultCode, detail?: string): { params: { code: FaultCode; detail?: string } } {
  return { params: { code, ...(detail && { detail }) } };
}

function said(params: Record<string, unknown> | undefined): Pick<SettingsFault, 'code' | 'detail'> {
  const { code, detail } = params ?? {};
  return { code: isOurs(code) ? code : 'badForm', ...(typeof detail === 'string' && { detail: detail.slice(0, 100) }) };
}

const OURS: readonly FaultCode[] = [
  'empty',
  'notATimeZone',
  'twice',
  'notAPage',
  'spaceInLabel',
  'credential',
  'tooLong',
  'tooMany',
  'unknownPlaceholder',
  'missingPlaceholder',
  'strayBrace',
  'apiKeyToClient',
];
const isOurs = (code: unknown): code is FaultCode => OURS.some((each) => each === code);
