import { requestJira } from '@forge/bridge';
import { widgetEdit } from '@forge/dashboards-bridge';
import { useEffect, useState } from 'react';
import { useAround } from '../portfolio/around';
import { CheckField, SelectField } from '../shared/fields';
import type { WidgetConfig } from './config';

interface Project {
  id: string;
  key: string;
  name: string;
}

/** The widget's settings. The dashboard keeps them; it is told of every change, so that its preview follows. */
export function Edit({ config }: { config: WidgetConfig | undefined }) {
  const { dashboard, loading } = useAround().words.portfolio;
  const [chosen, choose] = useState({ project: '', chart: true, longest: true, ...config });
  const [projects, setProjects] = useState<Project[]>();

  useEffect(() => {
    void readProjects().then(setProjects);
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
    <div className="widget">
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

/** The first projects that the person may see; none where Jira does not answer. */
async function readProjects(): Promise<Project[]> {
  try {
    const response = await requestJira('/rest/api/3/project/search?maxResults=50&orderBy=name', {
      headers: { Accept: 'application/json' },
    });
    const body: unknown = response.ok ? await response.json() : undefined;
    const values: unknown = typeof body === 'object' && body !== null && 'values' in body ? body.values : [];
    return (Array.isArray(values) ? values : []).flatMap((value) => {
      const { id, key, name }: Record<string, unknown> = { ...Object(value) };
      const isProject = typeof id === 'string' && typeof key === 'string' && typeof name === 'string';
      return isProject ? [{ id, key, name }] : [];
    });
  } catch {
    return [];
  }
}
