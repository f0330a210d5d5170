/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { IssueRef, StatusBean, UserBean } from './reader';
import type { Words } from './words';

/** Jira's three categories of statuses, in the colours that people know. */
export function StatusLozenge({ status }: { status: StatusBean }) {
  return <span class={`lozenge lozenge-${status.statusCategory?.key ?? 'new'}`}>{status.name}</span>;
}

export function Person({ user, words }: { user: UserBean | null | undefined; words: Words }) {
  if (!user) return <span class="subtle">{words.unassigned}</span>;
  const initials = user.displayName
    .split(/\s+/)
    .map((part) => part[0])
    .slice(0, 2)
    .join('');
  return (
    <span class="person">
      <span class="avatar" aria-hidden="true">
        {initials}
      </span>
      {user.displayName}
    </span>
  );
}

/** What is sent, and what is read, of each option of a choice. */
export type Options = [value: string, text: string][];

export const peopleOptions = (users: UserBean[]): Options =>
  users.map(({ accountId, displayName }) => [accountId, displayName]);

/** A choice under its label. */
export function Choice(props: {
  label: Child;
  name: string;
  options: Options;
  chosen?: string | undefined;
  required?: boolean;
  'data-reload'?: string;
}) {
  const { label, options, chosen, ...own } = props;
  return (
    <label>
      {label}
      <select {...own}>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function IssueTable({ issues, words }: { issues: IssueRef[]; words: Words }) {
  if (issues.length === 0) return <p class="subtle">{words.nothing}</p>;
  return (
    <div class="table-box">
      <table class="issues">
        <thead>
          <tr>
            <th>{words.type}</th>
            <th>{words.key}</th>
            <th>{words.summary}</th>
            <th>{words.status}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.id}>
              <td class="subtle">{issue.fields.issuetype?.name}</td>
              <td class="key">
                <a href={`/browse/${issue.key}`}>{issue.key}</a>
              </td>
              <td>
                <a href={`/browse/${issue.key}`}>{issue.fields.summary}</a>
              </td>
              <td>
                <StatusLozenge status={issue.fields.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
