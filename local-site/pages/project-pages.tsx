/** @jsxImportSource hono/jsx */
import { type Frame, Layout } from './layout';
import { Choice, IssueTable } from './parts';
import { NewProject, RemoveProject } from './project-forms';
import type { IssueRef, IssueTypeBean, ProjectBean, Reader } from './reader';

/** The projects a person may see, and what was updated last. */
export async function homePage(frame: Frame, reader: Reader) {
  const projects = await reader.get<{ values: ProjectBean[] }>('/rest/api/3/project/search?maxResults=50');
  const keys = projects?.values.map(({ key }) => key) ?? [];
  const recent = keys.length
    ? await search(reader, { jql: `project in (${keys.join(', ')}) ORDER BY updated DESC`, maxResults: 20 })
    : undefined;
  const { words } = frame;
  return (
    <Layout frame={frame} title={words.projects} current="projects">
      <h1>{words.projects}</h1>
      {projects?.values.length ? (
        <ul class="cards">
          {projects.values.map((project) => (
            <li class="card" key={project.id}>
              <a href={`/projects/${project.key}`}>{project.name}</a>
              <span class="subtle">{project.key}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p class="subtle">{words.nothing}</p>
      )}
      <NewProject words={words} projects={projects?.values ?? []} />
      <h2>{words.recent}</h2>
      <IssueTable issues={recent?.issues ?? []} words={words} />
    </Layout>
  );
}

/** A module of the app that has a page of its own in a project. */
export interface ProjectTab {
  href: string;
  title: string;
}

/** A project's issues, by JQL. */
export async function projectPage(
  frame: Frame,
  reader: Reader,
  project: ProjectBean,
  query: { jql: string | undefined; pageToken: string | undefined },
  tabs: ProjectTab[],
) {
  const { words } = frame;
  const jql = query.jql ?? `project = ${project.key} AND parent is EMPTY ORDER BY updated DESC`;
  const found = await search(reader, { jql, maxResults: 50, nextPageToken: query.pageToken });
  const next = new URLSearchParams({ jql, pageToken: found.nextPageToken ?? '' });
  return (
    <Layout frame={frame} title={project.name} current="projects">
      <ProjectHead frame={frame} project={project} tabs={tabs} current={`/projects/${project.key}`} />
      <form class="row jql" method="get">
        <label class="grow">
          <span class="visually-hidden">{words.jql}</span>
          <input name="jql" value={jql} spellcheck={false} />
        </label>
        <button type="submit">{words.search}</button>
      </form>
      {found.issues ? (
        <IssueTable issues={found.issues} words={words} />
      ) : (
        <p class="problem">{found.errorMessages?.join('\n')}</p>
      )}
      {found.nextPageToken ? <a href={`?${next}`}>{words.next}</a> : null}
      <RemoveProject words={words} project={project} />
    </Layout>
  );
}

/** A project's name and its pages: the issues, a new one, and those of the app. */
export function ProjectHead(props: { frame: Frame; project: ProjectBean; tabs: ProjectTab[]; current: string }) {
  const { frame, project, current } = props;
  const own = [
    { href: `/projects/${project.key}`, title: frame.words.issues },
    { href: `/projects/${project.key}/create`, title: frame.words.create },
  ];
  return (
    <>
      <nav class="crumbs">
        <a href="/">{frame.words.projects}</a>
        <a href={`/projects/${project.key}`}>{project.name}</a>
      </nav>
      <h1>{project.name}</h1>
      <nav class="tabs" aria-label={project.name}>
        {[...own, ...props.tabs].map((tab) => (
          <a class="tab" key={tab.href} href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
            {tab.title}
          </a>
        ))}
      </nav>
    </>
  );
}

interface CreateField {
  fieldId: string;
  name: string;
  required: boolean;
  hasDefaultValue?: boolean;
  schema: { type: string; items?: string };
  allowedValues?: { id: string; name?: string; value?: string }[];
}
/** What every form of a new issue asks anyway, or what the project and the type answer. */
const ASKED = ['summary', 'description', 'project', 'issuetype', 'reporter'];

/** A new issue: the fields that the type requires. */
export async function createPage(
  frame: Frame,
  reader: Reader,
  project: ProjectBean,
  chosen: { type: string | undefined },
  tabs: ProjectTab[],
) {
  const { words } = frame;
  const meta = `/rest/api/3/issue/createmeta/${project.key}/issuetypes`;
  const types =
    (await reader.get<{ issueTypes: IssueTypeBean[] }>(meta))?.issueTypes.filter((type) => !type.subtask) ?? [];
  const type = types.find(({ id }) => id === chosen.type) ?? types[0];
  const fields = type ? await reader.get<{ fields: CreateField[] }>(`${meta}/${type.id}`) : undefined;
  const required = fields?.fields.filter(
    (field) => field.required && !field.hasDefaultValue && !ASKED.includes(field.fieldId),
  );
  return (
    <Layout frame={frame} title={words.createClient} current="projects">
      <ProjectHead frame={frame} project={project} tabs={tabs} current={`/projects/${project.key}/create`} />
      {type ? (
        <form data-action="create" class="stack narrow">
          <input type="hidden" name="project" value={project.key} />
          <Choice
            label={words.type}
            name="type"
            options={types.map((one) => [one.id, one.name])}
            chosen={type.id}
            data-reload="type"
          />
          <label>
            {words.summary}
            <input name="summary" required />
          </label>
          <label>
            {words.description}
            <textarea name="description" rows={3} />
          </label>
          {required?.map((field) => (
            <RequiredField key={field.fieldId} field={field} />
          ))}
          <button type="submit" class="primary">
            {words.create}
          </button>
        </form>
      ) : (
        <p class="problem">{words.notFound}</p>
      )}
    </Layout>
  );
}

/** The field's name says how the browser must send its value: `text`, `id` or `ids`. */
function RequiredField({ field }: { field: CreateField; key?: string }) {
  const kind = field.schema.type === 'array' ? 'ids' : 'id';
  if (!field.allowedValues)
    return (
      <label>
        {field.name}
        <input name={`field:text:${field.fieldId}`} required />
      </label>
    );
  const options = field.allowedValues.map(({ id, name, value }): [string, string] => [id, name ?? value ?? '']);
  return <Choice label={field.name} name={`field:${kind}:${field.fieldId}`} options={options} required />;
}

/** `errorMessages`: the query was refused. */
interface Found {
  issues?: IssueRef[];
  nextPageToken?: string;
  errorMessages?: string[];
}
const search = (reader: Reader, query: { jql: string; maxResults: number; nextPageToken?: string | undefined }) =>
  reader.post<Found>('/rest/api/3/search/jql', { ...query, fields: ['summary', 'status', 'issuetype'] });
