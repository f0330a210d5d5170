import type { Facts, ModuleState, Scope } from '../../../src/domain/facts/facts';
import { gates } from '../../../src/domain/procedure/gates';
import { GATES } from '../../../src/domain/procedure/missing';
import type { OwnStepConditions } from '../../../src/domain/procedure/own-step-conditions';
import type { OwnStep } from '../../../src/domain/procedure/own-steps';
import { planSteps } from '../../../src/domain/procedure/plan';
import { PHASES } from '../../../src/domain/procedure/step-id';
import { atAgreement, declined, STAMP, START } from '../facts';

/**
 * Every kind of condition, holding up or not, done or not, in every phase, for clients at every scope and on every branch.
 * What is expected is written from the rule: every condition chosen must hold; a step that holds up keeps the gate of its
 * phase shut, and so every later one, until it is done; no gate opens by it.
 */

const ORDER = ['sync', 'quote', 'reserve'] as const;
const scopes: (Scope | undefined)[] = [undefined, ...ORDER];
const states: ModuleState[] = ['unknown', 'contracted', 'notContracted'];
const modules = [undefined, 'contracted', 'notContracted'] as const;
const branches = [undefined, 'ownKey', 'planokKey'] as const;
const yesNo = [true, false] as const;
/** The demonstration has no gate of its own: what it needs is asked behind the agreement. */
const GATE_AFTER = { preparation: 0, demo: 1, agreement: 1, prerequisites: 2, credentials: 3, integration: 4 };

interface Client {
  scope: Scope | undefined;
  apiRest: ModuleState;
  isDeclined: boolean;
}

function factsOf({ scope, apiRest, isDeclined }: Client): Facts {
  const known = atAgreement(scope, { apiRest });
  return isDeclined ? { ...known, offer: declined } : known;
}

/** The procedure: whoever has the API REST hands over its key; PlanOK hands over its own to who does not buy (2.1.1, 2.1.2). */
function holds({ scope, apiRest, isDeclined }: Client, { scope: from, module, branch }: OwnStepConditions): boolean {
  const isAgreed = scope !== undefined;
  const onBranch = { ownKey: apiRest === 'contracted', planokKey: apiRest === 'notContracted' && isDeclined };
  return (
    (!from || (isAgreed && ORDER.indexOf(scope) >= ORDER.indexOf(from))) &&
    (!module || apiRest === module.state) &&
    (!branch || (isAgreed && onBranch[branch]))
  );
}

const clients = scopes.flatMap((scope) =>
  states.flatMap((apiRest) => yesNo.map((isDeclined): Client => ({ scope, apiRest, isDeclined }))),
);
const conditions = scopes.flatMap((scope) =>
  modules.flatMap((state) =>
    branches.map(
      (branch): OwnStepConditions => ({
        ...(scope && { scope }),
        ...(state && { module: { id: 'apiRest', state } }),
        ...(branch && { branch }),
      }),
    ),
  ),
);

test.each(clients)('$scope, API REST $apiRest, declined: $isDeclined', (client) => {
  const bare = factsOf(client);
  const wrong: string[] = [];
  const open = (facts: Facts, ...ownSteps: OwnStep[]) =>
    gates({ facts, plan: {}, ownSteps, closed: new Set() }).map((gate) => gate.open);
  const byProcedure = open(bare);
  let count = 0;
  for (const when of conditions)
    for (const phase of PHASES)
      for (const holdsUp of yesNo)
        for (const isDone of yesNo) {
          const title = { es: 'Firmar el anexo' };
          const step: OwnStep = { id: 'own:annex001', title, owedBy: 'client', phase, when, holdsUp, byClosing: false };
          const facts = isDone ? { ...bare, ownSteps: { [step.id]: { on: START, ...STAMP } } } : bare;
          const applies = holds(client, when);
          const state = planSteps(facts, {}, [step]).find(({ id }) => id === step.id)?.state;
          const shuts = applies && holdsUp && !isDone;
          const expected = GATES.map((_, gate) => byProcedure[gate] === true && !(shuts && gate >= GATE_AFTER[phase]));
          const isAsExpected =
            state === (applies ? (isDone ? 'done' : 'pending') : undefined) &&
            JSON.stringify(open(facts, step)) === JSON.stringify(expected);
          if (!isAsExpected) wrong.push(JSON.stringify({ when, phase, holdsUp, isDone, state }));
          count += 1;
        }
  expect(count).toBe(36 * 6 * 4);
  expect(wrong).toEqual([]);
});
