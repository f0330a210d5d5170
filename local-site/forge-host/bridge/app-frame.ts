/** What the site's page says about the module whose page is to be shown. */
export interface ModuleView {
  moduleKey: string;
  /** Key of the resource with the page's files; the module's own where absent. */
  resource?: string | undefined;
  /** Origin of the apps' pages, never the site's own: no cookie of the site may reach them. */
  appsOrigin: string;
  appVersion: string;
  title: string;
  /** Origin of the real site that this one stands for: what points there is followed here. */
  standsFor?: string;
  /** What `view.getContext()` answers. */
  context: Record<string, unknown> & { extension: Record<string, unknown> };
}

/** What surrounds a page: where an operation means something there, the place offers it; otherwise it is refused. */
export interface Place {
  refresh?(payload: unknown): void | Promise<void>;
  submit?(payload: unknown): void;
  close?(payload: unknown): void;
  /** Path under which a full-page module keeps its own history. */
  historyBase?: string;
  /** In a dialog of a fixed size; other frames grow with their content. */
  hasFixedSize?: boolean;
}

export interface AppFrame {
  element: HTMLIFrameElement;
  view: ModuleView;
  place: Place;
  /** Filled by the page, when it sets what a workflow rule's settings are saved with. */
  onConfigure?: () => unknown;
  /** Of a widget's settings: what the page last said, and what it answers when the dashboard saves. */
  config?: unknown;
  onProductSave?: (config: unknown) => unknown;
  sendTheme(): void;
  remove(): void;
}

/** Frames on this page, so that events and themes reach them all. */
export const frames = new Set<AppFrame>();

/** The attributes that Atlaskit's theme sets on a document: the site's page carries them, its frames copy them. */
export function themeAttributes(): Record<string, string> {
  const root = document.documentElement;
  return Object.fromEntries(['data-theme', 'data-color-mode'].map((name) => [name, root.getAttribute(name) ?? '']));
}
