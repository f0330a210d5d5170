/** @jsxImportSource hono/jsx */
import { Choice } from './parts';
import type { IssueBean, IssueTypeBean } from './reader';
import type { Words } from './words';

/** What Jira's menu of an issue offers besides editing: convert, move to another parent, clone. */
export function MoreActions({ words, issue, types }: { words: Words; issue: IssueBean; types: IssueTypeBean[] }) {
  const key = <input type="hidden" name="key" value={issue.key} />;
  return (
    <details class="edit">
      <summary>{words.more}</summary>
      {issue.fields.parent ? (
        <>
          <form data-action="toIssue" class="stack">
            {key}
            <Choice label={words.type} name="type" options={types.map(({ id, name }) => [id, name])} />
            <button type="submit">{words.toIssue}</button>
          </form>
          <form data-action="moveToParent" class="stack">
            {key}
            <ParentField words={words} />
            <button type="submit">{words.moveToParent}</button>
          </form>
        </>
      ) : (
        <form data-action="toSubtask" class="stack">
          {key}
          <ParentField words={words} />
          <button type="submit">{words.toSubtask}</button>
        </form>
      )}
      <form data-action="clone" class="stack">
        {key}
        <label>
          <input type="checkbox" name="subtasks" checked /> {words.withSubtasks}
        </label>
        <label>
          <input type="checkbox" name="properties" /> {words.withProperties}
        </label>
        <button type="submit">{words.clone}</button>
      </form>
    </details>
  );
}

function ParentField({ words }: { words: Words }) {
  return (
    <label>
      {words.parentKey}
      <input name="parent" required />
    </label>
  );
}
