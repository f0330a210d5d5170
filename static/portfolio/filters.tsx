import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type ChangeEvent, useMemo } from 'react';
import { PARTIES, SCOPES } from '../../src/domain/facts/facts';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { assigneesOf, type Selection } from '../../src/domain/lists/portfolio';
import type { Change } from '../shared/change';
import { SelectField } from '../shared/fields';
import fields from '../shared/fields.module.css';
import styles from './portfolio.module.css';
import { usePortfolioAround } from './portfolio-around';
import type { ViewControl } from './use-view';
import { MISSING_CODES } from './view-state';

const NO_FILTER: Change<Selection> = {
  text: '',
  phase: undefined,
  holder: undefined,
  scope: undefined,
  missing: undefined,
  assignee: undefined,
};

/** Which clients are shown: by name, holder, assignee, scope, and what is missing. The phase is chosen by its count. */
export function Filters({ view, rows }: { view: ViewControl; rows: readonly ClientRow[] }) {
  const { portfolio, lists, common } = usePortfolioAround().words;
  const { selection } = view;
  const { text, phase, holder, scope, missing, assignee } = selection;
  const isFiltered = [text, phase, holder, scope, missing, assignee].some(Boolean);
  const assignees = useAssignees(rows, assignee);
  return (
    <search className={styles.filters}>
      <div className={fields.field}>
        <label htmlFor="portfolio-search">{portfolio.search}</label>
        <Textfield
          id="portfolio-search"
          type="search"
          isCompact
          autoComplete="off"
          placeholder={portfolio.searchHint}
          value={text}
          onChange={(event: ChangeEvent<HTMLInputElement>) => view.select({ text: event.target.value })}
        />
      </div>
      <SelectField
        label={portfolio.filters.holder}
        value={holder ?? ''}
        options={[
          { value: '', label: portfolio.allHolders },
          ...PARTIES.map((party) => ({ value: party, label: lists.holders[party] })),
        ]}
        onChange={(chosen) => view.select({ holder: chosen || undefined })}
      />
      <SelectField
        label={portfolio.filters.assignee}
        value={assignee ?? ''}
        options={assignees}
        onChange={(chosen) => view.select({ assignee: chosen || undefined })}
      />
      <SelectField
        label={portfolio.filters.scope}
        value={scope ?? ''}
        options={[
          { value: '', label: portfolio.allScopes },
          ...SCOPES.map((each) => ({ value: each, label: common.scopes[each] })),
          { value: 'none', label: portfolio.noScope },
        ]}
        onChange={(chosen) => view.select({ scope: chosen || undefined })}
      />
      <SelectField
        label={portfolio.filters.missing}
        value={missing ?? ''}
        options={[
          { value: '', label: portfolio.allMissing },
          ...MISSING_CODES.map((code) => ({ value: code, label: portfolio.missingKinds[code] })),
        ]}
        onChange={(chosen) => view.select({ missing: chosen || undefined })}
      />
      {isFiltered && (
        <Button appearance="subtle" onClick={() => view.select(NO_FILTER)}>
          {portfolio.clear}
        </Button>
      )}
    </search>
  );
}

/** Whom clients are given to, so far as they were read. Somebody whom a link names stays chosen. */
function useAssignees(rows: readonly ClientRow[], chosen: string | undefined): { value: string; label: string }[] {
  const { portfolio } = usePortfolioAround().words;
  const { people, hasNobodys } = useMemo(() => assigneesOf(rows), [rows]);
  const isOther = chosen !== undefined && chosen !== 'none' && !people.some(({ id }) => id === chosen);
  return [
    { value: '', label: portfolio.allAssignees },
    ...(hasNobodys || chosen === 'none' ? [{ value: 'none', label: portfolio.unassigned }] : []),
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    ...(isOther ? [{ value: chosen, label: portfolio.otherAssignee }] : []),
  ];
}
