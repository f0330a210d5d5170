import type { Onboarding } from '../../domain/record/onboarding';
import { withSettings } from '../../domain/record/plan-notes';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { ClientIssue } from '../ports';

/** The record with what it keeps of its project's settings and of the client's name, as they are now. */
export function asSeen(onboarding: Onboarding, settings: ProjectSettings, issue: ClientIssue): Onboarding {
  const { client, ...rest } = onboarding;
  const named = settings.clientField === 'summary' ? {} : { client: issue.client };
  return withSettings({ ...rest, ...named }, settings);
}
