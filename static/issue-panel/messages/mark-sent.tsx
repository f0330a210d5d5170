import Button from '@atlaskit/button/new';
import type { MessageSentences } from '../../../locales/messages';
import type { Message } from '../../../src/domain/messages';
import { Callout } from '../../shared/callout';
import { call } from '../../shared/calls';
import { useWords } from '../../shared/words';
import { useCommand } from '../command';
import { ErrorCallout } from '../error-callout';
import { usePanel } from '../panel-state';

/** Offers to record, as of today, what sending a message makes true: copying it is not sending it. */
export function MarkSent(props: {
  kind: NonNullable<Message['records']>;
  words: MessageSentences;
  onRecorded(): void;
}) {
  const { panel } = useWords();
  const { view, show } = usePanel();
  const { ask, button } = props.words.mark[props.kind];
  const recording = useCommand(
    (on: string, commandId) => call('record', { commandId, command: { kind: props.kind, on } }),
    (recorded) => {
      show(recorded, panel.announce.recorded);
      props.onRecorded();
    },
  );
  const record = () => void recording.run(view.today);
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
