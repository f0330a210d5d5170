import { NeedsAuthenticationError } from '@forge/api';
import { languageFor } from '../../locales/language';
import { exportMacro, placeInJira } from '../application/macro-export';
import type { Document } from '../atlassian/adf';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { clientListsAsUser } from '../atlassian/jira/client-lists';
import { at, textAt } from '../atlassian/json';
import {
  type ExportOptions,
  errorDocument,
  issueDocument,
  linkDocument,
  listDocument,
} from '../atlassian/macro-document';
import { DEFAULT_SETTINGS } from '../domain/settings';

/**
 * What a page's export to PDF, Word or elsewhere has in the macro's place (`adfExport` in manifest.yml; Atlassian,
 * "Macro": the function is given the macro's configuration and the kind of export, and returns a document in ADF).
 *
 * Always returns a document. Where there is nobody to read Jira as (an export that the platform makes by itself) it is
 * a link only: what the app may see is not what a reader of the export may.
 */
export async function macroExport(payload: unknown): Promise<Document> {
  const config = configIn(payload);
  const options = optionsIn(payload);
  try {
    const exported = await exportMacro({ clients: clientListsAsUser(functionBudget()) }, config);
    if (!exported.ok) return errorDocument(exported.error, options);
    if (exported.value.show === 'issue') return issueDocument(exported.value.row, options);
    const { rows, columns, isCut } = exported.value;
    return listDocument(rows, columns, isCut, options);
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) return linkDocument(placeInJira(config), options);
    console.error(`hauzd-onboarding macro export: ${error instanceof Error ? error.name : 'unknown error'}`);
    return errorDocument({ code: 'unexpected' }, options);
  }
}

/** Atlassian's page shows it in the context; where the rest of the context's extension is, is not said. */
function configIn(payload: unknown): unknown {
  return (
    at(payload, 'context', 'config') ?? at(payload, 'context', 'extension', 'config') ?? at(payload, 'config') ?? {}
  );
}

function optionsIn(payload: unknown): ExportOptions {
  const siteUrl = textAt(payload, 'context', 'siteUrl');
  return {
    language: languageFor(textAt(payload, 'context', 'locale') ?? ''),
    today: clock.today(DEFAULT_SETTINGS.timeZone),
    timeZone: DEFAULT_SETTINGS.timeZone,
    siteUrl: siteUrl && /^https?:\/\/[\w.:-]+$/.test(siteUrl) ? siteUrl : undefined,
  };
}
