import { PANEL_VIEWS, TODAY } from '../../gallery/clients';
import { OWN_STEPS, viewWithOwnSteps } from '../../gallery/own-steps';
import { SUBTASK_VIEWS } from '../../gallery/subtasks';
import type { PanelView } from '../../src/contract/panel-view';
import { messageAbout } from '../../src/domain/messages/message-about';
import { messages } from '../../src/domain/messages/messages';
import { type Missing, sameItem } from '../../src/domain/procedure/missing';
import { notOpen } from '../../src/domain/procedure/plan';
import { needsApplying, planDifference } from '../../src/domain/procedure/plan-difference';
import { PHASES } from '../../src/domain/procedure/step-id';
import { summary } from '../../src/domain/procedure/summary';
import { nowOf } from '../../static/issue-panel/now/now-of';
import { isFolded, phaseEnd, trackOf } from '../../static/issue-panel/track/row-of';

/** The panel's first card and its track: what a client waits for, said once. */

function panelOf({ onboarding, subtasks }: PanelView, today = TODAY) {
  if (!onboarding) throw new Error('not started');
  const { facts, plan } = onboarding;
  const stand = summary({ ...onboarding, closed: notOpen(plan, subtasks) });
  const difference = planDifference(onboarding, subtasks);
  const now = nowOf(stand, facts, needsApplying(difference), today);
  return { facts, stand, now, track: trackOf(now, stand, facts, difference) };
}

const started = Object.entries<PanelView>(PANEL_VIEWS).filter(([, view]) => view.onboarding !== undefined);

test('each scene has the card that it is about', () => {
  const cards = Object.fromEntries(
    started.map(([name, view]) => {
      const { now } = panelOf(view);
      return [name, now.is === 'waiting' ? now.lead.item.code : now.is];
    }),
  );
  expect(cards).toMatchObject({
    unknown: 'moduleUnknown',
    midway: 'demoNotHeld',
    // What PlanOK owes comes before the module that the client has to contract.
    blocked: 'offerNotMade',
    toApply: 'toApply',
    branch: 'toApply',
    integration: 'integrationNotWorking',
    discarded: 'discarded',
    finished: 'finished',
  });
});

test.each([
  ['2026-11-12', { is: 'ahead', days: 2 }],
  ['2026-11-14', { is: 'today' }],
  ['2026-11-15', { is: 'late', since: '2026-11-14' }],
])('on %s the demonstration of the 14th is said as it is', (today, day) => {
  const { now } = panelOf(PANEL_VIEWS.midway, today);
  expect(now.is === 'waiting' && now.lead.day).toEqual(day);
});

test.each(started)('in the scene %s all that is missing has one place: the card, a step, or its gate', (_, view) => {
  const { stand, now, track } = panelOf(view);
  if (now.is === 'discarded') return;
  const inCard = now.is === 'waiting' ? now.lead.group.items : [];
  const shown: Missing[] = [
    ...inCard,
    ...track.rows.flatMap(({ missing, early }) => {
      const waiting = early.filter(({ items }) =>
        stand.missing.some((item) => items.some((each) => sameItem(each, item))),
      );
      return [...missing, ...waiting].flatMap(({ items }) => items);
    }),
    ...track.others.flatMap(({ items }) => items),
  ];
  const asked = [...stand.missing, ...stand.skipped.map(({ item }) => item)];
  expect(asked.map((item) => shown.filter((each) => sameItem(each, item)).length)).toEqual(asked.map(() => 1));
  expect(shown).toHaveLength(asked.length);
});

describe('while the settings say otherwise than the plan, the track shows what Aplicar will make of the team’s steps', () => {
  const { plans, annex } = OWN_STEPS;
  const rowOf = (present: (typeof plans)[], view = viewWithOwnSteps(PANEL_VIEWS.midway, [plans, annex], present)) => {
    const { track } = panelOf(view);
    const row = track.rows.find(({ step }) => step.id === plans.id);
    return (
      row && { mark: row.mark, title: row.step.own?.title.es, causes: row.step.causes, not: row.step.retiredBecause }
    );
  };
  const always = [{ fact: 'always' }];

  test('its new title and its new reason, where it changed', () => {
    expect(rowOf([{ ...plans, title: { es: 'Cargar los planos de cada piso' } }, annex])).toEqual({
      ...{ mark: 'revise', title: 'Cargar los planos de cada piso', causes: always, not: [] },
    });
    expect(rowOf([{ ...plans, when: { module: { id: 'apiRest', state: 'notContracted' } } }, annex])).toMatchObject({
      ...{ mark: 'revise', causes: [{ fact: 'module', module: 'apiRest', state: 'notContracted' }] },
    });
  });

  test('why it will not apply, where its conditions do not hold any more or the settings do not have it', () => {
    expect(rowOf([{ ...plans, when: { module: { id: 'apiRest', state: 'contracted' } } }, annex])).toMatchObject({
      ...{ mark: 'retire', not: [{ fact: 'module', module: 'apiRest', state: 'notContracted' }] },
    });
    expect(rowOf([annex])).toMatchObject({ mark: 'retire', title: plans.title.es, not: [{ fact: 'removed' }] });
  });

  test('why it will apply again, where its conditions hold once more', () => {
    const before = { ...plans, when: { module: { id: 'apiRest', state: 'contracted' } } } as const;
    const view = viewWithOwnSteps(PANEL_VIEWS.midway, [before], [plans]);
    const planned = view.onboarding?.plan[plans.id];
    if (!view.onboarding || !planned) throw new Error('not started');
    const plan = { ...view.onboarding.plan, [plans.id]: { ...planned, retired: true as const } };
    expect(rowOf([plans], { ...view, onboarding: { ...view.onboarding, plan } })).toEqual({
      ...{ mark: 'reopen', title: plans.title.es, causes: always, not: [] },
    });
  });
});

describe('a phase that is folded says how it ended', () => {
  const endsOf = (view: PanelView) => {
    const { track } = panelOf(view);
    return PHASES.flatMap((phase) => {
      const rows = track.rows.filter(({ step }) => step.phase === phase);
      return isFolded(rows) ? [[phase, phaseEnd(rows)]] : [];
    });
  };

  test('without agreement, and something left of it: how many of its steps were done', () => {
    expect(Object.fromEntries(endsOf(SUBTASK_VIEWS.discarded))).toEqual({
      preparation: { is: 'ended', done: 2, total: 2 },
      demo: { is: 'ended', done: 1, total: 1 },
      agreement: { is: 'ended', done: 1, total: 1 },
      prerequisites: { is: 'cutShort', done: 1, total: 2 },
      integration: { is: 'retired', done: 0, total: 2 },
    });
  });

  test('its other branch left out: that all of it is done', () => {
    expect(Object.fromEntries(endsOf(PANEL_VIEWS.integration))).toMatchObject({
      credentials: { is: 'ended', done: 2, total: 2 },
    });
  });
});

test.each(started)(
  'in the scene %s the message that the card offers is one that makes sense now',
  (_, { onboarding }) => {
    if (!onboarding) throw new Error('not started');
    const { facts, plan } = onboarding;
    const offered = summary({ facts, plan, ownSteps: [], closed: new Set() }).next.flatMap(
      (item) => messageAbout(item) ?? [],
    );
    const known = messages({ facts, ownSteps: [] }, TODAY).map(({ content }) => content.id);
    expect(offered.filter((id) => !known.includes(id))).toEqual([]);
  },
);
