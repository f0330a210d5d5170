import type { ProcedurePage } from '../../domain/settings/procedure-page';

/** What the record keeps of the procedure's link as it was written, so that it is written again when the page changes. */
export const linkAsWritten = ({ id, title, url }: ProcedurePage) => `${id} ${title} ${url}`;
