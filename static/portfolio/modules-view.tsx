import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { type ClientGap, modulesToContract, NEEDED_MODULES } from '../../src/domain/lists/modules-to-contract';
import type { NeededModule } from '../../src/domain/procedure/needs';
import list from '../shared/client-list.module.css';
import { ClientName } from '../shared/client-name';
import { Lozenge } from '../shared/lozenge';
import styles from './portfolio.module.css';
import { usePortfolioAround } from './portfolio-around';

const STEP = 50;

/** What sales need: which clients lack a module that their scope needs, module by module. */
export function ModulesView({ rows }: { rows: ClientRow[] }) {
  const { portfolio } = usePortfolioAround().words;
  const gaps = useMemo(() => modulesToContract(rows), [rows]);
  if (gaps.length === 0) return <p className={styles.nothing}>{portfolio.modules.none}</p>;
  return (
    <div className={styles.modules}>
      <p className="subtle">{portfolio.modules.intro}</p>
      {NEEDED_MODULES.map((module) => (
        <ModuleGaps key={module} module={module} gaps={gaps.filter((gap) => gap.module === module)} />
      ))}
    </div>
  );
}

function ModuleGaps({ module, gaps }: { module: NeededModule; gaps: ClientGap[] }) {
  const { words, siteUrl } = usePortfolioAround();
  const { portfolio, common, lists, facts } = words;
  const [drawn, setDrawn] = useState(STEP);
  const rest = gaps.length - drawn;
  if (gaps.length === 0) return null;
  return (
    <section>
      <h2>{portfolio.modules.count(common.modules[module], gaps.length)}</h2>
      {module === 'apiRest' && <p className="subtle small">{portfolio.modules.neverObligatory}</p>}
      <div className={list.frame}>
        <table>
          <thead>
            <tr>
              <th scope="col">{portfolio.columns.client}</th>
              <th scope="col">{portfolio.modules.state}</th>
              <th scope="col">{portfolio.columns.scope}</th>
              <th scope="col">{portfolio.columns.phase}</th>
            </tr>
          </thead>
          <tbody>
            {gaps.slice(0, drawn).map((gap) => (
              <tr key={gap.row.id}>
                <th scope="row">
                  <ClientName row={gap.row} siteUrl={siteUrl} opensNewTab={lists.opensNewTab} />
                </th>
                <td data-label={portfolio.modules.state}>
                  <div>
                    <Lozenge tone={toneOf(gap)}>{portfolio.gap(gap)}</Lozenge>
                  </div>
                </td>
                <td data-label={portfolio.columns.scope}>
                  <div>
                    {common.scopes[gap.scope]} {gap.isExpected && <Lozenge>{portfolio.modules.expected}</Lozenge>}
                  </div>
                </td>
                <td data-label={portfolio.columns.phase}>
                  <div>{gap.row.copy.kind === 'copy' && facts.phases[gap.row.copy.copy.phase]}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <Button onClick={() => setDrawn(drawn + STEP)}>{portfolio.more(Math.min(STEP, rest))}</Button>}
    </section>
  );
}

/** What sales can act on stands out; what the client decided, or nobody knows yet, does not. */
const toneOf = ({ state }: ClientGap) =>
  state === 'notMade' || state === 'notContracted' ? ('warning' as const) : ('neutral' as const);
