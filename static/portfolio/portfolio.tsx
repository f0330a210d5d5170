import { useDeferredValue, useMemo } from 'react';
import { select } from '../../src/domain/lists/portfolio';
import { Callout } from '../shared/callout';
import { Skeleton } from '../shared/skeleton';
import { TabList } from '../shared/tab-list';
import { ClientsView } from './clients-view';
import { Export } from './export';
import { HoldersView } from './holders-view';
import { ModulesView } from './modules-view';
import { PhaseChart } from './phase-chart';
import styles from './portfolio.module.css';
import { usePortfolioAround } from './portfolio-around';
import { Count, Stopped } from './reading';
import { StartMany } from './start-many/start-many';
import { useAnew } from './use-anew';
import { useClients } from './use-clients';
import { type Address, useView } from './use-view';
import type { View } from './view-state';

/** Heights of what comes first: counts, tabs, how many, filters, the table's head and its first lines. */
const COMING = [66, 32, 20, 52, 24, 57, 57, 57, 57, 57];

/** All clients of a project: reading goes on while people already look, filter and sort what is there. */
export function Portfolio(props: {
  project: { id: string; key: string };
  /** The account looking at the page. */
  me: string;
  address: Address;
}) {
  const { project, me, address } = props;
  const { portfolio } = usePortfolioAround().words;
  const clients = useClients(project.id, { withNotStarted: true });
  const view = useView(address);
  // Typing stays quick, however many clients there are.
  const selection = useDeferredValue(view.selection);
  const rows = useDeferredValue(clients.rows);
  const reading = useDeferredValue(clients.reading);
  const starting = useAnew(clients, reading);
  const applying = useAnew(clients, reading);
  const shown = useMemo(() => select(rows, selection), [rows, selection]);
  const isComplete = clients.state === 'complete' && rows === clients.rows;
  const isFirst = rows.length === 0 && !isComplete && clients.state !== 'stopped';
  const content = (name: View) => {
    const isInSight = name === view.view;
    // What was chosen, and a run that is under way, outlive a look at another tab, and the end of the other run.
    if (name === 'start') {
      const isReady = isInSight && starting.isRead;
      return <StartMany key={starting.key} {...{ project, me, rows, view, isReady }} onOver={over} />;
    }
    if (name === 'clients') return <ClientsView {...{ rows, shown, view, isInSight, applying }} />;
    if (!isInSight) return null;
    return name === 'holders' ? <HoldersView rows={rows} view={view} /> : <ModulesView rows={rows} />;
  };
  const over = () => {
    starting.end();
    view.keepRun(undefined);
    view.show('clients');
  };
  const tab = (name: View) => ({ name, label: portfolio.views[name], content: content(name) });
  const isTable = view.view === 'clients';

  return (
    <div className={styles.page}>
      {/* Jira shows the page's title itself. */}
      <h1 className="visually-hidden">{portfolio.title}</h1>
      <Stopped clients={clients} />
      {isFirst && (
        <div role="status">
          <span className="visually-hidden">{portfolio.loading}</span>
          <Skeleton heights={COMING} />
        </div>
      )}
      {rows.length > 0 && (
        <>
          <PhaseChart rows={rows} view={view} />
          <div className={styles.views}>
            <TabList<View>
              label={portfolio.viewsLabel}
              tabs={[tab('clients'), tab('holders'), tab('modules'), tab('start')]}
              chosen={view.view}
              onChoose={view.show}
              beside={
                view.view !== 'start' && (
                  <Export
                    view={view.view}
                    shown={isTable ? shown : rows}
                    isComplete={isComplete}
                    projectKey={project.key}
                    state={view}
                  />
                )
              }
              below={view.view !== 'start' && <Count clients={clients} shown={isTable ? shown.length : rows.length} />}
            />
          </div>
        </>
      )}
      {rows.length === 0 && isComplete && (
        <Callout tone="info" title={portfolio.empty.title}>
          {portfolio.empty.text}
        </Callout>
      )}
    </div>
  );
}
