import type { LocalDate } from '../../dates';
import { ok } from '../../result';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import { unlessSame } from '../same-fact';
import { stampOf } from '../stamps';

export type DemoScheduleCommand = { kind: 'scheduleDemo'; for: LocalDate };

/** The meeting between the client and Hauzd is arranged (1). */
export const demoSchedule: FactRule<'demoSchedule', DemoScheduleCommand> = {
  isKey: oneOf('demoSchedule'),
  recorded: ({ demo }) => ifRecorded('demoSchedule', demo.scheduled),
  put: (facts, _, value) => {
    const { scheduled: __, ...demo } = facts.demo;
    return { ...facts, demo: value ? { ...demo, scheduled: value } : demo };
  },
  commands: {
    scheduleDemo: {
      fields: { for: 'plannedFor' },
      about: () => ['demoSchedule'],
      after: (facts, command, recording) => {
        const scheduled = { for: command.for, recordedOn: recording.today, ...stampOf(recording) };
        return ok({ ...facts, demo: { ...facts.demo, scheduled: unlessSame(facts.demo.scheduled, scheduled) } });
      },
    },
  },
};
