import { z } from 'zod';
import { MODULES, PARTIES } from '../domain/facts/facts';
import { OWN_NOTE_LIMIT } from '../domain/facts/limits';
import { LANGUAGES } from '../domain/language';
import { MESSAGE_IDS } from '../domain/messages/message-id';
import { GATES } from '../domain/procedure/missing';
import { OBLIGATORY_MODULES } from '../domain/procedure/needs';
import { OWN_TITLE_LIMIT } from '../domain/procedure/own-steps';
import { PHASES } from '../domain/procedure/step-id';
import { TEXT_LIMIT } from '../domain/text/written-text';
import type {
  ClientStatus,
  GateState,
  MessageFound,
  ModuleRecorded,
  OwnStepRecorded,
  WaitingClients,
} from './action-view';
import { answering } from './call';
import { chosenSource } from './command-schemas';
import type { ActionError } from './errors';
import { askedId, askedText } from './fields/asked-text';
import { writtenText } from './fields/text-fields';

/**
 * What an action takes, of a rule or of an agent, and what it finds. Inputs are written by a model or by whoever made the
 * rule: they say what is asked, never who asks or what they may. They are declared again in manifest.yml, in the types
 * that Atlassian has there; what else comes along is not read, since the platform adds to what a function is given.
 */

/** A smart value is always a text, and so are most answers of models: `"7"` is a number too. */
const wholeNumber = (most: number) =>
  z.union([z.number().int().min(0).max(most), askedId(/^\d{1,4}$/).transform(Number)]).refine((days) => days <= most);

/** As Jira writes keys, in capitals or not; Jira answers to both. */
const issueKey = askedId(/^[A-Za-z]\w{0,30}-\d{1,12}$/).transform((key) => key.toUpperCase());
const projectKey = askedId(/^[A-Za-z]\w{0,30}$/).transform((key) => key.toUpperCase());
const language = z.enum(LANGUAGES).exactOptional();

/** Longest note of an action: the name of where it is from is put before it. */
const NOTE_LIMIT = TEXT_LIMIT - 100;

/** Declares an action: `finding<View>()({ input: schema })`. */
const finding =
  <View>() =>
  <Shape extends z.ZodRawShape>(shape: Shape) => ({
    ...answering<View, ActionError>()(z.object(shape)),
    inputs: Object.keys(shape),
  });

export const actionCalls = {
  clientStatus: finding<ClientStatus>()({ issueKey, language }),
  waitingClients: finding<WaitingClients>()({
    party: z.enum(PARTIES).exactOptional(),
    days: wholeNumber(3_650).exactOptional(),
    phase: z.enum(PHASES).exactOptional(),
    project: projectKey.exactOptional(),
    language,
  }),
  shutGate: finding<GateState>()({ issueKey, gate: z.enum(GATES), language }),
  messageText: finding<MessageFound>()({
    issueKey,
    message: z.enum(MESSAGE_IDS),
    /** Which module, where the message is one that offers a module. */
    module: z.enum(OBLIGATORY_MODULES).exactOptional(),
    language,
  }),
  recordModule: finding<ModuleRecorded>()({
    issueKey,
    module: z.enum(MODULES),
    state: z.enum(['contracted', 'notContracted']),
    /** Where the other system knows it from. */
    source: chosenSource.exactOptional(),
    note: writtenText({ most: NOTE_LIMIT }).exactOptional(),
  }),
  recordOwnStep: finding<OwnStepRecorded>()({
    issueKey,
    /** Its title. */
    step: askedText(OWN_TITLE_LIMIT),
    note: writtenText({ most: OWN_NOTE_LIMIT }).exactOptional(),
  }),
};
