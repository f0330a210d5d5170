import type { MacroExport } from '../contracts';
import type { Json } from '../json';

/**
 * What the function of an export is given. Atlassian's page "Macro" shows Word's form; that PDF hands the settings over
 * beside the context, and the page below the extension, was seen by public apps.
 * Unknown: the form of other kinds of export, most of which nobody asked for; the site gives them PDF's.
 */
export function exportPayload(call: MacroExport, site: { cloudId: string; siteUrl: string }): Json {
  const { exportType, accountId, config, page, locale } = call;
  const content = { id: page.id, type: 'page' };
  const space = { id: page.spaceId, key: page.spaceKey };
  const around = { cloudId: site.cloudId, locale, ...(accountId === undefined ? {} : { accountId }) };
  if (exportType === 'word') {
    const context = { ...around, siteUrl: site.siteUrl, contentId: page.id, content, space, config };
    return { exportType, context };
  }
  // The site's address may end with a slash.
  const context = { ...around, siteUrl: `${site.siteUrl}/`, extension: { content, space } };
  return { exportType, context, extensionPayload: { config } };
}
