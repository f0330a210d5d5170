/** @jsxImportSource hono/jsx */
import type { ProjectBean } from './reader';
import type { Words } from './words';

/** A new project with the configuration of another; Jira refuses it to who is no administrator. */
export function NewProject({ words, projects }: { words: Words; projects: ProjectBean[] }) {
  return (
    <details class="edit">
      <summary>{words.newProject}</summary>
      <form data-action="newProject" class="row">
        <label>
          {words.key}
          <input name="key" required />
        </label>
        <label>
          {words.summary}
          <input name="name" required />
        </label>
        <label>
          {words.sharing}
          <input name="sharing" list="projects" required />
        </label>
        <datalist id="projects">
          {projects.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </datalist>
        <button type="submit">{words.newProject}</button>
      </form>
    </details>
  );
}

export function RemoveProject({ words, project }: { words: Words; project: ProjectBean }) {
  return (
    <details class="edit">
      <summary>{words.more}</summary>
      <form data-action="removeProject" data-confirm={words.sureToRemoveProject}>
        <input type="hidden" name="project" value={project.key} />
        <input type="hidden" name="back" value="/" />
        <button type="submit" class="danger">
          {words.removeProject}
        </button>
      </form>
    </details>
  );
}
