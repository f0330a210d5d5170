import Button from '@atlaskit/button/new';
import { type Language, languageFor } from '../../src/domain/language';
import { Callout } from '../shared/callout';
import type { Editing } from './editing';
import { useSettingsWords } from './settings-words';
import { usePeople } from './use-people';

/** Saves, and says how that went: always in sight. */
export function SaveBar(props: {
  editing: Editing;
  isChanged: boolean;
  busy: boolean;
  onSave(): void;
  onDiscard(): void;
  onTheirs(keepMine: boolean): void;
}) {
  const { save, error: sentence, place, fault } = useSettingsWords();
  const { editing, isChanged, busy } = props;
  const { error, note } = editing;
  const faults = error?.code === 'settingsInvalid' ? error.faults : [];
  return (
    <div className="save-bar">
      {error && (
        <Callout
          tone="error"
          title={sentence(error)}
          actions={
            error.code === 'changedMeanwhile' && (
              <>
                <Button spacing="compact" isDisabled={busy} onClick={() => props.onTheirs(true)}>
                  {save.mineOnTop}
                </Button>
                <Button spacing="compact" appearance="subtle" isDisabled={busy} onClick={() => props.onTheirs(false)}>
                  {save.theirs}
                </Button>
              </>
            )
          }
        >
          {faults.length > 0 && (
            <ul className="plain">
              {faults.map((each) => (
                <li key={`${each.path}${each.code}${each.detail ?? ''}`}>
                  <strong>{place(each.path)}:</strong> {fault(each)} <code className="small subtle">{each.path}</code>
                </li>
              ))}
            </ul>
          )}
        </Callout>
      )}
      <div className="save-line">
        <Button appearance="primary" isLoading={busy} isDisabled={!isChanged} onClick={props.onSave}>
          {save.save}
        </Button>
        {isChanged && (
          <Button appearance="subtle" isDisabled={busy} onClick={props.onDiscard}>
            {save.discard}
          </Button>
        )}
        <span role="status" className="subtle small">
          {note ?? (isChanged ? save.unsaved : <LastSaved changed={editing.base.changed} />)}
        </span>
      </div>
    </div>
  );
}

const LOCALES: Record<Language, string> = { es: 'es-CL', en: 'en' };

function LastSaved({ changed }: { changed: Editing['base']['changed'] }) {
  const { save, someoneElse } = useSettingsWords();
  const names = usePeople(changed ? [changed.by] : []);
  if (!changed) return save.never;
  const when = new Date(changed.at).toLocaleString(LOCALES[languageFor(document.documentElement.lang)], {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return save.lastBy(names.get(changed.by) ?? someoneElse, when);
}
