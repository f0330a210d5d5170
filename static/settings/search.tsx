import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { requestJira } from '@forge/bridge';
import { type ChangeEvent, useEffect, useId, useState } from 'react';
import { useForm, usePeople, useSettingsWords } from './around';

interface Found {
  id: string;
  name: string;
}

/** Waits until nothing was typed for this long, in milliseconds. */
const PAUSE = 300;

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
  const path = (text: string) =>
    `/rest/api/3/user/assignable/search?project=${encodeURIComponent(projectKey)}&maxResults=8&query=${encodeURIComponent(text)}`;
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
          path={path}
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
  const path = (text: string) => `/rest/api/3/groups/picker?maxResults=8&query=${encodeURIComponent(text)}`;
  return (
    <Search label={confirmers.searchGroup} path={path} parse={groupsIn} none={confirmers.noGroup} onChoose={onChoose} />
  );
}

/** Asks Jira, as the person who looks, for what they type, and offers what was found. */
function Search(props: {
  label: string;
  path(text: string): string;
  parse(body: unknown): Found[];
  none: string;
  onChoose(found: Found): void;
}) {
  const { person } = useSettingsWords();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found[]>();
  const id = useId();
  const { path, parse } = props;
  const address = path(text.trim());

  // `parse` is one of this file's functions.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isCurrent = true;
    setFound(undefined);
    const timer = setTimeout(() => {
      void requestJira(address, { headers: { Accept: 'application/json' } })
        .then(async (response) => (response.ok ? parse(await response.json()) : []))
        .catch(() => [])
        .then((all) => isCurrent && setFound(all));
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [address]);

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
  return list(body).flatMap((each) => found(each, 'accountId', 'displayName'));
}

function groupsIn(body: unknown): Found[] {
  const groups = typeof body === 'object' && body !== null && 'groups' in body ? body.groups : undefined;
  return list(groups).flatMap((each) => found(each, 'groupId', 'name'));
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function found(value: unknown, idName: string, nameName: string): Found[] {
  const fields: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const [id, name] = [fields[idName], fields[nameName]];
  return typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [];
}
