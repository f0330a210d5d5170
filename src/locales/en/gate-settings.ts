import type { GateSettingsError } from '../../contract/errors';
import type { GateConfiguration } from '../../domain/workflow/gate-configuration';
import type { GateSettingsWords } from '../es/gate-settings';
import { commonErrors } from './common-errors';
import { missingWords as common } from './missing';

const items = (count: number) => (count === 1 ? '1 open work item' : `${count} open work items`);

const gates: Record<GateConfiguration['gate'], string> = { ...common.gates, step: 'Subtasks only' };

function notStartedShort(rule: GateConfiguration['notStarted']): string {
  if (rule === 'block') return 'not started: blocks';
  if (rule === 'pass') return 'not started: passes';
  return `not started: passes if created before ${common.date(rule.createdBefore)}`;
}

function error(of: GateSettingsError | { code: 'noTime' }): string {
  switch (of.code) {
    case 'jiraRefused':
      return `${commonErrors.refused(of.messages)} The workflow was not changed.`;
    case 'unknownWorkflow':
      return 'The workflow is gone or you cannot see it. Reload the page.';
    case 'notEditable':
      return 'Jira does not let anyone edit this workflow: it is a system one. Give the project a copy and put the gates there.';
    case 'gateNotOffered':
      return 'Jira does not offer the gate for this workflow. Check that the app is installed and up to date.';
    case 'unknownTransition':
      return 'The transition is no longer in the workflow. Reload the page.';
    case 'createTransition':
      return 'The transition that creates a work item cannot have a gate: there is no onboarding to check yet.';
    case 'changedMeanwhile':
      return 'Someone else is changing the workflow. Try again in a minute.';
    case 'noTime':
      return 'Time ran out. Press again to continue.';
    default:
      return commonErrors.ofProject(of);
  }
}

