import type { FullContext } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageFor } from '../../locales/language';
import { loadPortfolioWords } from '../../locales/portfolio';
import { dayIn } from '../../src/domain/dates';
import { AroundProvider } from '../portfolio/around';
import '../shared/parts.css';
import '../portfolio/portfolio.css';
import './dashboard.css';
import { parseWidgetConfig } from './config';
import { Edit } from './edit';
import { Widget } from './widget';

/** Draws the widget of a dashboard, or its settings: the dashboard says which (`entryPoint`). */
export async function mount(root: HTMLElement, context: FullContext): Promise<void> {
  const words = await loadPortfolioWords(languageFor(context.locale));
  document.documentElement.lang = words.language;
  const timeZone = context.timezone ?? 'America/Santiago';
  const siteUrl = context.siteUrl.replace(/\/$/, '');
  const around = { words, siteUrl, timeZone, today: dayIn(timeZone, Date.now()) };
  const extension: Record<string, unknown> = { ...Object(context.extension) };
  const config = parseWidgetConfig(extension.config);
  createRoot(root).render(
    <StrictMode>
      <AroundProvider around={around}>
        {extension.entryPoint === 'edit' ? <Edit config={config} /> : <Widget config={config} />}
      </AroundProvider>
    </StrictMode>,
  );
}
