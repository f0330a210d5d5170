import { type FullContext, view } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageFor } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import { Portfolio } from './portfolio';
import { PortfolioAroundProvider } from './portfolio-around';
import type { Address } from './use-view';
import '../shared/base.css';

/** Draws the portfolio, the page of a project. */
export async function mount(root: HTMLElement, context: FullContext): Promise<void> {
  const [words, address] = await Promise.all([loadWords('portfolio', languageFor(context.locale)), addressOfPage()]);
  document.documentElement.lang = words.language;
  const around = {
    words,
    siteUrl: context.siteUrl.replace(/\/$/, ''),
    now: new Date().toISOString(),
  };
  createRoot(root).render(
    <StrictMode>
      <PortfolioAroundProvider value={around}>
        <Portfolio project={projectOf(context.extension)} me={context.accountId ?? ''} address={address} />
      </PortfolioAroundProvider>
    </StrictMode>,
  );
}

/** The part of the browser's address that is the page's own; where the product gives none, the view is not kept. */
async function addressOfPage(): Promise<Address> {
  try {
    const history = await view.createHistory();
    return {
      search: history.location.search,
      write: (search) => {
        history.replace({ pathname: history.location.pathname, search });
      },
    };
  } catch {
    return { search: '', write: () => undefined };
  }
}

function projectOf(extension: unknown): { id: string; key: string } {
  const project: Record<string, unknown> = { ...Object({ ...Object(extension) }.project) };
  return { id: String(project.id ?? ''), key: String(project.key ?? '') };
}
