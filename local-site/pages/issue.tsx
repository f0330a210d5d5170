/** @jsxImportSource hono/jsx */

import type { Child } from 'hono/jsx';
import { Adf } from './document-view';
import { type Frame, Layout, Time } from './layout';
import type { ModulePanel } from './module-view';
import { MoreActions } from './more-actions';
import { Choice, IssueTable, Person, peopleOptions, StatusLozenge } from './parts';
import type { IssueBean, IssueTypeBean, Named, StatusBean, UserBean } from './reader';
import { addressHere } from './real-site';

export interface IssueView {
  issue: IssueBean;
  transitions: (Named & { to: StatusBean })[];
  links: { object: { url: string; title: string }; application?: { name?: string } }[];
  comments: { id: string; author?: UserBean; created?: string; body: unknown }[];
  assignable: UserBean[];
  /** Types of the project that are no subtasks. */
  types: IssueTypeBean[];
  panels: ModulePanel[];
  /** Panels that nobody has added to this issue. */
  offered: ModulePanel[];
}

/**
 * The view of one issue. What Jira holds is in elements with `data-part`, which the browser fetches anew after each
 * change; the frames of the app are not, so that they live on.
 */
export function IssuePage({ frame, view }: { frame: Frame; view: IssueView }) {
  const { issue } = view;
  const { words } = frame;
  const { project, parent } = issue.fields;
  return (
    <Layout frame={frame} title={`[${issue.key}] ${issue.fields.summary}`} current="projects">
      <nav class="crumbs" data-part="crumbs">
        <a href="/">{words.projects}</a>
        <a href={`/projects/${project.key}`}>{project.name}</a>
        {parent ? <a href={`/browse/${parent.key}`}>{parent.key}</a> : null}
        <a href={`/browse/${issue.key}`}>{issue.key}</a>
      </nav>
      <div class="issue" data-issue={issue.id} data-project={project.id} data-key={issue.key}>
        <div class="issue-head" data-part="head">
          <p class="subtle">{issue.fields.issuetype.name}</p>
          <h1>{issue.fields.summary}</h1>
          <Transitions frame={frame} view={view} />
          {view.offered.map((panel) => (
            <AddPanel key={panel.view.moduleKey} panel={panel} issue={issue} />
          ))}
        </div>
        <div class="issue-main">
          <section data-part="description">
            <h2>{words.description}</h2>
            {issue.fields.description ? (
              <Adf document={issue.fields.description} />
            ) : (
              <p class="subtle">{words.noDescription}</p>
            )}
          </section>
          {view.panels.map((panel) => (
            <AppPanel key={panel.view.moduleKey} panel={panel} loading={words.loading} />
          ))}
          <Subtasks frame={frame} issue={issue} />
          <Links frame={frame} view={view} />
          <Comments frame={frame} view={view} />
        </div>
        <aside class="issue-side" data-part="details">
          <Details frame={frame} view={view} />
          <EditForm frame={frame} view={view} />
          <MoreActions words={words} issue={issue} types={view.types} />
        </aside>
      </div>
    </Layout>
  );
}

/** A panel is shown once somebody pressed the button with its name (Atlassian, "Issue panel"). */
function AddPanel({ panel, issue }: { panel: ModulePanel; issue: IssueBean; key?: string }) {
  return (
    <form method="post" action="/_panel">
      <input type="hidden" name="key" value={issue.key} />
      <input type="hidden" name="module" value={panel.view.moduleKey} />
      <button type="submit" class="with-icon">
        {panel.iconUrl ? <img src={panel.iconUrl} alt="" width="16" height="16" /> : null}
        {panel.view.title}
      </button>
    </form>
  );
}

/** An app's panel: its title and icon are the site's, its frame is put in by the browser (`data-app`). */
/** `submits`: what the page hands over (`view.submit`) is kept on its place. */
export function AppPanel({ panel, loading, submits }: { panel: ModulePanel; loading: string; submits?: boolean }) {
  return (
    <section class="app-panel">
      <h2>
        {panel.iconUrl ? <img src={panel.iconUrl} alt="" width="20" height="20" /> : null}
        {panel.view.title}
      </h2>
      <div class="app-place" data-app={JSON.stringify(panel.view)} data-submits={submits}>
        <p class="subtle loading">{loading}</p>
      </div>
    </section>
  );
}

function Transitions({ frame, view }: { frame: Frame; view: IssueView }) {
  return (
    <div class="transitions">
      <StatusLozenge status={view.issue.fields.status} />
      {view.transitions.map((transition) => (
        <form data-action="transition" key={transition.id}>
          <input type="hidden" name="key" value={view.issue.key} />
          <input type="hidden" name="transition" value={transition.id} />
          <button type="submit" title={`${frame.words.transitions}: ${transition.to.name}`}>
            {transition.name}
            {transition.name === transition.to.name ? null : <span class="subtle"> → {transition.to.name}</span>}
          </button>
        </form>
      ))}
    </div>
  );
}

