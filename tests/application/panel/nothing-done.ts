import type { ApplyReport } from '../../../src/contract/panel-view';

/** The report of an *Aplicar* that found nothing to do. */
export const NOTHING_DONE: ApplyReport = {
  created: [],
  linked: [],
  retired: [],
  reopened: [],
  revised: [],
  finished: [],
  failed: [],
  notDone: [],
};
