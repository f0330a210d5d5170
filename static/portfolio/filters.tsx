import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { ChangeEvent } from 'react';
import { PARTIES, SCOPES } from '../../src/domain/facts/facts';
import { type Selection, STANDINGS } from '../../src/domain/lists/portfolio';
import type { Change } from '../shared/change';
import { SelectField } from '../shared/fields';
import { useAround } from './portfolio-around';
import type { ViewControl } from './use-view';
import { MISSING_CODES } from './view-state';

const NO_FILTER: Change<Selection> = {
  text: '',
  phase: undefined,
  holder: undefined,
  scope: undefined,
  missing: undefined,
};

/** Which clients are shown: by name, phase, holder, scope, and what is missing. */
export function Filters({ view }: { view: ViewControl }) {
  const { portfolio, facts, macro, common } = useAround().words;
  const { selection } = view;
  const isFiltered = selection.text || selection.phase || selection.holder || selection.scope || selection.missing;
  return (
    <search className="filters">
      <div className="field filter-text">
        <label htmlFor="portfolio-search">{portfolio.search}</label>
        <Textfield
          id="portfolio-search"
          type="search"
          isCompact
          autoComplete="off"
          value={selection.text}
          onChange={(event: ChangeEvent<HTMLInputElement>) => view.select({ text: event.target.value })}
        />
      </div>
      <SelectField
        label={portfolio.filters.phase}
        value={selection.phase ?? ''}
        options={[
          { value: '', label: portfolio.all },
          ...STANDINGS.map((phase) => ({ value: phase, label: facts.phases[phase] })),
        ]}
        onChange={(phase) => view.select({ phase: phase || undefined })}
      />
      <SelectField
        label={portfolio.filters.holder}
        value={selection.holder ?? ''}
        options={[
          { value: '', label: portfolio.allHolders },
          ...PARTIES.map((party) => ({ value: party, label: macro.holders[party] })),
        ]}
        onChange={(holder) => view.select({ holder: holder || undefined })}
      />
      <SelectField
        label={portfolio.filters.scope}
        value={selection.scope ?? ''}
        options={[
          { value: '', label: portfolio.allScopes },
          ...SCOPES.map((scope) => ({ value: scope, label: common.scopes[scope] })),
          { value: 'none', label: portfolio.noScope },
        ]}
        onChange={(scope) => view.select({ scope: scope || undefined })}
      />
      <SelectField
        label={portfolio.filters.missing}
        value={selection.missing ?? ''}
        options={[
          { value: '', label: portfolio.allMissing },
          ...MISSING_CODES.map((code) => ({ value: code, label: portfolio.missingKinds[code] })),
        ]}
        onChange={(missing) => view.select({ missing: missing || undefined })}
      />
      {isFiltered && (
        <Button appearance="subtle" onClick={() => view.select(NO_FILTER)}>
          {portfolio.clear}
        </Button>
      )}
    </search>
  );
}
