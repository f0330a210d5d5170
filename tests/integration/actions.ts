import { PEOPLE, type PersonName } from '../../local-site/data/people';
import type { ActionRun } from '../../local-site/forge-host/contracts';
import type { App } from './app';

/** What rules and agents do with the app's actions. */

/** An action run by a rule, whose connection is of this person; `undefined`: of nobody. */
export const runAsRule = (
  app: App,
  person: PersonName | undefined,
  actionKey: string,
  inputs: Record<string, unknown>,
): Promise<ActionRun> =>
  app.site.forge.runAction({ by: 'rule', actionKey, accountId: person && PEOPLE[person], inputs });

/** An action called by the agent, for whoever chats with it, who may look at an issue. */
export const runAsAgent = (
  app: App,
  person: PersonName | undefined,
  actionKey: string,
  inputs: Record<string, unknown>,
  lookingAt?: { key: string; id: string },
): Promise<ActionRun> =>
  app.site.forge.runAction({
    by: 'agent',
    actionKey,
    accountId: person && PEOPLE[person],
    inputs,
    ...(lookingAt && { place: { jira: { resourceType: 'issue', issueKey: lookingAt.key, issueId: lookingAt.id } } }),
  });

/** What a run ended with: the smart values, or the codes and sentences of its errors. */
export function endOf({ outcome }: ActionRun): unknown {
  if (outcome.ended === 'answered') return outcome.smartValues;
  if (outcome.ended === 'errors') return outcome.answer;
  return outcome;
}

/** The code of an action's refusal; `yes` where it answered. */
export function codeOf({ outcome }: ActionRun): string {
  if (outcome.ended === 'answered') return 'yes';
  if (outcome.ended !== 'errors') return outcome.ended;
  const { errors }: { errors: { code: string }[] } = Object(outcome.answer);
  return errors.map(({ code }) => code).join();
}

/** A step of the team's own, which every client has. */
export const OWN_STEP = {
  id: 'own:anexo001',
  title: { es: 'Firmar el anexo', en: 'Sign the annex' },
  text: 'Pedir la firma al representante legal.',
  owedBy: 'planok',
  phase: 'preparation',
  when: {},
  holdsUp: true,
  byClosing: false,
};
