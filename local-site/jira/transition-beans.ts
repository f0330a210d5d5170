import type { Json } from '../forge-host/json';
import { mayOn, projectOf } from './access';
import { statusBean } from './beans';
import type { JiraSite } from './context';
import type { Issue, Transition } from './model';
import { passesConditions, screenMetadata, screenOf } from './transition-rules';
import { statusByReference, workflowOf } from './workflow-lookup';

/**
 * The transitions open to an account: none without Transition issues. Conditions hide some; validators do not, they run
 * afterwards.
 */
export function transitionBeans(
  site: JiraSite,
  accountId: string,
  issue: Issue,
  { withFields = false, withUnavailable = false } = {},
): Json[] {
  if (!mayOn(site, accountId, 'TRANSITION_ISSUES', issue)) return [];
  return fromHere(site, issue).flatMap((transition) => {
    const to = statusByReference(site, transition.toStatusReference);
    const isAvailable = passesConditions(site, accountId, issue, transition);
    if (!to || !(isAvailable || withUnavailable)) return [];
    return {
      ...(withFields ? { fields: screenMetadata(site, issue, transition) } : {}),
      id: transition.id,
      name: transition.name,
      to: statusBean(site, to),
      hasScreen: screenOf(site, transition).length > 0,
      isGlobal: transition.type === 'GLOBAL',
      isInitial: false,
      isAvailable,
      isConditional: transition.rest.conditions !== undefined,
      looped: to.id === issue.statusId,
    };
  });
}

/** Those that lead out of the status that an issue is in. */
export function fromHere(site: JiraSite, issue: Issue): Transition[] {
  const reference = site.tables.statuses.get(issue.statusId)?.reference;
  const workflow = workflowOf(site, projectOf(site, issue), issue.typeId);
  return (workflow?.transitions ?? []).filter(({ type, links, toStatusReference }) => {
    if (type === 'INITIAL') return false;
    // Unknown: whether Jira offers a global transition to the status the issue is in; the site does not.
    if (type === 'GLOBAL') return toStatusReference !== reference;
    return links.some(({ fromStatusReference }) => fromStatusReference === reference);
  });
}
