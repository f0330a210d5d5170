import type { LocalDate } from '../../dates';
import { fail, ok } from '../../result';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import { type Channel, CREDENTIALS, type Credential, type Facts } from '../facts';
import { unlessSame } from '../same-fact';
import { stampOf } from '../stamps';

export type HandOverCommand =
  | {
      kind: 'handOverFromClient';
      credentials: Credential[];
      on: LocalDate;
      channel: Channel;
      throughPlanok?: boolean;
    }
  /** PlanOK's own hand-over of the APIKEY, and in the same action whether Hauzd was told the rule about it (2.1.2). */
  | { kind: 'handOverFromPlanok'; on: LocalDate; channel: Channel; hauzdTold: boolean };

/** A credential was handed over to Hauzd (2.1.1, 2.1.2): that it was, never its value. */
export const handOver: FactRule<'handOver', HandOverCommand> = {
  isKey: oneOf(...CREDENTIALS.map((name) => `handOver:${name}:client` as const), 'handOver:apiKey:planok'),
  recorded: ({ handOvers }) => [
    ...CREDENTIALS.flatMap((name) => ifRecorded(`handOver:${name}:client` as const, handOvers[name].client)),
    ...ifRecorded('handOver:apiKey:planok' as const, handOvers.apiKey.planok),
  ],
  put: ({ handOvers, ...facts }, fact, value) => {
    const { client, planok } = handOvers.apiKey;
    const fromClient = value && { client: value };
    switch (fact) {
      case 'handOver:apiKey:client':
        return { ...facts, handOvers: { ...handOvers, apiKey: { ...fromClient, ...(planok && { planok }) } } };
      case 'handOver:apiKey:planok':
        return {
          ...facts,
          handOvers: { ...handOvers, apiKey: { ...(client && { client }), ...(value && { planok: value }) } },
        };
      case 'handOver:username:client':
        return { ...facts, handOvers: { ...handOvers, username: { ...fromClient } } };
      case 'handOver:password:client':
        return { ...facts, handOvers: { ...handOvers, password: { ...fromClient } } };
    }
  },
  commands: {
    handOverFromClient: {
      fields: { credentials: 'choice', on: 'doneOn', channel: 'choice', throughPlanok: 'choice' },
      about: ({ credentials }) => credentials.map((name) => `handOver:${name}:client` as const),
      after: (facts, { credentials, on, channel, throughPlanok }, recording) => {
        const handOvers: Facts['handOvers'] = { ...facts.handOvers };
        const client = { on, channel, ...(throughPlanok && { throughPlanok: true }), ...stampOf(recording) };
        for (const name of credentials) {
          const known = handOvers[name];
          handOvers[name] = { ...known, client: unlessSame(known.client, client) };
        }
        return credentials.length > 0 ? ok({ ...facts, handOvers }) : fail({ code: 'nothingChosen' });
      },
    },
    handOverFromPlanok: {
      fields: { on: 'doneOn', channel: 'choice', hauzdTold: 'choice' },
      about: ({ hauzdTold }) => (hauzdTold ? ['handOver:apiKey:planok', 'keyRuleNotice'] : ['handOver:apiKey:planok']),
      after: (facts, { on, channel, hauzdTold }, recording) => {
        const known = facts.handOvers.apiKey;
        const planok = { on, channel, ...stampOf(recording) };
        const apiKey = { ...known, planok: unlessSame(known.planok, planok) };
        // A notice that is recorded already stays as it is, with its acknowledgement.
        const isFirst = hauzdTold && !facts.keyRuleNotice;
        const told = isFirst && { keyRuleNotice: { on, ...stampOf(recording) } };
        return ok({ ...facts, handOvers: { ...facts.handOvers, apiKey }, ...told });
      },
    },
  },
};