export const gateSettingsWords: GateSettingsWords = {
  common,
  gates,
  asks: {
    presentation: 'modules confirmed, and Hauzd told about them',
    agreement: 'also the demo, and an agreement with its scope',
    prerequisites: 'also the API REST decided, and the modules of the scope contracted',
    credentials: 'also the credentials handed over to Hauzd',
    live: 'also the integrations working and the subtasks closed',
    step: "does not check clients; it checks each subtask of the onboarding by its step's fact",
  },
  error,
  retry: 'Try again',
  loading: 'Loading…',

  rule: {
    gate: 'Gate',
    notStarted: 'If the onboarding has not been started',
    notStartedChoices: {
      block: 'Block',
      pass: 'Let through',
      createdBefore: 'Let through only work items created before a date',
    },
    usual: 'the usual choice',
    createdBefore: 'Created before',
    discarded: 'If the client ended with no agreement',
    discardedChoices: { block: 'Block', pass: 'Let through' },
    discardedHint: 'to close the work item',
    ownSubtask: 'On subtasks of the onboarding',
    ownSubtaskChoices: { step: "Cannot be closed while their step's fact is missing", pass: 'Let through' },
    ownSubtaskHint: 'if this transition does not close them',
    unreadable:
      'The saved configuration cannot be read, and meanwhile this transition is blocked. Choose again and save.',
    unreadableView:
      'The saved configuration cannot be read, and meanwhile this transition is blocked. Edit the rule and choose again.',
    onlyCreatedBefore: (day: string) => `Let through only work items created before ${day}`,
    creation: 'The transition that creates a work item cannot have this gate. Put it on one that moves it forward.',
    chooseDay: 'Choose a date.',
  },

  page: {
    title: 'Gates',
    intro:
      'A gate holds a work item back while something in its onboarding is missing, and says what is missing and who owes it.',
    hidden: (types) =>
      `The workflow of ${common.list(types)} cannot be shown: it belongs to all of Jira, and only a Jira administrator can see and change it.`,
    count: (count) =>
      count === 0 ? 'There are no open work items without an onboarding.' : `${items(count)} without an onboarding.`,
    countHeld: (count) =>
      `${items(count)} without an onboarding: a new gate holds ${count === 1 ? 'it back until it is' : 'them back until they are'} started.`,
    countDated: (count, day) =>
      `${items(count)} without an onboarding: a new gate lets ${count === 1 ? 'it through if it was created' : 'through those created'} before ${common.date(day)}.`,
    countFree: (count) =>
      `${items(count)} without an onboarding: a new gate lets ${count === 1 ? 'it' : 'them'} through.`,
    newGates: 'For new gates',
    shared: 'Other projects may use this workflow: the change reaches them too.',
    guarded: ({ guarded, all }) => {
      if (all === 0) return 'It has no transitions that can have a gate.';
      if (all === 1) return `Its only transition has ${guarded === 1 ? 'a' : 'no'} gate.`;
      if (guarded === 0) return `None of its ${all} transitions has a gate.`;
      if (guarded === all) return `All of its ${all} transitions have a gate.`;
      return `${guarded} of its ${all} transitions ${guarded === 1 ? 'has' : 'have'} a gate.`;
    },
    missing: (count) => (count === 1 ? '1 suggestion missing' : `${count} suggestions missing`),
    complete: 'All suggestions are there',
    free: (count) => (count === 1 ? '1 transition that needs none' : `${count} transitions that need none`),
    transition: 'Transition',
    way: (from, to) => `${from} → ${to}`,
    anywhere: 'Any status',
    gateOf: (transition) => `Gate on ${transition}`,
    none: 'No gate',
    notProtected: 'Missing',
    unreadable: 'Unreadable: always blocks',
    disabled: 'Switched off in the workflow',
    several: 'More than one',
    pending: 'Not saved',
    suggested: (gate) => `Suggested: ${gates[gate]}`,
    advice: {
      none: '',
      cancelling: 'Closes with no agreement: not blocked',
      backward: 'Goes back: not blocked',
      reopening: 'Reopens: not blocked',
      creation: 'Creates the work item: remove it here',
    },
    summary: ({ gate, notStarted, discarded, ownSubtask }) =>
      gate === 'step'
        ? ''
        : [
            notStartedShort(notStarted),
            ...(discarded === 'pass' ? ['no agreement: passes'] : []),
            ...(ownSubtask === 'pass' ? ['subtasks free'] : []),
          ].join(' · '),
    detail: 'Options',
    detailOf: (transition) => `Options for ${transition}`,
    useSuggested: 'Use suggestions',
    apply: (count) => (count === 1 ? 'Apply 1 change' : `Apply ${count} changes`),
    discard: 'Discard',
    applied: 'Changes applied.',
    hindrance: {
      notEditable: 'Jira does not let anyone edit this workflow. Give the project a copy and put the gates there.',
      needsJiraAdministrator: 'Only a Jira administrator can change this workflow.',
      gateNotOffered: 'Jira does not offer the gate for this workflow. Check that the app is installed and up to date.',
    },
    otherGates: (transitions: readonly string[]) =>
      `There are gates from another environment of the app on ${common.list(transitions)}`,
    otherGatesWhy:
      'They belong to a test installation, or to an earlier one: they check the data of that environment, not of this one. If that environment is uninstalled, Jira always refuses these transitions.',
    removeOtherGates: "Remove the other environment's",
    byHand: 'How to do it by hand',
    byHandSteps: [
      'In Jira settings, open “Workflows” and edit the workflow of the project.',
      'Choose the transition and, among its rules, add a validator: “Hauzd onboarding gate”.',
      'Choose the gate and what to do if the onboarding has not been started, and press “Add”.',
      'Publish or update the workflow. To remove the gate, delete the rule from the transition and publish again.',
    ],
    beforeUninstalling: 'Before uninstalling the app',
    uninstallWhy: 'Remove the gates: any left in a workflow blocks its transition once the app is gone.',
    removeAll: 'Remove all',
    removeSure: 'Remove all gates, from every workflow that you can change? Nothing will guard the transitions.',
    removeYes: 'Yes, remove all',
    removing: (count) => (count === 0 ? 'Removing the gates…' : `Removing the gates… ${count} so far.`),
    cancel: 'Cancel',
    removed: (removed, workflows) =>
      removed === 0
        ? 'There were no gates to remove.'
        : `${removed === 1 ? '1 gate was' : `${removed} gates were`} removed from ${common.list(workflows)}.`,
    left: (name, reason) => `${name}: ${reason}`,
  },
};
