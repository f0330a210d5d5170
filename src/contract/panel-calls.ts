import { z } from 'zod';
import { GATES } from '../domain/procedure/missing';
import { MOST_OWN_STEPS } from '../domain/procedure/own-steps';
import { STEPS } from '../domain/procedure/step-id';
import { answering, type RequestOf } from './call';
import { command, factKey, issueId, knownAtStart, modules, ownStepId, reason } from './command-schemas';
import type { PanelError } from './errors';
import { askedId, askedText } from './fields/asked-text';
import { identifier, UUID } from './fields/text-fields';
import type { Applied, HistoryPage, PanelView } from './panel-view';

/**
 * What the panel may send, and what it gets. Parsed once: shapes, sizes, and whether a text may be stored; whether a date
 * exists is the domain's to say. Unknown keys are refused. The issue is never among what is sent: it is the platform's
 * word.
 */

/** Made by the page, once per press of the button: a call sent twice is carried out once. */
const commandId = identifier(UUID);
const step = z.union([z.enum(STEPS), ownStepId]);
/** Subtasks that exist already, to be linked instead of created. Values are issue ids. */
const link = z.partialRecord(step, issueId);
const steps = z.array(step).max(STEPS.length + 2 * MOST_OWN_STEPS);
/** As the view gave it (`ownStepsMark`). */
const ownStepsMark = askedText(10).exactOptional();
const entryNumber = z.number().int().positive().max(1_000_000);
const nothing = z.strictObject({});

export const panelCalls = {
  open: answering<PanelView, PanelError>()(nothing),
  start: answering<Applied, PanelError>()(
    z.strictObject({
      commandId,
      ...knownAtStart,
      /** Modules of another client, by its issue's id, as the person saw them: their backing is read there. */
      copy: z.strictObject({ from: issueId, modules }).exactOptional(),
      link,
      /** The steps that the person was shown: no other is created. Absent where nobody looked. */
      shown: z.strictObject({ create: steps, ownSteps: ownStepsMark }).exactOptional(),
    }),
  ),
  record: answering<PanelView, PanelError>()(
    z.strictObject({
      commandId,
      command,
      /** What the person saw of the facts that the command is about. Absent where nobody looked: then it is not compared. */
      seen: z.partialRecord(factKey.or(z.literal('agreements')), askedText(500)).exactOptional(),
    }),
  ),
  /** Takes back what the same person has just recorded, by the number of its line in the history. */
  undo: answering<PanelView, PanelError>()(z.strictObject({ commandId, entry: entryNumber })),
  apply: answering<Applied, PanelError>()(
    z.strictObject({
      commandId,
      link,
      /** Deleted subtasks that the person wants created again. */
      recreate: steps,
      /** What the person was shown: nothing else is created, marked or reopened. Absent where nobody looked. */
      shown: z
        .strictObject({
          create: steps,
          retire: steps,
          reopen: steps,
          revise: z.array(ownStepId).max(2 * MOST_OWN_STEPS),
          ownSteps: ownStepsMark,
        })
        .exactOptional(),
    }),
  ),
  /** An authorised exception: for one gate of this client, with its reason; or its end. */
  exception: answering<PanelView, PanelError>()(
    z.strictObject({
      commandId,
      gate: z.enum(GATES),
      reason,
      /** Takes back the one there is. */
      revoke: z.literal(true).exactOptional(),
    }),
  ),
  /** Moves the issue through a transition, as the person. */
  move: answering<PanelView, PanelError>()(z.strictObject({ transitionId: askedId(/^\d{1,20}$/) })),
  /** Subtasks that are open although their step is done are to be tried again. */
  closeAgain: answering<PanelView, PanelError>()(nothing),
  history: answering<HistoryPage, PanelError>()(
    /** `before`: entries older than this number; absent for the newest. */
    z.strictObject({ before: entryNumber.exactOptional() }),
  ),
};

export type PanelCalls = typeof panelCalls;

export type StartRequest = RequestOf<PanelCalls['start']>;
export type RecordRequest = RequestOf<PanelCalls['record']>;
export type UndoRequest = RequestOf<PanelCalls['undo']>;
export type ApplyRequest = RequestOf<PanelCalls['apply']>;
export type ExceptionCall = RequestOf<PanelCalls['exception']>;
export type HistoryRequest = RequestOf<PanelCalls['history']>;
