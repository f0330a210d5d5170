import Button from '@atlaskit/button/new';
import { PARTIES, type StepTitle } from '../../src/domain/facts/facts';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { GATE_OF_PHASE } from '../../src/domain/procedure/gate-places';
import { PHASES } from '../../src/domain/procedure/step-id';
import type { OwnStepSetting } from '../../src/domain/settings/settings';
import { changed } from '../shared/change';
import { CheckField, SelectField, TextField } from '../shared/fields';
import fields from '../shared/fields.module.css';
import { Lozenge } from '../shared/lozenge';
import { titleOf } from './change-name';
import { ConditionFields } from './condition-fields';
import { TextArea } from './inputs';
import styles from './own-steps.module.css';
import { PersonField } from './person-field';
import { DueField } from './rule-fields';
import { GroupFault, useFault } from './settings-form';
import { useSettingsWords } from './settings-words';

/** Those in which a title need not be written. */
const OTHER_LANGUAGES = LANGUAGES.filter((language) => language !== 'es');

/** One step of the team's: what it is, when it applies, what it holds up, and who gets its subtask. */
export function OwnStepFields(props: {
  step: OwnStepSetting;
  /** Its place in the settings, as faults name it. */
  at: string;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onChange(step: OwnStepSetting): void;
  onRemove(): void;
  /** Absent for the first, or the last, of its phase. */
  onUp?(): void;
  onDown?(): void;
}) {
  const all = useSettingsWords();
  const { ownSteps: words, rules, common } = all;
  const { step, at } = props;
  const gate = common.gates[GATE_OF_PHASE[step.phase]];
  const name = titleOf(step, all);
  const give = (part: Partial<OwnStepSetting>) => props.onChange({ ...step, ...part });
  const giveRule = (
    part: { assignee: string | undefined } | { due: OwnStepSetting['due'] } | { text: string | undefined },
  ) => props.onChange(changed(step, part));
  return (
    <details
      className={styles.step}
      data-step={step.id}
      open={props.isOpen}
      onToggle={({ currentTarget }) => props.onOpen(currentTarget.open)}
    >
      <summary>
        {name} <Lozenge>{words.parties[step.owedBy]}</Lozenge>{' '}
        {step.holdsUp && <Lozenge tone="warning">{words.holds(gate)}</Lozenge>}
      </summary>
      <div className={`${styles.fields} ${fields.column}`}>
        <div data-part="title">
          <TitleField language="es" title={step.title} at={at} onChange={(title) => give({ title })} />
        </div>
        {OTHER_LANGUAGES.map((language) => (
          <TitleField
            key={language}
            language={language}
            title={step.title}
            at={at}
            onChange={(title) => give({ title })}
          />
        ))}
        <TextArea
          label={words.text}
          rows={3}
          value={step.text ?? ''}
          error={useFault(`${at}.text`)}
          onChange={(text) => giveRule({ text: text === '' ? undefined : text })}
        />
        <div className={styles.row}>
          <SelectField
            label={words.owedBy}
            value={step.owedBy}
            options={PARTIES.map((value) => ({ value, label: words.parties[value] }))}
            onChange={(owedBy) => give({ owedBy })}
          />
          <div data-part="phase">
            <SelectField
              label={words.phase}
              value={step.phase}
              options={PHASES.map((value) => ({ value, label: words.phases[value] }))}
              onChange={(phase) => give({ phase })}
            />
          </div>
        </div>
        <ConditionFields when={step.when} onChange={(when) => give({ when })} />
        <CheckField label={words.holdsUp(gate)} checked={step.holdsUp} onChange={(holdsUp) => give({ holdsUp })} />
        <CheckField label={words.byClosing} checked={step.byClosing} onChange={(byClosing) => give({ byClosing })} />
        <div className={styles.row}>
          <PersonField
            label={rules.assignee}
            at={`${at}.assignee`}
            value={step.assignee}
            none={rules.asParty}
            onChange={(assignee) => giveRule({ assignee })}
          />
          <DueField
            of={name}
            at={`${at}.due`}
            value={step.due}
            none={rules.asParty}
            onChange={(due) => giveRule({ due })}
          />
        </div>
        <GroupFault at={at} exactly />
        <div className={styles.remove}>
          {props.onUp && (
            <Button spacing="compact" data-part="up" aria-label={words.upOf(name)} onClick={props.onUp}>
              {words.up}
            </Button>
          )}
          {props.onDown && (
            <Button spacing="compact" data-part="down" aria-label={words.downOf(name)} onClick={props.onDown}>
              {words.down}
            </Button>
          )}
          <Button spacing="compact" aria-label={words.removeOf(name)} onClick={props.onRemove}>
            {words.remove}
          </Button>
          <span className="subtle small">{words.removeHint}</span>
        </div>
      </div>
    </details>
  );
}

/** A step's title in one language; emptied, it has none in that one, but for Spanish, which the settings ask for. */
function TitleField(props: { language: Language; title: StepTitle; at: string; onChange(title: StepTitle): void }) {
  const { language, title, at, onChange } = props;
  const { titles } = useSettingsWords().ownSteps;
  const isOptional = language !== 'es';
  return (
    <TextField
      label={titles[language]}
      value={title[language] ?? ''}
      error={useFault(`${at}.title.${language}`)}
      onChange={(text) => onChange(changed(title, { [language]: isOptional && text === '' ? undefined : text }))}
    />
  );
}
