import { Fragment, useState } from 'react';
import type { Command } from '../../src/domain/facts/commands';
import { type Facts, SCOPES, type Scope } from '../../src/domain/facts/facts';
import { todayOf } from '../../src/domain/lists/client-days';
import type { StepStatus } from '../../src/domain/procedure/plan';
import { toBe } from '../../src/domain/procedure/plan-difference';
import { start } from '../../src/domain/record/record';
import { assigneeOf, dueOf } from '../../src/domain/settings/due-rules';
import { type ProjectSettings, recordSettings } from '../../src/domain/settings/settings';
import { Fields, SelectField } from '../shared/fields';
import { Lozenge } from '../shared/lozenge';
import styles from './preview.module.css';
import { useForm } from './settings-form';
import { useSettingsWords } from './settings-words';
import { usePeople } from './use-people';

/** The subtasks that a new client would get with what is being chosen, by the same functions that create them. */
export function Preview() {
  const { preview, common, ownSteps, someoneElse } = useSettingsWords();
  const { settings } = useForm();
  const [apiRest, setApiRest] = useState<'contracted' | 'notContracted'>('contracted');
  const [scope, setScope] = useState<Scope | 'none'>('quote');
  // A zone that is still being typed counts as the default one.
  const today = todayOf(settings, new Date().toISOString());
  const { steps, facts } = exampleSteps(apiRest, scope, today, settings);
  const names = usePeople(steps.flatMap(({ id, owedBy }) => assigneeOf(settings, id, owedBy) ?? []));
  return (
    <aside className={styles.preview} aria-label={preview.title}>
      <h2>{preview.title}</h2>
      <p className="subtle small">{preview.hint}</p>
      <Fields>
        <SelectField
          label={preview.apiRest}
          value={apiRest}
          options={[
            { value: 'contracted', label: preview.contracted },
            { value: 'notContracted', label: preview.notContracted },
          ]}
          onChange={setApiRest}
        />
        <SelectField
          label={preview.agreed}
          value={scope}
          options={[
            { value: 'none', label: preview.noAgreement },
            ...SCOPES.map((value) => ({ value, label: common.scopes[value] })),
          ]}
          onChange={setScope}
        />
      </Fields>
      <h3>{preview.count(steps.length)}</h3>
      <ul className={styles.steps}>
        {steps.map((step) => {
          const assignee = assigneeOf(settings, step.id, step.owedBy);
          const { due, dueLater } = dueOf(settings, step, facts, today);
          return (
            <li key={step.id}>
              <span>
                {step.own?.title.es.trim() === '' ? ownSteps.untitled : common.stepName(step.id, step.own?.title)}
              </span>
              <span className="subtle small">
                {assignee ? (names.get(assignee) ?? someoneElse) : preview.unassigned}
                {due && ` · ${preview.due(due)}`}
                {dueLater && ` · ${preview.dueLater(dueLater)}`}
                {settings.labels.map((label) => (
                  <Fragment key={label}>
                    {' '}
                    <Lozenge>{label}</Lozenge>
                  </Fragment>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

function exampleSteps(
  apiRest: 'contracted' | 'notContracted',
  scope: Scope | 'none',
  today: string,
  settings: ProjectSettings,
): { steps: StepStatus[]; facts: Facts } {
  const commands: Command[] = [{ kind: 'confirmModules', modules: { apiRest }, on: today, source: 'contract' }];
  if (scope !== 'none') commands.push({ kind: 'closeAgreement', closedOn: today, scope });
  const recording = { by: 'preview', at: `${today}T00:00:00Z`, today, id: 'preview' };
  const started = start({ issueId: '', issueKey: '', projectId: '' }, commands, recording, recordSettings(settings));
  if (!started.ok) throw new Error(started.error.code);
  const { onboarding } = started.value;
  const steps = toBe(onboarding).filter(({ state }) => state === 'pending');
  return { steps, facts: onboarding.facts };
}
