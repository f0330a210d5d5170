import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { TransitionView, WorkflowView } from '../../src/contract/gate-settings-calls';
import type { LocalDate } from '../../src/domain/dates';
import { GATES } from '../../src/domain/procedure/missing';
import type { GateConfiguration } from '../../src/domain/workflow/gate-configuration';
import { SelectField } from '../shared/fields';
import fields from '../shared/fields.module.css';
import { Lozenge } from '../shared/lozenge';
import { OptionFields } from './configuration-fields';
import { configurationFor, type Draft, needsGate, wanted } from './gate-draft';
import { useGateSettingsWords } from './gate-settings-words';
import styles from './transition-row.module.css';

/** One transition: where it leads, its gate, and why it has none. */
export function TransitionRow(props: {
  workflow: WorkflowView;
  transition: TransitionView;
  draft: Draft;
  notStarted: GateConfiguration['notStarted'];
  today: LocalDate;
  canChange: boolean;
  onChoose(choice: GateConfiguration | 'none'): void;
}) {
  const { transition, draft } = props;
  const { gates, page } = useGateSettingsWords();
  const [isOpen, open] = useState(false);
  const id = useId();
  const choice = wanted(transition, draft);
  const configuration = typeof choice === 'object' ? choice : undefined;
  const hasOptions = configuration !== undefined && configuration.gate !== 'step';

  const options: { value: GateConfiguration['gate'] | 'none' | 'other'; label: string }[] = [
    { value: 'none', label: page.none },
    ...(transition.suggestion.advice === 'creation' ? [] : [...GATES, 'step' as const]).map((value) => ({
      value,
      label: gates[value],
    })),
    ...(choice === 'other' ? [{ value: 'other' as const, label: otherWords(transition, page) }] : []),
  ];
  const select = (value: (typeof options)[number]['value']) => {
    if (value === 'other') return;
    props.onChoose(value === 'none' ? 'none' : configurationFor(transition, draft, value, props.notStarted));
  };
  return (
    <li className={draft.has(transition.id) ? `${styles.row} ${styles.changed}` : styles.row}>
      <div className={styles.name}>
        {transition.name}
        <span className="subtle small">{wayOf(props.workflow, transition, page)}</span>
      </div>
      <div className={`${styles.gate} ${fields.row}`}>
        {props.canChange ? (
          <SelectField
            label={page.gateOf(transition.name)}
            hideLabel
            value={configuration?.gate ?? (choice === 'other' ? 'other' : 'none')}
            options={options}
            onChange={select}
          />
        ) : (
          <span>{options.find(({ value }) => value === (configuration?.gate ?? choice))?.label}</span>
        )}
        <State transition={transition} draft={draft} configuration={configuration} />
        {props.canChange && hasOptions && (
          <Button
            appearance="subtle"
            spacing="compact"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => open(!isOpen)}
          >
            {page.detail}
            <span className="visually-hidden">: {page.detailOf(transition.name)}</span>
          </Button>
        )}
      </div>
      <div id={id} className={styles.options} hidden={!isOpen || !hasOptions}>
        {isOpen && hasOptions && <OptionFields value={configuration} today={props.today} onChange={props.onChoose} />}
      </div>
    </li>
  );
}

/** What there is to say beside the gate: not saved yet, missing, or what it does besides. */
function State(props: { transition: TransitionView; draft: Draft; configuration: GateConfiguration | undefined }) {
  const { page } = useGateSettingsWords();
  const { transition, draft, configuration } = props;
  const { suggestion } = transition;
  if (draft.has(transition.id)) return <Lozenge>{page.pending}</Lozenge>;
  if (configuration) return <span className="subtle small">{page.summary(configuration)}</span>;
  if (needsGate(transition) && suggestion.advice === 'gate') {
    return (
      <>
        <Lozenge tone="warning">{page.notProtected}</Lozenge>
        <span className="subtle small">{page.suggested(suggestion.configuration.gate)}</span>
      </>
    );
  }
  return suggestion.advice === 'gate' ? null : <span className="subtle small">{page.advice[suggestion.advice]}</span>;
}

type PageWords = ReturnType<typeof useGateSettingsWords>['page'];

function wayOf({ statuses }: WorkflowView, { kind, from, to }: TransitionView, page: PageWords): string {
  const name = (reference: string | undefined) => statuses.find((status) => status.reference === reference)?.name;
  const start = kind === 'directed' ? from.map((each) => name(each) ?? '').join(', ') : page.anywhere;
  return kind === 'initial' ? (name(to) ?? '') : page.way(start, name(to) ?? start);
}

function otherWords({ gates }: TransitionView, page: PageWords): string {
  if (gates.length > 1) return page.several;
  return gates[0]?.disabled ? page.disabled : page.unreadable;
}
