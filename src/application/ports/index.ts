/**
 * What the use cases need of the world. `src/atlassian/` is its real side.
 */
export type * from './administration';
export type * from './chance';
export type * from './clock';
export type * from './jira';
export type * from './panel-ports';
export type * from './project';
export type * from './queue';
export type * from './records';
