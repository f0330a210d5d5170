import Button from '@atlaskit/button/new';
import type { Facts } from '../../../src/domain/facts/facts';
import { confirmAgain, type Warning } from '../../../src/domain/procedure/warnings';
import { Callout } from '../../shared/callout';
import { ErrorCallout } from '../error-callout';
import { focusFirstLine } from '../focus';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { useRecording } from '../record/use-recording';
import styles from './warnings-list.module.css';

/** What looks odd in the facts, each with what clears it in one press, where that is known. */
export function WarningsList({ warnings, facts }: { warnings: Warning[]; facts: Facts }) {
  return (
    <Callout tone="warning">
      {warnings.map((warning) => (
        <WarningLine key={JSON.stringify(warning)} warning={warning} facts={facts} />
      ))}
    </Callout>
  );
}

function WarningLine({ warning, facts }: { warning: Warning; facts: Facts }) {
  const { panel, common, facts: words } = useWords();
  const { view } = usePanel();
  const recording = useRecording(focusFirstLine);
  const command = warning.code === 'backingOld' ? confirmAgain(facts, warning.module, view.today) : undefined;
  const record = () => command && recording.record(command, facts);
  return (
    <div className={styles.warning}>
      <p>{words.warning(warning)}</p>
      {command && warning.code === 'backingOld' && view.canEdit && (
        <Button
          spacing="compact"
          isLoading={recording.busy}
          aria-label={`${panel.action.confirmAgain}: ${common.modules[warning.module]}`}
          onClick={record}
        >
          {panel.action.confirmAgain}
        </Button>
      )}
      <ErrorCallout error={recording.error} onRetry={record} />
    </div>
  );
}
