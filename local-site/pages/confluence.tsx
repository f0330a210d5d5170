/** @jsxImportSource hono/jsx */
import { pick, pickText } from '../host/pick';
import { Adf } from './adf';
import { AppPanel } from './issue';
import { type Frame, Layout, Time } from './layout';
import { type Installation, modulePanel, modulesOfType } from './module-view';
import type { Reader } from './reader';

interface Page {
  id: string;
  title: string;
  spaceId: string;
  status?: string;
  version?: { createdAt?: string };
  body?: { atlas_doc_format?: { value: string } };
}
interface Space {
  id: string;
  key: string;
  name: string;
}

/** A Confluence page, with the app's macros in it. Undefined where it may not be seen. */
export async function confluencePage(frame: Frame, reader: Reader, installation: Installation, id: string) {
  const page = await reader.get<Page>(`/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`);
  if (!page) return undefined;
  const space = await reader.get<Space>(`/wiki/api/v2/spaces/${page.spaceId}`);
  const macros = modulesOfType(installation, 'macro');
  const location = installation.siteOrigin + frame.path;

  const drawExtension = (attributes: unknown) => {
    // A Forge macro's extension key ends in `/static/<module key>`; its settings are its guest parameters.
    const key = pickText(attributes, 'extensionKey')?.split('/static/')[1];
    const macro = macros.find((module) => module.key === key);
    if (!macro) return null;
    const parameters = pick(attributes, 'parameters');
    const panel = modulePanel(installation, macro, frame.session, {
      content: { id: page.id, type: 'page' },
      space: { id: page.spaceId, key: space?.key },
      config: pick(parameters, 'guestParams') ?? {},
      macro: { isConfiguring: false, isInserting: false },
      isEditing: false,
      location,
    });
    return <AppPanel panel={panel} loading={frame.words.loading} />;
  };

  return (
    <Layout frame={frame} title={page.title} current="confluence">
      <nav class="crumbs">
        {space ? <a href={`/wiki/spaces/${space.key}`}>{space.name}</a> : null}
        <a href={frame.path}>{page.title}</a>
      </nav>
      <article class="document">
        <h1>{page.title}</h1>
        <p class="subtle">
          {frame.words.updated}: <Time frame={frame} at={page.version?.createdAt} />
        </p>
        <Adf document={JSON.parse(page.body?.atlas_doc_format?.value ?? '{}')} drawExtension={drawExtension} />
      </article>
    </Layout>
  );
}

/** A space's pages. */
export async function spacePage(frame: Frame, reader: Reader, key: string) {
  const spaces = await reader.get<{ results: Space[] }>(`/wiki/api/v2/spaces?keys=${encodeURIComponent(key)}`);
  const space = spaces?.results[0];
  if (!space) return undefined;
  const pages = await reader.get<{ results: Page[] }>(`/wiki/api/v2/spaces/${space.id}/pages?limit=50`);
  return (
    <Layout frame={frame} title={space.name} current="confluence">
      <h1>{space.name}</h1>
      <ul class="links">
        {pages?.results.map((page) => (
          <li key={page.id}>
            <a href={`/wiki/spaces/${space.key}/pages/${page.id}`}>{page.title}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
