import { Refused } from './stop.mjs';

/**
 * The issues that the run made. An issue goes with its subtasks, properties, links and comments.
 *
 * @param {import('./jira.mjs').Jira} jira for making
 * @param {import('./ready.mjs').Place} place
 */
export function makerIn(jira, { project, type }) {
  /** @type {string[]} */
  const keys = [];
  const run = new Date().toISOString().slice(0, 16).replace('T', ' ');
  /** What is needed to create a client, by its name. */
  const fieldsOf = (name) => ({
    ...{ project: { id: project.id }, issuetype: { id: type.id } },
    ...(name && { summary: `Acceptance ${run}: ${name}` }),
  });

  return {
    fieldsOf,
    /** Notes an issue that was made otherwise. */
    note: (key) => void keys.push(key),
    /** @returns {Promise<{ id: string, key: string }>} */
    async client(name, more = {}) {
      const issue = await jira.write('POST', '/rest/api/3/issue', { fields: { ...fieldsOf(name), ...more } });
      keys.push(issue.key);
      return issue;
    },
    /**
     * Deletes all of them, last made first.
     *
     * @param {import('./jira.mjs').Jira} cleaner one that is not stopped with the run
     * @returns {Promise<string[]>} what is left, each with why
     */
    async remove(cleaner) {
      const left = [];
      for (const key of [...keys].reverse()) {
        try {
          const { status } = await cleaner.ask('DELETE', `/rest/api/3/issue/${key}?deleteSubtasks=true`);
          if (status !== 204 && status !== 404) throw new Refused(`answered ${status}`);
        } catch (error) {
          left.push(`${key} (${error instanceof Error ? error.message : error})`);
        }
      }
      return left;
    },
  };
}
