import type { StartManySentences } from '../es/start-many';
import { errorWords } from './errors';
import { manyBarWords } from './many-bar';
import { missingWords as common } from './missing';

const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
const clients = (count: number) => plural(count, 'client', 'clients');
const subtasks = (count: number) => plural(count, 'subtask', 'subtasks');

const failure: StartManySentences['failure'] = (error) => {
  switch (error.code) {
    case 'startedPartly':
      return `Started, but ${subtasks(error.left)} could not be created. ${failure(error.error)}`;
    case 'alreadyStarted':
      return 'It already has an onboarding. Open it to see where it stands.';
    case 'hasSubtasks':
      return `It already has ${subtasks(error.count)}. Start it in its panel, where they can be linked.`;
    case 'otherProject':
      return 'The work item is in another project. Start it from that project’s portfolio.';
    case 'isSubtask':
      return 'It is a subtask, not a client’s work item.';
    case 'attemptUnderWay':
      return 'Another start of this client is under way. Try again in a minute.';
    case 'noProject':
      return 'The page was not opened from a project. Open it from the project.';
    default:
      return errorWords(error);
  }
};

export const startManyWords: StartManySentences = {
  title: 'Start many',
  intro:
    'Choose the clients and what is known about each, or paste it from a spreadsheet. If you give the day of the agreement, the scope is the agreed one; if not, the expected one. What you leave at “—” is confirmed later.',
  opensNewTab: 'opens in a new tab',
  retry: 'Try again',
  none: 'There are no clients to start in this project.',
  mayNotConfirm:
    'Only some people can confirm modules in this project. You can start the clients and leave their modules to be confirmed.',
  columns: { ...common.modules, client: 'Client', scope: 'Scope', closedOn: 'Agreement closed on' },
  states: { contracted: 'Yes', notContracted: 'No', toConfirm: '—' },
  choose: (client) => `Start ${client}`,
  chooseAll: (count) => (count === 1 ? 'Choose the only one' : `Choose all ${count}`),
  calledThere: (name) => `In the spreadsheet: “${name}”`,
  alike: (key) => `Same name as ${key}, which is under way`,
  notUnderstood: (text) => (text === '' ? 'Not understood: choose' : `Not understood: “${text}”`),
  faults: {
    notAKey: 'Not a work item key',
    twice: 'It appears twice in the spreadsheet',
    notHere: 'It is not in this project, or you cannot see it',
    started: 'It already has an onboarding',
  },
  paste: {
    title: 'Paste from a spreadsheet',
    how: 'Copy the rows with their column titles: Key, API REST, Centralizador, Cotizador web, Reserva en línea (Yes or No), Scope and Agreement closed on (dd-mm-yyyy).',
    read: 'Read',
    unused: (titles) => `Columns not used: ${common.list(titles)}.`,
  },
  backing: {
    source: 'Where did you see which modules they have?',
    choose: 'Choose',
    sourceLacks: 'Choose where you saw them.',
    on: 'Seen on',
    onWrong: 'Enter a day that exists, today or earlier.',
    fixed: (source, day) => `Modules seen in: ${source}, on ${day}.`,
  },
  subtasks,
  willCreate: (count, created) =>
    count === 0 ? 'Choose at least one client.' : `${subtasks(created)} will be created for ${clients(count)}.`,
  toSettle: (count) =>
    count === 1
      ? '1 row has something to correct and will not be started.'
      : `${count.toLocaleString('en-US')} rows have something to correct and will not be started.`,
  start: (count) => `Start ${clients(count)}`,
  goOn: (count) => `Continue with ${clients(count)}`,
  again: (count) => `Try ${clients(count)} again`,
  over: 'Finish',
  underWay: 'Starting…',
  done: (count) => (count === undefined ? 'Started' : `Started: ${subtasks(count)}`),
  soFar: (done, failed, left) => {
    const parts = [
      `${clients(done)} started`,
      ...(failed > 0 ? [`${failed.toLocaleString('en-US')} failed`] : []),
      ...(left > 0 ? [`${left.toLocaleString('en-US')} left to start`] : []),
    ];
    return `${common.list(parts)}.`;
  },
  stoppedBy: (error) => `Stopped. ${failure(error)}`,
  bar: manyBarWords,
  failure,
  refused: (error) => {
    switch (error.code) {
      case 'issueNotFound':
        return 'The project does not exist, or you cannot see it. Ask a project administrator for access.';
      case 'notAllowed':
        return 'To start clients you need permission to edit the project’s work items. Ask a project administrator for it.';
      default:
        return failure(error);
    }
  },
  sheetRefusal: (error) => {
    switch (error.code) {
      case 'sheetEmpty':
        return 'There are no rows below the column titles. Copy the spreadsheet with its titles in the first row.';
      case 'sheetWithoutKeys':
        return 'No column is titled “Key” or “Work item”. Without it, there is no telling which client each row is about.';
      case 'columnTwice':
        return `“${error.titles[0]}” and “${error.titles[1]}” mean the same. Keep only one of the two columns.`;
      case 'tooManyRows':
        return `The spreadsheet has ${error.count.toLocaleString('en-US')} rows. Start at most ${error.limit} clients at a time.`;
      default:
        return errorWords(error);
    }
  },
};
