import { useEffect, useState } from 'react';
import type { Project } from '../../src/application/clients/client-lists';
import type { JiraError } from '../../src/contract/errors';
import type { Result } from '../../src/domain/result';
import { clients } from '../clients';
import { SelectField } from '../shared/fields';
import { useMacroAround } from './macro-around';

/** The projects that the person may see. One that was chosen and that they may not see stays chosen, by its id. */
export function ChooseProject(props: { chosen: string; onChoose(project: { id: string; key?: string }): void }) {
  const { lists } = useMacroAround().words;
  const [projects, setProjects] = useState<Result<Project[], JiraError>>();
  useEffect(() => {
    let isCurrent = true;
    void clients.firstProjects().then((answer) => isCurrent && setProjects(answer));
    return () => {
      isCurrent = false;
    };
  }, []);
  if (!projects) {
    return (
      <p className="subtle small" role="status">
        {lists.loading}
      </p>
    );
  }
  if (!projects.ok) return <p role="alert">{lists.face(projects.error).title}</p>;
  if (projects.value.length === 0) return <p className="subtle">{lists.config.noProjects}</p>;
  const isOther = props.chosen !== '' && !projects.value.some(({ id }) => id === props.chosen);
  return (
    <SelectField
      label={lists.config.project}
      value={props.chosen}
      options={[
        { value: '', label: lists.config.chooseProject },
        ...(isOther ? [{ value: props.chosen, label: props.chosen }] : []),
        ...projects.value.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })),
      ]}
      onChange={(id) => {
        const key = projects.value.find((each) => each.id === id)?.key;
        props.onChoose({ id, ...(key && { key }) });
      }}
    />
  );
}
