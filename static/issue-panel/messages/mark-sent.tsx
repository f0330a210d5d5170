import Button from '@atlaskit/button/new';
import type { MessageSentences } from '../../../locales/messages';
import type { Message } from '../../../src/domain/messages';
import { Callout } from '../../shared/callout';
import { ErrorCallout } from '../error-callout';
import { usePanel } from '../panel-state';
import { useRecording } from '../record/use-recording';

/** Offers to record, as of today, what sending a message makes true: copying it is not sending it. */
export function MarkSent(props: {
  kind: NonNullable<Message['records']>;
  words: MessageSentences;
  onRecorded(): void;
}) {
  const { view } = usePanel();
  const { ask, button } = props.words.mark[props.kind];
  const recording = useRecording(props.onRecorded);
  const record = () => {
    const facts = view.onboarding?.facts;
    if (facts) recording.record({ kind: props.kind, on: view.today }, facts);
  };
  return (
    <>
      <Callout
        tone="info"
        actions={
          <Button spacing="compact" isLoading={recording.busy} onClick={record}>
            {button}
          </Button>
        }
      >
        {ask}
      </Callout>
      <ErrorCallout error={recording.error} onRetry={record} />
    </>
  );
}
