import { widgetEdit } from '@forge/dashboards-bridge';
import { useEffect, useState } from 'react';
import type { Project } from '../../src/application/clients/client-lists';
import { clients } from '../clients';
import { usePortfolioAround } from '../portfolio/portfolio-around';
import { CheckField, SelectField } from '../shared/fields';
import type { WidgetConfig } from './config';
import styles from './dashboard.module.css';

/** The widget's settings. The dashboard keeps them; it is told of every change, so that its preview follows. */
export function Edit({ config }: { config: WidgetConfig | undefined }) {
  const { dashboard, loading } = usePortfolioAround().words.portfolio;
  const [chosen, choose] = useState({ project: '', chart: true, longest: true, ...config });
  const [projects, setProjects] = useState<Project[]>();

  useEffect(() => {
    // None where Jira does not answer.
    void clients.firstProjects().then((found) => setProjects(found.ok ? found.value : []));
    // What is shown is what is saved.
    void widgetEdit.onProductSave(async (saved) => saved).catch(() => undefined);
  }, []);

  const change = (part: Partial<typeof chosen>) => {
    const next = { ...chosen, ...part };
    choose(next);
    void widgetEdit.updateConfig(next).catch(() => undefined);
  };
  if (!projects) return <p role="status">{loading}</p>;
  const isOther = chosen.project !== '' && !projects.some(({ id }) => id === chosen.project);
  return (
    <div className={styles.widget}>
      <SelectField
        label={dashboard.project}
        value={chosen.project}
        options={[
          { value: '', label: dashboard.choose },
          ...(isOther ? [{ value: chosen.project, label: chosen.project }] : []),
          ...projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })),
        ]}
        onChange={(project) => change({ project })}
      />
      <CheckField label={dashboard.longest} checked={chosen.longest} onChange={(longest) => change({ longest })} />
      <CheckField label={dashboard.chart} checked={chosen.chart} onChange={(chart) => change({ chart })} />
    </div>
  );
}
