/** What a widget shows, as the dashboard keeps it. */
export interface WidgetConfig {
  /** Id of the project. */
  project: string;
  /** Whether the parts are shown that need room. */
  chart: boolean;
  longest: boolean;
}

/** A widget's settings out of whatever the dashboard kept; undefined while nobody chose a project. */
export function parseWidgetConfig(value: unknown): WidgetConfig | undefined {
  const fields: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { project } = fields;
  if (typeof project !== 'string' || !/^\d{1,20}$/.test(project)) return undefined;
  return { project, chart: fields.chart !== false, longest: fields.longest !== false };
}
