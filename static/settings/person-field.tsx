import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { listAt, textAt } from '../../src/contract/json';
import { askJira } from '../jira-from-page';
import fields from '../shared/fields.module.css';
import { useSaid } from '../shared/said';
import { Combobox, type Found } from './combobox';
import styles from './settings.module.css';
import { useFault, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';
import { usePeople } from './use-people';

const MOST_FOUND = '8';

/** The person whom subtasks are given to, or nobody; found among those who can be assigned in the project. */
export function PersonField(props: {
  label: string;
  /** Where the settings keep it. */
  at: string;
  value: string | undefined;
  /** Who it is where nobody is chosen; without it, nobody. */
  none?: string;
  onChange(accountId: string | undefined): void;
}) {
  const { person, none, someoneElse } = useSettingsWords();
  const { projectKey } = useForm();
  const [isSearching, search] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const names = usePeople(props.value ? [props.value] : []);
  const { tied, below } = useSaid({ error: useFault(props.at) });
  const { 'aria-invalid': isWrong, ...described } = tied;
  const find = async (query: string) => {
    const reply = await askJira('findAssignable', { query: { project: projectKey, maxResults: MOST_FOUND, query } });
    return reply.ok ? peopleIn(reply.value.body) : undefined;
  };
  const leave = () => {
    search(false);
    opener.current?.focus();
  };
  const current = props.value ? (names.get(props.value) ?? someoneElse) : (props.none ?? none);
  return (
    <div className={`${fields.field} ${styles.person}`}>
      <span className={fields.label}>{props.label}</span>
      <span className={styles.line}>
        <span>{current}</span>
        <Button
          ref={opener}
          spacing="compact"
          appearance="subtle"
          aria-expanded={isSearching}
          data-fault={isWrong}
          {...described}
          onClick={() => search(!isSearching)}
        >
          {person.change}
          <span className="visually-hidden"> · {props.label}</span>
        </Button>
        {props.value && (
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              props.onChange(undefined);
              opener.current?.focus();
            }}
          >
            {person.remove}
            <span className="visually-hidden"> · {props.label}</span>
          </Button>
        )}
      </span>
      {below}
      {isSearching && (
        <Combobox
          label={`${person.search} · ${props.label}`}
          find={find}
          none={person.nobody}
          takesFocus
          onLeave={leave}
          onChoose={({ id }) => {
            props.onChange(id);
            leave();
          }}
        />
      )}
    </div>
  );
}

export function GroupSearch({ error, onChoose }: { error: string | undefined; onChoose(group: Found): void }) {
  const { confirmers } = useSettingsWords();
  const find = async (query: string) => {
    const reply = await askJira('findGroups', { query: { maxResults: MOST_FOUND, query } });
    return reply.ok ? groupsIn(reply.value.body) : undefined;
  };
  return (
    <Combobox label={confirmers.searchGroup} error={error} find={find} none={confirmers.noGroup} onChoose={onChoose} />
  );
}

function peopleIn(body: unknown): Found[] {
  return (Array.isArray(body) ? body : []).flatMap((each) => foundIn(each, 'accountId', 'displayName'));
}

function groupsIn(body: unknown): Found[] {
  return listAt(body, 'groups').flatMap((each) => foundIn(each, 'groupId', 'name'));
}

function foundIn(value: unknown, idName: string, nameName: string): Found[] {
  const [id, name] = [textAt(value, idName), textAt(value, nameName)];
  return id !== undefined && name !== undefined ? [{ id, name }] : [];
}
