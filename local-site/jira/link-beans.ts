import type { Json } from '../forge-host/json';
import { typeOf } from './access';
import { issueTypeBean, priorityBean, selfOf, statusBean } from './beans';
import type { Site } from './context';
import type { Issue, IssueLink } from './model';

export const LINK_TYPES = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

/** An issue inside another: a parent, a subtask or the other end of a link (OpenAPI LinkedIssue). */
export function linkedBean(site: Site, issue: Issue): Json {
  const status = site.tables.statuses.get(issue.statusId);
  return {
    id: issue.id,
    key: issue.key,
    self: selfOf(site, `issue/${issue.id}`),
    fields: {
      summary: issue.values.summary,
      status: status ? statusBean(site, status) : null,
      priority: priorityBean(site, issue.values.priority),
      issuetype: issueTypeBean(site, typeOf(site, issue)),
    },
  };
}

/** The field `issuelinks` of an issue. */
export function linkBeans(site: Site, issue: Issue): Json[] {
  const { issueLinks, issues } = site.tables;
  return issue.linkIds.flatMap((id) => {
    const link = issueLinks.get(id);
    const isInward = link?.inwardId === issue.id;
    const other = link && issues.get(isInward ? link.outwardId : link.inwardId);
    if (!link || !other) return [];
    return [{ ...linkHead(site, link), [isInward ? 'outwardIssue' : 'inwardIssue']: linkedBean(site, other) }];
  });
}

/** What a link says of itself, without its ends (OpenAPI IssueLink). */
export function linkHead(site: Site, link: IssueLink): Json {
  return { id: link.id, self: selfOf(site, `issueLink/${link.id}`), type: typeBean(site, link.typeId) };
}

/** OpenAPI IssueLinkType. */
export function typeBean(site: Site, id: string): Json {
  return { ...LINK_TYPES.find((type) => type.id === id), self: selfOf(site, `issueLinkType/${id}`) };
}
