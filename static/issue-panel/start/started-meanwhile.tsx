import Button from '@atlaskit/button/new';
import { useEffect } from 'react';
import type { Facts } from '../../../src/domain/facts/facts';
import { start } from '../../../src/domain/record/record';
import { startCommands } from '../../../src/domain/record/start-commands';
import { DEFAULT_SETTINGS, recordSettings } from '../../../src/domain/settings/settings';
import { Callout } from '../../shared/callout';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { previewRecording } from '../record/preview-recording';
import { besideStarted } from '../record/side-by-side';
import { TwoValuesList } from '../record/two-values';
import { type StartDraft, startRequestOf } from './start-draft';

/** Somebody else started the client while it was being filled in: what was filled in stays in sight, beside what is recorded. */
export function StartedMeanwhile(props: { draft: StartDraft; facts: Facts; onClose(): void }) {
  const words = useWords();
  const { view, me, say } = usePanel();
  const { draft, facts } = props;
  const issue = { issueId: '', issueKey: '', projectId: '' };
  const made = start(
    issue,
    startCommands(startRequestOf(draft, {})),
    previewRecording(view, me),
    recordSettings(DEFAULT_SETTINGS),
  );
  const other = made.ok ? besideStarted(facts, made.value.onboarding.facts, words) : [];
  const { meanwhile, meanwhileAlike, meanwhileHow } = words.panel.start;
  useEffect(() => say(meanwhile), [say, meanwhile]);
  return (
    <Callout
      tone="warning"
      title={meanwhile}
      actions={
        <Button appearance="subtle" spacing="compact" onClick={props.onClose}>
          {words.panel.report.close}
        </Button>
      }
    >
      <p>{other.length === 0 ? meanwhileAlike : meanwhileHow}</p>
      <TwoValuesList of={other} />
    </Callout>
  );
}
