import { gateState } from '../application/actions/shut-gate';
import { actionCalls } from '../contract/action-calls';
import type { GateState } from '../contract/action-view';
import type { Language } from '../domain/language';
import type { Missing } from '../domain/procedure/missing';
import { ACTION_WORDS } from '../locales/action-words';
import { type ActionOutputs, actionOf } from './action-call';
import { actionPorts } from './action-ports';
import { bullets, codesOf } from './action-text';

/** The action *por qué no se puede avanzar* (`hauzd-shut-gate` in manifest.yml). */
export const handler = actionOf(
  'shutGate',
  actionCalls.shutGate,
  (accountId, inputs) => gateState(actionPorts(), accountId, inputs),
  say,
);

/** Item by item as in the gate's own message, each with what clears it. */
function say({ id, gate, language }: GateState, asked: Language | undefined): ActionOutputs {
  const { actions, blocked, gates, notStarted, missingLine, remedy } = ACTION_WORDS[asked ?? language];
  if (!gate) return { open: false, byException: false, missingCodes: '', missing: '', text: notStarted };
  const item = (missing: Missing) => `${missingLine(missing)}. ${remedy(missing)}`;
  const title = gate.open ? actions.gateSkipped(gates[id]) : blocked(gates[id]);
  const items = gate.missing.map(item);
  return {
    open: gate.open,
    byException: gate.byException === true,
    missingCodes: codesOf(gate.missing),
    missing: gate.missing.map(missingLine).join('\n'),
    text: items.length === 0 ? actions.gateOpen(gates[id]) : bullets(title, items),
  };
}
