import Button from '@atlaskit/button/new';
import { useDeferredValue, useMemo } from 'react';
import { select } from '../../src/domain/lists/portfolio';
import { Callout } from '../shared/callout';
import { ClientsView } from './clients-view';
import { Export } from './export';
import { HoldersView } from './holders-view';
import { ModulesView } from './modules-view';
import { PhaseChart } from './phase-chart';
import { useAround } from './portfolio-around';
import { type Clients, useClients } from './use-clients';
import { type Address, useView } from './use-view';
import { VIEWS } from './view-state';

/** All clients of a project: reading goes on while people already look, filter and sort what is there. */
export function Portfolio({ project, address }: { project: { id: string; key: string }; address: Address }) {
  const { portfolio, macro } = useAround().words;
  const clients = useClients(project.id);
  const view = useView(address);
  // Typing stays quick, however many clients there are.
  const selection = useDeferredValue(view.selection);
  const rows = useDeferredValue(clients.rows);
  const shown = useMemo(() => select(rows, selection), [rows, selection]);
  const isComplete = clients.state === 'complete' && rows === clients.rows;

  return (
    <>
      <header className="head">
        {/* Jira shows the page's title itself. */}
        <h1 className="visually-hidden">{portfolio.title}</h1>
        <Export
          view={view.view}
          shown={view.view === 'clients' ? shown : rows}
          isComplete={isComplete}
          projectKey={project.key}
          state={view}
        />
      </header>
      <Reading clients={clients} />
      {clients.isUnordered && <p className="subtle small">{macro.list.unordered}</p>}
      {rows.length > 0 && (
        <>
          <PhaseChart rows={rows} view={view} />
          <nav className="views" aria-label={portfolio.viewsLabel}>
            {VIEWS.map((each) => (
              <button
                key={each}
                type="button"
                aria-current={each === view.view ? 'page' : undefined}
                onClick={() => view.show(each)}
              >
                {portfolio.views[each]}
              </button>
            ))}
          </nav>
          {view.view === 'clients' && <ClientsView shown={shown} count={rows.length} view={view} />}
          {view.view === 'holders' && <HoldersView rows={rows} view={view} />}
          {view.view === 'modules' && <ModulesView rows={rows} />}
        </>
      )}
      {rows.length === 0 && isComplete && (
        <Callout tone="info" title={portfolio.empty.title}>
          {portfolio.empty.text}
        </Callout>
      )}
    </>
  );
}

/** How far reading has come, or why it stopped; nothing once all is there. */
function Reading({ clients: { rows, state, error, goOn } }: { clients: Clients }) {
  const { portfolio } = useAround().words;
  const said = rows.length === 0 ? portfolio.loading : portfolio.loaded(rows.length);
  if (state === 'stopped' && error) {
    const { title, text } = portfolio.problem(error);
    return (
      <Callout
        tone="error"
        title={title}
        actions={
          <Button spacing="compact" onClick={goOn}>
            {portfolio.goOn}
          </Button>
        }
      >
        {text} {rows.length > 0 && portfolio.stopped(rows.length)}
      </Callout>
    );
  }
  return (
    <div className="reading" aria-busy={state === 'reading'}>
      {state === 'reading' && (
        <>
          <progress aria-label={portfolio.loading} />
          <span className="subtle small">{said}</span>
        </>
      )}
      {rows.length === 0 && state === 'reading' && (
        <div className="skeleton" aria-hidden="true">
          <div className="skeleton-line skeleton-title" />
          <div className="skeleton-line" />
          <div className="skeleton-line" />
          <div className="skeleton-line" />
        </div>
      )}
    </div>
  );
}
