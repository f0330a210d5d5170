import { NeedsAuthenticationError } from '@forge/api';
import { clientLists } from '../application/clients/client-lists';
import { exportMacro, placeInJira } from '../application/clients/clients-to-export';
import type { Document } from '../atlassian/adf';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import {
  type ExportOptions,
  errorDocument,
  issueDocument,
  linkDocument,
  listDocument,
} from '../atlassian/macro-document';
import { sender } from '../atlassian/send';
import { at, isObject, textAt } from '../contract/json';
import { languageFor } from '../domain/language';

/** Where an export has the macro's settings. Atlassian documents the first; the second is seen in PDF exports. */
const PLACES = [['context', 'config'], ['extensionPayload', 'config'], ['context', 'extension', 'config'], ['config']];

/**
 * What a page's export to PDF, Word or elsewhere has in the macro's place (`adfExport` in manifest.yml; Atlassian,
 * "Macro": the function is given the macro's configuration and the kind of export, and returns a document in ADF).
 *
 * Always returns a document. Where there is nobody to read Jira as (an export that the platform makes by itself) it is
 * a link only: what the app may see is not what a reader of the export may. Exports of another kind are mostly made by
 * tools and by the site's search, in great numbers: without a person nothing is asked at all.
 *
 * @param invocation what the platform says of the call; `principal` is the person, if any
 */
export async function macroExport(payload: unknown, invocation?: unknown): Promise<Document> {
  const config = configIn(payload);
  const options = optionsIn(payload);
  if (config === undefined) {
    console.error('hauzd-onboarding macro export: no settings in the payload');
    return errorDocument({ code: 'noSettings' }, options);
  }
  const isForNobody = textAt(payload, 'exportType') === 'other' && !personIn(payload, invocation);
  if (isForNobody) return linkDocument(placeInJira(config), options);
  try {
    const exported = await exportMacro(clientLists(sender('user', functionBudget())), config);
    if (!exported.ok) return errorDocument(exported.error, options);
    if (exported.value.show === 'issue') return issueDocument(exported.value.row, options);
    return listDocument(exported.value, options);
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) return linkDocument(placeInJira(config), options);
    console.error(`hauzd-onboarding macro export: ${error instanceof Error ? error.name : 'unknown error'}`);
    return errorDocument({ code: 'unexpected' }, options);
  }
}

/** The macro's settings, wherever this kind of export has them; undefined where it brings none at all. */
function configIn(payload: unknown): unknown {
  const found = PLACES.map((place) => at(payload, ...place)).filter((config) => isObject(config));
  return found.find((config) => Object.keys(Object(config)).length > 0) ?? found[0];
}

function personIn(payload: unknown, invocation: unknown): string | undefined {
  return textAt(payload, 'context', 'accountId') ?? textAt(invocation, 'principal', 'accountId');
}

function optionsIn(payload: unknown): ExportOptions {
  const siteUrl = textAt(payload, 'context', 'siteUrl')?.replace(/\/+$/, '');
  return {
    language: languageFor(textAt(payload, 'context', 'locale') ?? ''),
    now: clock.now(),
    siteUrl: siteUrl && /^https?:\/\/[\w.:-]+$/.test(siteUrl) ? siteUrl : undefined,
  };
}
