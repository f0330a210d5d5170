/** @jsxImportSource hono/jsx */
import { type Frame, Layout } from './layout';
import { ProjectHead, type ProjectTab } from './project-pages';
import type { IssueRef, Project, Reader } from './reader';

const COLUMNS = ['new', 'indeterminate', 'done'] as const;

/** A project's issues as cards in columns, by JQL: like a board with a quick filter. */
export async function boardPage(
  frame: Frame,
  reader: Reader,
  project: Project,
  query: { jql: string | undefined },
  tabs: ProjectTab[],
) {
  const { words } = frame;
  const jql = query.jql ?? `project = ${project.key} AND hauzdPhase is not EMPTY ORDER BY hauzdWaitingSince ASC`;
  const found = await reader.post<{ issues: IssueRef[] }>('/rest/api/3/search/jql', {
    ...{ jql, maxResults: 100, fields: ['summary', 'status', 'issuetype'] },
  });
  return (
    <Layout frame={frame} title={`${words.board} · ${project.name}`} current="projects">
      <ProjectHead frame={frame} project={project} tabs={tabs} current={`/projects/${project.key}/board`} />
      <form class="row jql" method="get">
        <label class="grow">
          <span class="visually-hidden">{words.jql}</span>
          <input name="jql" value={jql} spellcheck={false} />
        </label>
        <button type="submit">{words.search}</button>
      </form>
      {found ? (
        <div class="board">
          {COLUMNS.map((category) => (
            <Column key={category} frame={frame} category={category} issues={found.issues} />
          ))}
        </div>
      ) : (
        <p class="problem">{words.badJql}</p>
      )}
    </Layout>
  );
}

function Column(props: { frame: Frame; category: (typeof COLUMNS)[number]; issues: IssueRef[] }) {
  const issues = props.issues.filter(({ fields }) => fields.status.statusCategory?.key === props.category);
  return (
    <section class="board-column">
      <h2>
        {props.frame.words.boardColumns[props.category]} <span class="subtle">{issues.length}</span>
      </h2>
      <ul>
        {issues.map(({ key, fields }) => (
          <li class="card" key={key}>
            <a href={`/browse/${key}`}>{fields.summary}</a>
            <span class="subtle">
              {key} · {fields.status.name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
