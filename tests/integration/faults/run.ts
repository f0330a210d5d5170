import type { PersonName } from '../../../local-site/data/people';
import type { Answer } from '../../../src/contract/answer';
import { plannedSubtasks } from '../../../src/domain/procedure/plan';
import { needsApplying, planDifference } from '../../../src/domain/procedure/plan-difference';
import { type App, openApp } from '../app';
import { type Client, clientOf, KNOWN } from '../onboarding';
import { virtualTime } from '../virtual-time';
import { chanceOf } from './chance';
import { broken, type Told } from './invariants';
import { type Deed, type Schedule, scheduleOf } from './schedule';

/** Midday of a working day in Chile. */
const NOON = Date.parse('2026-03-04T15:00:00Z');
/** How often somebody presses *Reintentar* before they leave it for later. */
const PATIENCE = 4;

export interface Outcome {
  /** What is not as it must be; nothing if all is well. */
  wrong: string[];
  /** How many requests a fault struck. */
  struck: number;
}

/** Runs one schedule and lets everything come to rest. */
export async function runSchedule(seed: number): Promise<Outcome> {
  const schedule = scheduleOf(seed);
  const app = openApp({ checked: false });
  app.site.clock.advance(NOON - app.site.clock.now());
  const giveBack = virtualTime(app.site.clock);
  try {
    const run = new Run(app, schedule);
    await run.disturbed();
    await run.comeToRest();
    return { wrong: [...run.surprises, ...(await broken(app, run.client, run.told))], struck: run.struck };
  } finally {
    giveBack();
    await app.close();
  }
}

class Run {
  readonly client: Client;
  readonly told: Told = { recorded: [] };
  /** What no fault excuses: a call without an answer although no function died, or a bug's code. */
  readonly surprises: string[] = [];
  struck = 0;
  private readonly unanswered: (() => Promise<boolean>)[] = [];
  private commands = 0;

  constructor(
    private readonly app: App,
    private readonly schedule: Schedule,
  ) {
    this.client = clientOf(app);
  }

  async disturbed(): Promise<void> {
    const { app, schedule } = this;
    const { faults, events, refuseElements, queueDeliversTwice, actingAsPersonIsSelf } = schedule;
    Object.assign(app.site.settings, { queueDeliversTwice, actingAsPersonIsSelf });
    for (const fault of faults) app.site.gateway.faults.add(fault);
    app.site.jira.setSwitches({ refuseElements });
    if (events === 'held') app.site.forge.events.hold();
    if (events === 'doubled') app.site.forge.events.double(1_000);
    if (events === 'dropped') app.site.forge.events.drop(1_000);
    for (const deeds of schedule.turns) {
      await Promise.all(deeds.map((deed) => this.carryOut(deed)));
      // Sometimes the next one acts while events are still on their way.
      if (schedule.seed % 2 === 0) await app.settle();
    }
  }

  /** The faults are over: who got no answer presses again, events arrive, Aplicar is pressed, the hour passes. */
  async comeToRest(): Promise<void> {
    const { app, client, schedule } = this;
    for (const { seen, nth, times = seen } of app.site.gateway.faults.list()) {
      this.struck += nth === undefined ? Math.min(seen, times) : Number(seen >= nth);
    }
    app.site.gateway.faults.clear();
    app.site.jira.setSwitches({ refuseElements: [] });
    this.letEventsThrough(chanceOf(schedule.seed));
    app.site.clock.advance(60_000);
    for (const again of this.unanswered) if (!(await again())) this.surprises.push('pressed again in vain');
    // Nobody need press anything for what an *Aplicar* left behind to be known.
    await app.site.forge.runSchedule('every-hour');
    await app.settle();
    for (let presses = 0; presses < 5 && !(await this.isApplied()); presses += 1) {
      await this.press('lead', 'apply', { link: {}, recreate: [] });
      app.site.clock.advance(60_000);
      await app.settle();
    }
    if (!client.stored()) this.surprises.push('it was never started');
    for (let passed = 0; passed < 2; passed += 1) {
      await app.settle();
      app.site.clock.advance(900_000);
      await app.settle();
      await app.site.forge.runSchedule('every-hour');
    }
    await app.settle();
  }

  /** Late and in another order. */
  private letEventsThrough(chance: ReturnType<typeof chanceOf>): void {
    const { events } = this.app.site.forge;
    for (let left = events.held().length; left > 0; left -= 1) events.release([chance.between(0, left - 1)]);
    events.release();
  }

