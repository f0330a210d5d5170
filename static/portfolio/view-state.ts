import { PARTIES, SCOPES } from '../../src/domain/facts/facts';
import { type Selection, SORTS, STANDINGS, USUAL_SELECTION } from '../../src/domain/lists/portfolio';
import type { MissingCode } from '../../src/domain/procedure/missing';

const VIEWS = ['clients', 'holders', 'modules', 'start'] as const;
export type View = (typeof VIEWS)[number];

/** All that a link to the portfolio restores. */
export interface ViewState {
  view: View;
  selection: Selection;
  /** Clients that are being started, as `start-many/kept-run.ts` writes them. */
  run?: string | undefined;
}

/** The codes of what can be missing, which are also what `hauzdMissing` is searched by. */
export const MISSING_CODES: readonly MissingCode[] = [
  'moduleUnknown',
  'hauzdNotInformed',
  'informationOutdated',
  'demoNotScheduled',
  'demoNotHeld',
  'agreementNotClosed',
  'scopeNotKnown',
  'offerNotMade',
  'offerUnanswered',
  'purchaseNotActivated',
  'moduleNotContracted',
  'notHandedOver',
  'hauzdNotTold',
  'integrationNotWorking',
  'subtaskOpen',
];

/** Reads the part of an address after `?`. Whatever it does not know is as if it were not there. */
export function readView(search: string): ViewState {
  const params = new URLSearchParams(search);
  const one = <T extends string>(name: string, known: readonly T[]) => known.find((each) => each === params.get(name));
  const order = params.get('sort') ?? '';
  const sort = SORTS.find((each) => each === order.replace(/^-/, ''));
  const phase = one('phase', STANDINGS);
  const holder = one('holder', PARTIES);
  const scope = one('scope', [...SCOPES, 'none']);
  const missing = one('missing', MISSING_CODES);
  const assignee = /^[\w:.-]{1,128}$/.exec(params.get('assignee') ?? '')?.[0];
  const run = /^[\w.-]{1,4000}$/.exec(params.get('run') ?? '')?.[0];
  return {
    view: one('view', VIEWS) ?? 'clients',
    ...(run && { run }),
    selection: {
      text: (params.get('q') ?? '').slice(0, 100),
      ...(phase && { phase }),
      ...(holder && { holder }),
      ...(scope && { scope }),
      ...(missing && { missing }),
      ...(assignee && { assignee }),
      sort: sort ?? USUAL_SELECTION.sort,
      descending: sort !== undefined && order.startsWith('-'),
    },
  };
}

/** The same as an address, with a `?` if there is anything to say; what is as usual is left out. */
export function writeView({ view, selection, run }: ViewState): string {
  const { text, phase, holder, scope, missing, assignee, sort, descending } = selection;
  const isUsual = sort === USUAL_SELECTION.sort && descending === USUAL_SELECTION.descending;
  const params = new URLSearchParams({
    ...(view !== 'clients' && { view }),
    ...(view === 'start' && run && { run }),
    ...(text && { q: text }),
    ...(phase && { phase }),
    ...(holder && { holder }),
    ...(scope && { scope }),
    ...(missing && { missing }),
    ...(assignee && { assignee }),
    ...(!isUsual && { sort: `${descending ? '-' : ''}${sort}` }),
  }).toString();
  return params ? `?${params}` : '';
}
