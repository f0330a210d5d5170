import type { RecordSettings } from '../domain/onboarding';
import type { ProcedurePage } from './ports';

/** The page that the procedure names ("Para más información, consultar esta página de Confluence"). */
export const PROCEDURE: ProcedurePage = {
  id: '2135228422',
  url: 'https://planok.atlassian.net/wiki/spaces/IYA/pages/2135228422',
  title: 'Hd_Implementación',
};

/** For a project without settings of its own. */
export const SETTINGS: RecordSettings = { language: 'es', timeZone: 'America/Santiago' };
