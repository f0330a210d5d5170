import type { JiraError } from '../../contract/errors';
import type { Instant } from '../../domain/dates';
import type { Onboarding } from '../../domain/record/onboarding';
import { ok, type Result } from '../../domain/result';
import { linkAsWritten, linkedPage } from '../../domain/settings/procedure-page';
import type { Jira } from '../ports';

/**
 * Whether the procedure's link is to be written: the last *Aplicar* could not, or the settings name another page, or the
 * page has another title. Not before anything was planned, and not while someone may be applying, who writes it anyway.
 */
export function isLinkDue({ plan, attempt, procedureLink, settings }: Onboarding, now: Instant): boolean {
  const isBeingApplied = attempt !== undefined && attempt.until > now;
  return procedureLink !== linkAsWritten(settings.procedure) && !isBeingApplied && Object.keys(plan).length > 0;
}

/** Writes the procedure's link, in the place of the one to another page; answers what the record is to keep of it. */
export async function writeProcedureLink(
  asApp: Pick<Jira, 'linkProcedure'>,
  { issueId, settings: { procedure }, procedureLink: before }: Onboarding,
): Promise<Result<{ procedureLink: string }, JiraError>> {
  const written = await asApp.linkProcedure(issueId, procedure, linkedPage(before));
  return written.ok ? ok({ procedureLink: linkAsWritten(procedure) }) : written;
}
