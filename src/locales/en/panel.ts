import type { LocalDate } from '../../domain/dates';
import type { NotClosed } from '../../domain/procedure/closing';
import type { PanelSentences } from '../es/panel';
import { missingWords as common } from './missing';
import { nowWords, trackWords } from './panel-now';

const rules = new Intl.PluralRules('en');
const plural = (count: number, one: string, many: string) => `${count} ${rules.select(count) === 'one' ? one : many}`;
const subtasks = (count: number) => plural(count, 'subtask', 'subtasks');

function since(days: number): string {
  if (days === 0) return 'since today';
  return days === 1 ? 'since yesterday' : `for ${days} days`;
}

/** The sentences of the panel itself. */
export const panelWords: PanelSentences = {
  loading: 'Loading…',
  failed: 'This could not be done. Try again.',
  retry: 'Try again',
  refresh: 'Refresh',
  notRefreshed: 'Could not refresh: what is shown may not be the latest.',
  cancel: 'Cancel',
  save: 'Save',
  exception: {
    authorise: (gate: string) => `Authorise an exception at ${gate}…`,
    title: (gate: string) => `Authorised exception at ${gate}`,
    hint: 'Lets this client, and only this one, through the transition that this gate guards, even though this is missing:',
    save: 'Authorise',
    given: (by: string, on: LocalDate, reason: string) =>
      `Authorised by ${by || 'someone else'} on ${common.date(on)}. Reason: ${reason}`,
    revoke: 'Revoke',
    revokeTitle: (gate: string) => `Revoke the exception at ${gate}`,
    revokeHint: 'The gate asks again for what is missing. Transitions that were made are not undone.',
    authorised: 'Exception authorised.',
    revoked: 'Exception revoked.',
  },
  procedureChanged: {
    text: (from: number, to: number) =>
      `The procedure's page has changed: this plan was made with version ${from}; the page is now at version ${to}.`,
    compare: 'See what changed',
    keep: 'I have reviewed it',
    announce: 'Noted: the plan takes the current version of the procedure into account.',
  },
  onSubtask: {
    step: (step, client) => `Step of ${client}’s onboarding: ${step}`,
    other: (client) => `Subtask of ${client}; not a step of its onboarding`,
    state: {
      pending: 'Pending: its fact is not recorded yet.',
      done: 'Done: its fact is recorded.',
      retired: 'Does not apply: it can be closed.',
    },
    toReopen:
      'It is closed in Jira and its fact is no longer recorded: it is reopened when Apply is pressed in the client’s panel.',
    recordIn: 'Facts are recorded in the panel of the client’s work item:',
  },
  strangeCopy: {
    leftBehind: {
      title: 'This onboarding was run here before the app was reinstalled',
      text: 'The work item keeps its last status for lists, but the record of its facts and history is gone. Before starting again, ask a Jira administrator to contact Atlassian: it can be recovered for 21 days after uninstalling. If you start again, existing subtasks can be linked.',
    },
    otherEnvironment: {
      title: 'Another environment of the app runs this onboarding',
      text: 'Lists show that environment’s status, and it is not replaced from here. Record facts in that environment’s panel (in Jira, a test environment’s title ends with its name). If that environment is no longer used, a Jira administrator can delete the work item’s hauzd.onboarding property.',
    },
    unknown: {
      title: 'The work item has a saved status that is not from here',
      text: 'It is not known which version or environment of the app wrote it, so it is left alone. If nobody else uses it, starting the onboarding replaces it; a Jira administrator can also delete the hauzd.onboarding property.',
    },
  },
  notHere:
    "The onboarding is started on the client's work item: this one is a subtask, or of a type that the project's settings leave out.",
  reader: 'Read-only: to record, you need permission to edit this work item.',
  notStarted: "This client's onboarding has not been started in the panel yet.",
  procedure: 'Procedure',
  opensNewTab: 'opens in a new tab',
  you: 'you',
  someoneElse: 'someone else',
  owedByShort: { planok: 'PlanOK', client: 'Client', hauzd: 'Hauzd' },
  announce: {
    recorded: 'Recorded.',
    unchanged: 'No change: it was already recorded this way.',
    applied: 'Changes applied.',
    started: 'Onboarding started.',
  },

  start: {
    title: 'Start the onboarding',
    modules: 'Which modules has the client contracted?',
    contracted: 'Contracted',
    notContracted: 'Not contracted',
    toConfirm: 'to be confirmed',
    agreement: 'What did the client and Hauzd agree on?',
    noAgreement: 'No agreement yet',
    agreedWithoutScope: 'Agreed, scope not known yet',
    expectedScope: 'Expected scope (optional)',
    scopeNotKnown: 'Not known yet',
    closedOn: 'Closed on',
    backing: 'Where did you see which modules they have?',
    backingLine: (day) => `Seen on ${common.date(day)}; recorded by you`,
    change: 'Change',
    willCreate: (create, link) => {
      if (create === 0 && link === 0) return 'No subtask will be created';
      if (link === 0) return `${subtasks(create)} will be created`;
      if (create === 0) return `${subtasks(link)} will be linked`;
      return `${subtasks(create)} will be created and ${link} linked`;
    },
    button: (create, link) => {
      if (create > 0) return `Create ${subtasks(create)}${link > 0 ? ` and link ${link}` : ''}`;
      return link > 0 ? `Link ${subtasks(link)}` : 'Start';
    },
    laterSteps: 'The steps after these depend on the scope and are added when the agreement is recorded.',
    already: 'already done, not created',
    meanwhile: 'Someone else started this onboarding while you were filling this in. Nothing you entered was saved.',
    meanwhileAlike: 'What you had chosen is recorded as you chose it.',
    meanwhileHow: 'You had chosen this, and it is recorded differently. Correct it under Facts if you need to.',
    same: {
      title: (count) =>
        count === 1
          ? 'This client already has another open onboarding'
          : `This client already has ${count} other open onboardings`,
      copy: (key) => `Copy modules from ${key}`,
      copied: (key) => `With the backing and the date that they have in ${key}`,
      undo: 'Do not copy',
      from: (key) => `from ${key}`,
    },
  },

  scopeIncludes: {
    sync: '',
    quote: 'includes synchronising',
    reserve: 'includes synchronising and quoting',
  },

  status: {
    discarded: (day) => `No agreement since ${common.date(day)}`,
    reason: (reason) => `Reason: ${reason}`,
    since,
    done: 'Done',
    pending: 'Pending',
    retired: 'Does not apply',
    why: 'Why',
    whyThen: 'when it was added',
    own: 'Custom step',
    clause: (clause) => `Clause ${clause}`,
    closedWithoutFact: 'Closed in Jira, but its fact is not recorded',
    deleted: 'The subtask was deleted',
    moved: 'The subtask was moved to another work item',
    converted: 'The subtask was converted to a work item',
    notCreated: 'No subtask',
  },

  undo: { button: 'Undo', reason: 'Undone right after it was recorded', done: 'The last change was undone.' },

  facts: {
    day: (day, isToday) => `${isToday ? 'Today, ' : ''}${common.date(day)}`,
    menu: (fact) => `Actions: ${fact}`,
    fresh: 'Just recorded',
    more: 'Record another fact',
  },

  now: nowWords,
  track: trackWords,

  action: {
    modules: 'Confirm modules',
    confirmAgain: 'Confirm again',
    contract: 'Mark as contracted',
    information: 'Record as sent',
    otherDay: 'With another date',
    schedule: 'Schedule',
    reschedule: 'Change the date',
    demo: 'Record demo',
    agreement: 'Record agreement',
    newAgreement: 'New agreement',
    scope: 'Record scope',
    offer: 'Record offer',
    answer: 'Record answer',
    activated: 'Mark as activated',
    notBought: 'Not bought',
    handOver: 'Record hand-over',
    notice: 'Record notice',
    acknowledge: 'Record acknowledgement',
    ownStep: 'Mark as done',
    integration: 'Mark as working',
    discard: 'Mark as no agreement',
    resume: 'Resume',
    openSubtask: 'Open subtask',
    expectedScope: 'Expected scope',
    contact: 'Record contact',
    correct: 'Correct',
    correctKey: 'Correct the connection',
    informationNew: 'Information to Hauzd',
    offerNew: 'Offer of the API REST',
    clientHandOver: 'Hand-over by the client',
    planokHandOver: 'Hand-over by PlanOK',
    noticeNew: 'Notice to Hauzd',
    scheduleNew: 'Date of the demo',
    demoNew: 'Demo',
    worksSync: 'Synchronising works',
    worksQuote: 'Quoting works',
    worksReserve: 'Reserving works',
    withdraw: 'Withdraw',
  },

  form: {
    kept: 'What you had written here without saving was kept.',
    on: 'Date',
    seenOn: 'Seen on',
    source: 'Source',
    note: 'Note (optional)',
    reason: 'Reason',
    channel: 'Channel',
    information: 'Module information to Hauzd',
    informationSent: 'Sent',
    informationOmitted: 'Omitted',
    schedule: 'Date of the demo',
    demo: 'Demo',
    demoHeld: 'Held',
    demoOmitted: 'Omitted',
    contact: "Hauzd has the client's contact details",
    agreement: 'Agreement between Hauzd and the client',
    correctAgreement: 'Correct the agreement',
    closedOn: 'Closed on',
    scope: 'Scope',
    scopeNotKnown: 'Not known yet',
    offer: 'Offer of the API REST',
    offerHint: 'The client does not have to buy it.',
    offers: { made: 'Offered', accepted: 'Accepted', refused: 'Declined', noAnswer: 'No answer' },
    clientHandOver: 'Hand-over by the client to Hauzd',
    handedOver: 'What was handed over',
    throughPlanok: 'It went through PlanOK',
    planokHandOver: "PlanOK's hand-over of the APIKEY to Hauzd",
    hauzdTold: 'Hauzd was told that it may not give the APIKEY to the client',
    whatHappened: 'What happened?',
    modules: 'Modules',
    choose: 'Choose…',
    lacks: {
      modules: 'Choose at least one module.',
      credentials: 'Choose what was handed over.',
      source: 'Choose the source.',
      scope: 'Choose the scope.',
      outcome: 'Choose an answer.',
      key: 'Choose whose APIKEY it was connected with.',
      contact: 'Choose whether Hauzd has them.',
      channel: 'Choose the channel.',
      day: 'Enter the date.',
      text: 'Enter the reason: it is kept in the history.',
    },
    isTold: 'This records that Hauzd was told the following:',
    wasTold: 'What Hauzd was told then:',
    toldUnconfirmed: (modules, isBeforeDemo) =>
      `Still to be confirmed: ${modules}.${isBeforeDemo ? ' Once confirmed, Hauzd will have to be told again.' : ''}`,
    key: 'Whose APIKEY was it connected with?',
    keys: { client: 'The client’s', planok: 'PlanOK’s' },
    planoksKey:
      'The client has not contracted the API REST: it was connected with PlanOK’s APIKEY, and Hauzd has to be told.',
    overtaken: 'This changed while you were filling in the form. Nothing was saved.',
    written: 'What you entered',
    recorded: (who) => (who ? `What is recorded · ${who}` : 'What is recorded'),
    saveAnyway: 'Save mine',
    leaveIt: 'Keep what is recorded',
    noValues: 'Record only that it was handed over. The value of a credential is never written in Jira.',
    notice: 'Notice to Hauzd: it may not give the APIKEY to the client',
    acknowledge: "Hauzd's acknowledgement",
    integration: (scope) => `Working: ${common.scopes[scope].toLowerCase()}`,
    discard: 'Mark as no agreement',
    discardHint: 'Pending steps no longer apply. It can be resumed when the client comes back.',
    discardEndsExceptions: 'Authorised exceptions end: after resuming they have to be asked for again.',
    resume: 'Resume the onboarding',
    resumeHint: 'Pending steps apply again.',
    expectedScope: 'Expected scope',
    withdraw: (fact) => `Withdraw: ${fact}`,
    withdrawHint: 'The fact no longer counts, but stays in the history.',
    none: 'No facts are recorded yet.',
  },

  openInJira: {
    title: (count: number) =>
      count === 1 ? '1 subtask is done but still open in Jira' : `${count} subtasks are done but still open in Jira`,
    short: 'Open in Jira',
    again: 'Close again',
    announce: 'Tried again.',
    because: (reason: NotClosed): string => {
      switch (reason.why) {
        case 'noWay':
          return 'its workflow has no transition from its current status that closes it. Move it in Jira to the status before: it then closes by itself.';
        case 'hidden':
          return 'a condition of its workflow hides the transition that closes it. Ask someone who may close it to do so, or ask a Jira administrator to include the app.';
        case 'notChosen':
          return `its workflow ends in several statuses (${common.list(reason.ways)}) and nobody has chosen which one closes it. A project administrator can choose it in the Hauzd onboarding settings (Closing subtasks).`;
        case 'fields':
          return `the closing screen asks for ${common.list(reason.fields)}. Close it by hand, or ask a project administrator to give them a value in the Hauzd onboarding settings (Subtasks).`;
        case 'refused':
          return `Jira did not close it: ${reason.messages.join(' ') || 'it gave no reason.'} Fix it in Jira and press “Close again”.`;
        case 'noAnswer':
          return 'Jira failed every time the app tried to close it. Close it in Jira, or press “Close again”; if it stays like this, tell a Jira administrator.';
        case 'reopened':
          return `the app closed it ${reason.times} times within ${reason.within === 'week' ? 'a week' : 'an hour'} and each time it was reopened, perhaps by an automation rule. The app stopped. Check the rule and press “Close again”.`;
      }
    },
    closedEarly:
      'This work item is closed in Jira, but the client is not live: what is shown here is still missing. Reopen it, or mark it “no agreement” if it stopped. A “Live” gate on the closing transition prevents this.',
  },

  replan: {
    /** What is done to so many subtasks; none of them is named where there is none. */
    counted: {
      create: (count) => `create ${count}`,
      reopen: (count) => `reopen ${count}`,
      revise: (count) => `change ${count}`,
      retire: (count) => `mark ${count} as “does not apply”`,
      unmark: (count) => `remove “does not apply” from ${count}`,
      keep: (count) => `keep ${count}`,
    },
    deletedOnly: (count) =>
      count === 1 ? '1 subtask of a pending step was deleted' : `${count} subtasks of pending steps were deleted`,
    movedOnly: (count) =>
      count === 1
        ? '1 subtask of a pending step no longer belongs to this work item'
        : `${count} subtasks of pending steps no longer belong to this work item`,
    apply: 'Apply',
    movedWhy:
      'It is no longer a subtask of this work item. If it becomes one again in Jira, it is recognised; if not, create another.',
    linkFor: (step) => `Create or link: ${step}`,
    createNew: 'Create new',
    linkTo: (key, summary) => `Link ${key} · ${summary}`,
    goneWhere: 'At each step of the plan, choose whether to create it again or link another.',
    recreate: 'Create again',
  },

  report: {
    created: (count) => `${subtasks(count)} created`,
    found: (count) => `${count} already created`,
    linked: (count) => `${count} linked`,
    retired: (count) => `${count} marked as “does not apply”`,
    reopened: (count) => `${count} reopened`,
    revised: (count) => `${count} changed`,
    finished: (count) => `${count} closed`,
    nothing: 'Everything was up to date.',
    failed: (count) => `${plural(count, 'step', 'steps')} could not be completed`,
    notDone: {
      link: 'The Confluence page could not be linked.',
      copy: 'The data that lists show could not be updated.',
      mark: 'Jira did not let “does not apply” be set or removed on some subtasks.',
      assignee: 'Some subtasks were left without an assignee.',
      retire:
        'Some subtasks could not be moved through the transition chosen for “does not apply”: they are marked, in the status they were in.',
      reopen: 'Some subtasks could not be reopened.',
      finish: 'Some subtasks that are done could not be closed; the app will try again.',
      due: 'The due date of some subtasks could not be set; the app will try again.',
    },
    close: 'Close notice',
  },

  history: {
    gatesOpened: 'Gates that opened',
    gatesShut: 'Gates that shut',
    more: 'Show earlier',
    none: 'The history is empty.',
    before: 'before',
    reason: (reason) => `Reason: ${reason}`,
    at: (day, time) => `${common.date(day)} ${time}`,
    kind: 'What was recorded',
    everything: 'Everything',
    search: 'Search the history',
    shown: (count, of) => `${count} of ${of}`,
    noneFound: 'Nothing matches the search.',
    connectedBy: { ownKey: 'with the client’s APIKEY', planokKey: 'with PlanOK’s APIKEY' },
    export: 'Export CSV',
    exported: 'History exported.',
    file: (key) => `history-${key}`,
    columns: ['Date', 'Time', 'Who', 'What was recorded', 'Fact', 'Before', 'After', 'Reason'],
  },
};
