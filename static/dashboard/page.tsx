import type { FullContext } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageFor } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import { PortfolioAroundProvider } from '../portfolio/portfolio-around';
import '../shared/base.css';
import { faceOf } from '../faces';
import { parseWidgetConfig } from './config';
import { Edit } from './edit';
import { SavedWidget } from './saved-widget';

/** Draws the widget of a dashboard, or its settings, which are a face of their own. */
export async function mount(root: HTMLElement, context: FullContext): Promise<void> {
  const words = await loadWords('portfolio', languageFor(context.locale));
  document.documentElement.lang = words.language;
  const siteUrl = context.siteUrl.replace(/\/$/, '');
  const around = { words, siteUrl, now: new Date().toISOString() };
  const extension: Record<string, unknown> = { ...Object(context.extension) };
  const config = parseWidgetConfig(extension.config);
  const { widgetId }: Record<string, unknown> = { ...Object(extension.context) };
  createRoot(root).render(
    <StrictMode>
      <PortfolioAroundProvider value={around}>
        {faceOf(root) === 'edit' ? <Edit config={config} /> : <SavedWidget first={config} widgetId={widgetId} />}
      </PortfolioAroundProvider>
    </StrictMode>,
  );
}
