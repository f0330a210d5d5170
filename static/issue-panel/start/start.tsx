import Button from '@atlaskit/button/new';
import { useEffect, useMemo, useState } from 'react';
import type { StartRequest } from '../../../src/contract/panel-calls';
import { MODULES, noFacts } from '../../../src/domain/facts/facts';
import { callPanel } from '../../call-function';
import { type Change, changed } from '../../shared/change';
import { Frozen } from '../../shared/fields';
import { focusFirstWrong, WrongFields } from '../../shared/said';
import { useCommand } from '../command';
import { ErrorCallout } from '../error-callout';
import { focusFirstLine } from '../focus';
import type { Links } from '../linking/link-select';
import { suggestLinks } from '../linking/suggest-links';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { previewRecording } from '../record/preview-recording';
import { useStepName } from '../step-names';
import { AgreementChoice } from './agreement-choice';
import { BackingChoice } from './backing-choice';
import { withChosen, withCopied, withoutCopied } from './copied';
import { ModuleChoices } from './module-choices';
import { PlanPreviewList } from './plan-preview';
import { SameClientNotice } from './same-client-notice';
import styles from './start.module.css';
import {
  countsOf,
  emptyDraft,
  type PlanPreview,
  previewOf,
  type StartDraft,
  startLacks,
  startRequestOf,
} from './start-draft';

/**
 * Starts a client: what is known, and beside it the plan it leads to. Nothing is written before *Crear*.
 *
 * @param onDraft what somebody filled in, as long as it is neither sent nor saved
 */
export function Start({ onDraft }: { onDraft(draft: StartDraft | undefined): void }) {
  const { panel } = useWords();
  const stepName = useStepName();
  const { view, me, show, showApplied } = usePanel();
  const [draft, setDraft] = useState<StartDraft>(() => emptyDraft(view.today));
  const [chosenLinks, setLinks] = useState<Links>();
  const recording = previewRecording(view, me);
  const result = previewOf(draft, recording, view.settings);
  const [lastGood, setLastGood] = useState<PlanPreview>({ facts: noFacts(view.today), now: [], later: [] });
  const preview = result.ok ? result.value : lastGood;
  const pending = preview.now.filter((step) => step.state === 'pending');

  const suggested = useMemo(
    () =>
      suggestLinks(
        pending.map(({ id }) => ({ id, title: stepName(id) })),
        view.subtasks,
        view.issue.client,
      ),
    [pending, stepName, view],
  );
  const links = chosenLinks ?? suggested;
  const valid = Object.fromEntries(Object.entries(links).filter(([step]) => pending.some(({ id }) => id === step)));
  const counts = countsOf(preview, valid);

  const change = (part: Change<StartDraft>) => {
    if (result.ok) setLastGood(result.value);
    const next = changed(draft, part);
    setDraft(next);
    onDraft(next);
  };
  const command = useCommand(
    (request: Omit<StartRequest, 'commandId'>, commandId) => callPanel('start', { ...request, commandId }),
    ({ view: started, report }) => {
      show(started, panel.announce.started);
      showApplied({ report, link: valid, recreate: [] });
      focusFirstLine();
    },
  );
  useEffect(() => {
    if (command.error) onDraft(draft);
  }, [command.error, draft, onDraft]);
  const [isTried, setTried] = useState(false);
  const lacks = startLacks(draft);
  const create = () => {
    setTried(true);
    if (lacks.length > 0) setTimeout(() => focusFirstWrong(document));
    else if (!result.ok) command.fail(result.error);
    else {
      // What is sent is what will be recorded: it is no draft any more, unless it is refused.
      onDraft(undefined);
      const { ownStepsMark: mark } = view.settings;
      const shown = { create: pending.map(({ id }) => id), ...(mark && { ownSteps: mark }) };
      void command.run({ ...startRequestOf(draft, valid), shown });
    }
  };
  const { lacks: lackWords } = panel.form;
  const wrong = {
    ...(lacks.includes('source') && { source: lackWords.source }),
    ...(lacks.includes('on') && { on: lackWords.day }),
    ...(lacks.includes('closedOn') && { closedOn: lackWords.day }),
  };

  return (
    <>
      <h1>{panel.start.title}</h1>
      {/* Frozen while it is made: what is shown is what is created. */}
      <Frozen when={command.busy}>
        <form
          className={styles.start}
          onSubmit={(event) => {
            event.preventDefault();
            create();
          }}
        >
          <div className={styles.form}>
            {/* What is lacking is said once *Crear* was pressed, and as long as it lacks. */}
            <WrongFields value={isTried ? wrong : {}}>
              <SameClientNotice
                of={view.issue}
                copied={draft.copied}
                onCopy={(row) => change(withCopied(draft, row))}
                onUndo={() => change(withoutCopied(draft))}
              />
              <ModuleChoices
                modules={draft.modules}
                copied={draft.copied}
                onChange={(modules) => change(withChosen(draft, modules))}
              />
              <AgreementChoice draft={draft} today={view.today} onChange={change} />
              {draft.copied?.modules.length !== MODULES.length && (
                <BackingChoice draft={draft} today={view.today} onChange={change} />
              )}
            </WrongFields>
          </div>
          <PlanPreviewList preview={preview} counts={counts} subtasks={view.subtasks} links={valid} onLink={setLinks} />
          {/* Where there is no room beside, what will be created comes before the button that creates it. */}
          <div>
            <ErrorCallout error={command.error} onRetry={create} />
            <div className="buttons">
              <Button type="submit" appearance="primary" isLoading={command.busy}>
                {panel.start.button(counts.create, counts.link)}
              </Button>
            </div>
          </div>
        </form>
      </Frozen>
    </>
  );
}
