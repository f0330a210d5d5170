import Button from '@atlaskit/button/new';
import type { PanelError } from '../../src/contract/errors';
import { Callout } from '../shared/callout';
import { useErrorWords } from './error-words';
import { usePanel } from './panel-state';
import { useWords } from './panel-words';

/** Codes after which what is shown is no longer what is stored. */
const OUT_OF_DATE: PanelError['code'][] = [
  'alreadyStarted',
  'notStarted',
  'nothingToWithdraw',
  'unknownAgreement',
  'alreadyDiscarded',
  'notDiscarded',
  'unknownSubtask',
  'changedByOther',
  'subtaskOfOtherStep',
  'planChanged',
  'stepNeedsNoSubtask',
  'hauzdWasNotInformed',
];

/** Codes that go away by waiting, or by what someone does in Jira. The others want something corrected here first. */
const WORTH_RETRYING: PanelError['code'][] = [
  'rateLimited',
  'quotaSpent',
  'jiraUnavailable',
  'jiraRefused',
  'storageUnavailable',
  'changedMeanwhile',
  'attemptUnderWay',
  'noSubtaskType',
  'requiredFields',
  'unexpected',
];

export const isOutOfDate = ({ code }: PanelError): boolean => OUT_OF_DATE.includes(code);
export const isWorthRetrying = ({ code }: PanelError): boolean => WORTH_RETRYING.includes(code);

/** Why something was not done, and what to do. Shown in place; the way on is a button where there is one. */
export function ErrorCallout({
  error,
  onRetry,
}: {
  error: PanelError | undefined;
  onRetry?: (() => void) | undefined;
}) {
  const words = useWords();
  const errorOf = useErrorWords();
  const { reload } = usePanel();
  if (!error) return null;
  const isToRefresh = isOutOfDate(error);
  const retry = isWorthRetrying(error) ? onRetry : undefined;
  const onClick = isToRefresh ? () => void reload() : retry;
  return (
    <Callout
      tone="error"
      actions={
        onClick && (
          <Button spacing="compact" onClick={onClick}>
            {isToRefresh ? words.panel.refresh : words.panel.retry}
          </Button>
        )
      }
    >
      {errorOf(error)}
    </Callout>
  );
}
