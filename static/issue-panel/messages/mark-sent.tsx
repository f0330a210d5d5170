import Button from '@atlaskit/button/new';
import { MODULES } from '../../../src/domain/facts/facts';
import type { Message } from '../../../src/domain/messages/messages';
import type { MessageSentences } from '../../../src/locales/page-words';
import { Callout } from '../../shared/callout';
import { ErrorCallout } from '../error-callout';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { useRecording } from '../record/use-recording';

/** Offers to record, as of today, what sending a message makes true: copying it is not sending it. */
export function MarkSent(props: {
  kind: NonNullable<Message['records']>;
  words: MessageSentences;
  onRecorded(): void;
}) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const facts = view.onboarding?.facts;
  const unknown = MODULES.filter((module) => facts?.modules[module].state === 'unknown');
  const isBeforeDemo = facts?.demo.outcome === undefined;
  const { ask, button } = props.words.mark[props.kind];
  const recording = useRecording(props.onRecorded);
  const record = () => {
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
        {props.kind === 'sendModuleInformation' && unknown.length > 0 && (
          <> {panel.form.toldUnconfirmed(common.list(unknown.map((module) => common.modules[module])), isBeforeDemo)}</>
        )}
      </Callout>
      <ErrorCallout error={recording.error} onRetry={record} />
    </>
  );
}
