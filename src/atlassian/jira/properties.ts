/** The issue properties that the app writes. Anyone who may edit an issue can write them too. */

/** On a client's issue: the read copy, which JQL can search. Declared in manifest.yml. */
export const COPY_PROPERTY = 'hauzd.onboarding';

/** On a subtask: which attempt created it, for which step. */
export const MARKER_PROPERTY = 'hauzd.step';

/** On a subtask that does not apply any more. */
export const RETIRED_LABEL = 'hauzd-no-aplica';
