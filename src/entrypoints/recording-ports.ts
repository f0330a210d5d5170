import type { PanelPorts } from '../application/ports';
import { functionBudget } from '../atlassian/budget';
import { chance } from '../atlassian/chance';
import { clock } from '../atlassian/clock';
import { confluenceAsApp } from '../atlassian/confluence';
import { jiraAs } from '../atlassian/jira';
import { rightsAsUser } from '../atlassian/jira/rights';
import { procedureWatch } from '../atlassian/storage/procedure-watch';
import { projectMemory } from '../atlassian/storage/project-memory';
import { records } from '../atlassian/storage/records';

/** All that recording a fact can use, as the person who called the function and as the app. */
export function recordingPorts(): PanelPorts {
  const budget = functionBudget();
  return {
    clock,
    chance,
    asUser: jiraAs('user', budget),
    asApp: jiraAs('app', budget),
    records,
    projects: projectMemory(() => Date.now()),
    confluence: confluenceAsApp(budget),
    watch: procedureWatch,
    rights: rightsAsUser(budget),
  };
}
