/** The issue properties that the app writes. Anyone who may edit an issue can write them too. */

/** On a client's issue: the read copy, which JQL can search. Declared in manifest.yml. */
export const COPY_PROPERTY = 'hauzd.onboarding';
/** A part of it that is always there, as JQL knows it. */
export const COPY_ALIAS = 'hauzdPhase';

/** On a subtask: which attempt created it, for which step. Declared in manifest.yml. */
export const MARKER_PROPERTY = 'hauzd.step';
export const MARKER_ALIAS = 'hauzdStep';

/** On a project: whether it uses the app. The display conditions in manifest.yml name it. */
export const PROJECT_PROPERTY = 'hauzd.project';

/** On a subtask that does not apply any more. */
export const RETIRED_LABEL = 'hauzd-no-aplica';
