import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type ChangeEvent, useEffect, useId, useState } from 'react';
import type { AskJira } from '../../src/contract/jira/ask-jira';
import { listAt, textAt } from '../../src/contract/json';
import { askJira } from '../jira';
import { useForm } from './settings-form';
import { useSettingsWords } from './settings-words';
import { usePeople } from './use-people';

interface Found {
  id: string;
  name: string;
}

/** Waits until nothing was typed for this long, in milliseconds. */
const PAUSE = 300;
const MOST_FOUND = '8';

/** The person whom subtasks are given to, or nobody; found among those who can be assigned in the project. */
export function PersonField(props: {
  label: string;
  value: string | undefined;
  onChange(accountId: string | undefined): void;
}) {
  const { person, none, someoneElse } = useSettingsWords();
  const { projectKey } = useForm();
  const [isSearching, search] = useState(false);
  const names = usePeople(props.value ? [props.value] : []);
  const find = (query: string) =>
    askJira('findAssignable', { query: { project: projectKey, maxResults: MOST_FOUND, query } });
  const current = props.value ? (names.get(props.value) ?? someoneElse) : none;
  return (
    <div className="field person">
      <span className="question">{props.label}</span>
      <span className="person-line">
        <span>{current}</span>
        <Button spacing="compact" appearance="subtle" onClick={() => search(!isSearching)}>
          {person.change}
          <span className="visually-hidden"> · {props.label}</span>
        </Button>
        {props.value && (
          <Button spacing="compact" appearance="subtle" onClick={() => props.onChange(undefined)}>
            {person.remove}
            <span className="visually-hidden"> · {props.label}</span>
          </Button>
        )}
      </span>
      {isSearching && (
        <Search
          label={`${person.search} · ${props.label}`}
          find={find}
          parse={peopleIn}
          none={person.nobody}
          onChoose={({ id }) => {
            props.onChange(id);
            search(false);
          }}
        />
      )}
    </div>
  );
}

export function GroupSearch({ onChoose }: { onChoose(group: Found): void }) {
  const { confirmers } = useSettingsWords();
  const find = (query: string) => askJira('findGroups', { query: { maxResults: MOST_FOUND, query } });
  return (
    <Search label={confirmers.searchGroup} find={find} parse={groupsIn} none={confirmers.noGroup} onChoose={onChoose} />
  );
}

/** Asks Jira, as the person who looks, for what they type, and offers what was found. */
function Search(props: {
  label: string;
  find(text: string): ReturnType<AskJira>;
  parse(body: unknown): Found[];
  none: string;
  onChoose(found: Found): void;
}) {
  const { person } = useSettingsWords();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found[]>();
  const id = useId();
  const { find, parse } = props;
  const wanted = text.trim();

  // `find` and `parse` are this file's functions.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isCurrent = true;
    setFound(undefined);
    const timer = setTimeout(() => {
      void find(wanted).then((reply) => isCurrent && setFound(reply.ok ? parse(reply.value.body) : []));
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted]);

  return (
    <div className="search">
      <label htmlFor={id} className="visually-hidden">
        {props.label}
      </label>
      <Textfield
        id={id}
        isCompact
        autoComplete="off"
        placeholder={person.search}
        value={text}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
      />
      <div role="status" className="small subtle">
        {found === undefined ? person.searching : found.length === 0 ? props.none : null}
      </div>
      {found && found.length > 0 && (
        <ul className="found" aria-label={person.found}>
          {found.map((each) => (
            <li key={each.id}>
              <button type="button" onClick={() => props.onChoose(each)}>
                {each.name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
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