function Subtasks({ frame, issue }: { frame: Frame; issue: IssueBean }) {
  const subtasks = issue.fields.subtasks ?? [];
  const done = subtasks.filter((subtask) => subtask.fields.status.statusCategory?.key === 'done').length;
  const progress = frame.words.progress.replace('{done}', `${done}`).replace('{all}', `${subtasks.length}`);
  return (
    <section data-part="subtasks">
      {subtasks.length > 0 ? (
        <>
          <h2>
            {frame.words.subtasks} <span class="subtle count">{progress}</span>
          </h2>
          <progress value={done} max={subtasks.length} aria-label={progress} />
          <IssueTable issues={subtasks} words={frame.words} />
        </>
      ) : null}
    </section>
  );
}

function Links({ frame, view }: { frame: Frame; view: IssueView }) {
  return (
    <section data-part="links">
      {view.links.length > 0 ? (
        <>
          <h2>{frame.words.links}</h2>
          <ul class="links">
            {view.links.map(({ object, application }) => (
              <li key={object.url}>
                <a href={addressHere(object.url)}>{object.title}</a>
                {application?.name ? <span class="subtle"> · {application.name}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Comments({ frame, view }: { frame: Frame; view: IssueView }) {
  const { words } = frame;
  return (
    <section data-part="comments">
      <h2>{words.comments}</h2>
      {view.comments.map((comment) => (
        <article class="comment" key={comment.id}>
          <p class="subtle">
            <Person user={comment.author} words={words} /> · <Time frame={frame} at={comment.created} />
          </p>
          <Adf document={comment.body} />
        </article>
      ))}
      <form data-action="comment" class="stack">
        <input type="hidden" name="key" value={view.issue.key} />
        <label>
          <span class="visually-hidden">{words.addComment}</span>
          <textarea name="text" rows={2} required placeholder={words.addComment} />
        </label>
        <button type="submit">{words.send}</button>
      </form>
    </section>
  );
}

function Details({ frame, view }: { frame: Frame; view: IssueView }) {
  const { words } = frame;
  const { fields, names } = view.issue;
  const others = Object.entries(fields).filter(([id, value]) => id.startsWith('customfield_') && value !== null);
  return (
    <section>
      <h2>{words.details}</h2>
      <dl>
        <Field name={words.assignee}>
          <Person user={fields.assignee} words={words} />
        </Field>
        <Field name={words.reporter}>
          <Person user={fields.reporter} words={words} />
        </Field>
        <Field name={words.labels}>
          {fields.labels?.map((label) => (
            <span class="tag" key={label}>
              {label}
            </span>
          ))}
          {fields.labels?.length ? null : <span class="subtle">{words.none}</span>}
        </Field>
        <Field name={words.due}>
          <Time frame={frame} at={fields.duedate} />
        </Field>
        {others.map(([id, value]) => (
          <Field key={id} name={names?.[id] ?? id}>
            {simple(value)}
          </Field>
        ))}
        <Field name={words.created}>
          <Time frame={frame} at={fields.created} />
        </Field>
        <Field name={words.updated}>
          <Time frame={frame} at={fields.updated} />
        </Field>
      </dl>
    </section>
  );
}

function Field(props: { name: string; key?: string; children?: Child }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function EditForm({ frame, view }: { frame: Frame; view: IssueView }) {
  const { words } = frame;
  const { key, fields } = view.issue;
  return (
    <details class="edit">
      <summary>{words.edit}</summary>
      <form data-action="edit" class="stack">
        <input type="hidden" name="key" value={key} />
        <label>
          {words.summary}
          <input name="summary" value={fields.summary} required />
        </label>
        <label>
          {words.labels}
          <input name="labels" value={fields.labels?.join(' ')} />
        </label>
        <Choice
          label={words.assignee}
          name="assignee"
          options={[['', words.unassigned], ...peopleOptions(view.assignable)]}
          chosen={fields.assignee?.accountId}
        />
        <button type="submit">{words.save}</button>
      </form>
      <form data-action="remove" data-confirm={words.sureToRemove}>
        <input type="hidden" name="key" value={key} />
        <input
          type="hidden"
          name="back"
          value={fields.parent ? `/browse/${fields.parent.key}` : `/projects/${fields.project.key}`}
        />
        <button type="submit" class="danger">
          {words.remove}
        </button>
      </form>
    </details>
  );
}

function simple(value: unknown): string {
  if (Array.isArray(value)) return value.map(simple).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const named = Object.entries(value).find(([key]) => ['displayName', 'name', 'value'].includes(key));
  return named ? String(named[1]) : JSON.stringify(value);
}
