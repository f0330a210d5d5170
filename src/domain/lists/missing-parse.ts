import { isLocalDate } from '../dates';
import { CREDENTIALS, MODULES, PARTIES, SCOPES } from '../facts/facts';
import { isOwnStepId } from '../facts/own-steps-done';
import { LANGUAGES } from '../language';
import type { Missing, MissingCode } from '../procedure/missing';
import { OBLIGATORY_MODULES } from '../procedure/needs';
import { OWN_TITLE_LIMIT } from '../procedure/own-steps';
import { STEPS } from '../procedure/step-id';

/** Whether a value from outside is something missing, in a form that `locales/` has a sentence for. */
export function isMissing(value: unknown): value is Missing {
  if (!isObject(value) || typeof value.code !== 'string' || !Object.hasOwn(PARTS, value.code)) return false;
  const needs: Need | undefined = Object.entries(PARTS).find(([code]) => code === value.code)?.[1];
  return (
    needs?.(value) === true &&
    isListOf(PARTIES, value.owedBy) &&
    (value.clause === undefined || (typeof value.clause === 'string' && /^\d(\.\d){0,2}$/.test(value.clause))) &&
    isDay(value.since) &&
    (value.ofStep === undefined || isIn(STEPS, value.ofStep) || isOwnStep(value.ofStep))
  );
}

type Need = (value: Record<string, unknown>) => boolean;
const nothing: Need = () => true;

/** What each code's sentence needs besides the code. */
const PARTS: Record<MissingCode, Need> = {
  moduleUnknown: ({ module }) => isIn(MODULES, module),
  hauzdNotInformed: nothing,
  informationOutdated: ({ modules }) => isListOf(MODULES, modules),
  demoNotScheduled: nothing,
  demoNotHeld: ({ scheduledFor }) => isDay(scheduledFor),
  agreementNotClosed: nothing,
  scopeNotKnown: nothing,
  offerNotMade: nothing,
  offerUnanswered: nothing,
  purchaseNotActivated: nothing,
  moduleNotContracted: ({ module, scope }) => isIn(OBLIGATORY_MODULES, module) && isIn(SCOPES, scope),
  notHandedOver: ({ from, credentials }) => isIn(['client', 'planok'], from) && isListOf(CREDENTIALS, credentials),
  hauzdNotTold: nothing,
  integrationNotWorking: ({ scope }) => isIn(SCOPES, scope),
  ownStep: ({ step, title }) => isOwnStep(step) && isTitle(title),
  subtaskOpen: ({ step, key, title }) =>
    (isIn(STEPS, step) || (isOwnStep(step) && isTitle(title))) &&
    typeof key === 'string' &&
    /^[A-Z]\w{0,30}-\d{1,12}$/.test(key),
  discarded: nothing,
};

const isOwnStep = (value: unknown) => typeof value === 'string' && isOwnStepId(value);
const isName = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= OWN_TITLE_LIMIT;
const isTitle = (value: unknown) =>
  isObject(value) &&
  isName(value.es) &&
  LANGUAGES.every((language) => value[language] === undefined || isName(value[language]));
const isIn = (known: readonly string[], value: unknown) => typeof value === 'string' && known.includes(value);
const isListOf = (known: readonly string[], value: unknown) =>
  Array.isArray(value) && value.length <= known.length && value.every((each) => isIn(known, each));
const isDay = (value: unknown) => typeof value === 'string' && isLocalDate(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