  private async deleted(): Promise<string[]> {
    const there = (await this.client.subtasks()).map(({ id }) => id);
    const plan = plannedSubtasks(this.client.stored()?.plan ?? {});
    return plan.flatMap(({ step, subtask }) => (there.includes(subtask.id) ? [] : [step]));
  }

  private async isApplied(): Promise<boolean> {
    const onboarding = this.client.stored();
    if (!onboarding) return true;
    const subtasks = (await this.client.subtasks()).map(({ id, key, fields }) => ({
      ...{ id, key, summary: fields.summary, closed: fields.status.statusCategory.key === 'done' },
    }));
    const { procedureLink, facts, plan } = onboarding;
    return (
      procedureLink !== undefined &&
      !needsApplying(planDifference({ facts, plan, ownSteps: [], settings: {} }, subtasks))
    );
  }

  private async carryOut(deed: Deed): Promise<void> {
    switch (deed.do) {
      case 'start': {
        const states = deed.modules === 'none' ? {} : { ...KNOWN.modules, apiRest: deed.modules };
        const agreement = deed.scope && { agreement: { closedOn: '2025-05-05', scope: deed.scope } };
        const request = { ...KNOWN, modules: states, ...agreement, commandId: this.commandId() };
        await this.untilAnswered(() => this.call(deed.person, 'start', request));
        return;
      }
      case 'record': {
        const { command, person } = deed;
        const request = { command, commandId: this.commandId() };
        await this.untilAnswered(async () => {
          const answer = await this.call(person, 'record', request);
          if (answer?.ok) this.told.recorded.push(command.kind);
          return answer;
        });
        return;
      }
      case 'apply':
        await this.press(deed.person, 'apply', { link: {}, recreate: deed.recreate ? await this.deleted() : [] });
        return;
      default:
        await this.inJira(deed.do);
    }
  }

  private press(person: PersonName, name: 'apply', choices: object) {
    return this.call(person, name, { ...choices, commandId: this.commandId() });
  }

  /** Presses the same button again while it is answered with what may pass; in the end it is pressed once more. */
  private async untilAnswered(press: () => Promise<Answer<unknown> | undefined>): Promise<void> {
    const isAnswered = async () => isFinal(await press());
    for (let presses = 0; presses < PATIENCE; presses += 1) {
      if (await isAnswered()) return;
      this.app.site.clock.advance(30_000);
    }
    this.unanswered.push(isAnswered);
  }

  /** Undefined where no answer came. */
  private async call(person: PersonName, name: string, request: unknown) {
    const context = { extension: { issue: { id: this.client.id } } };
    try {
      const answer = (await this.app.invoke(person, name, request, context)) as Answer<unknown>;
      if (!answer.ok && (answer.error.code === 'unexpected' || answer.error.code === 'invalidPayload')) {
        this.surprises.push(`${name} was answered with ${answer.error.code}`);
      }
      return answer;
    } catch (error) {
      if (!this.schedule.mayDie) this.surprises.push(`${name} was not answered: ${String(error)}`);
      return undefined;
    }
  }

  private async inJira(what: 'reopenSubtask' | 'forgeCopy' | 'deleteSubtask' | 'edit'): Promise<void> {
    const { app, client } = this;
    const subtasks = await client.subtasks();
    const [first] = subtasks;
    const closed = subtasks.find(({ fields }) => fields.status.statusCategory.key === 'done');
    const issue = `/rest/api/3/issue/${client.id}`;
    if (what === 'edit') await app.rest('lead', 'PUT', issue, { fields: { labels: ['norte'] } });
    if (what === 'forgeCopy') await app.rest('lead', 'PUT', `${issue}/properties/hauzd.onboarding`, { phase: 'live' });
    if (what === 'deleteSubtask' && first) await app.rest('lead', 'DELETE', `/rest/api/3/issue/${first.id}`);
    if (what === 'reopenSubtask' && closed) {
      await app.rest('lead', 'POST', `/rest/api/3/issue/${closed.id}/transitions`, { transition: { id: '22' } });
    }
  }

  private commandId(): string {
    this.commands += 1;
    return `command-${this.commands}`;
  }
}

/** Answered with a yes, or with a no that pressing again does not change. */
function isFinal(answer: Answer<unknown> | undefined): boolean {
  if (answer === undefined) return false;
  if (answer.ok) return true;
  const passing = [
    'storageUnavailable',
    'changedMeanwhile',
    'jiraUnavailable',
    'rateLimited',
    'quotaSpent',
    'attemptUnderWay',
  ];
  return !passing.includes(answer.error.code);
}
