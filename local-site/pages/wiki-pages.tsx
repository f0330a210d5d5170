/** @jsxImportSource hono/jsx */
import { macroKeyOf, macrosIn } from '../confluence/macros';
import type { MacroExport } from '../forge-host/contracts';
import { pick, textAt } from '../forge-host/json';
import { Adf } from './document-view';
import { type Frame, Layout, Time } from './layout';
import { type InstalledApp, type ModulePanel, modulePanel, modulesOfType } from './module-view';
import type { PagesSite, Reader } from './reader';

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
export async function confluencePage(frame: Frame, reader: Reader, installation: InstalledApp, id: string) {
  const read = await readPage(reader, id);
  if (!read) return undefined;
  const { page, space, document } = read;
  const macros = modulesOfType(installation, 'macro');

  const drawExtension = (attributes: unknown) => {
    const macro = macros.find((module) => module.key === macroKeyOf(attributes));
    if (!macro) return null;
    const draw = (state: { isConfiguring: boolean }) =>
      modulePanel(installation, macro, frame.session, {
        content: { id: page.id, type: 'page' },
        space: { id: page.spaceId, key: space?.key },
        config: configOf(attributes),
        macro: { ...state, isInserting: false },
        isEditing: state.isConfiguring,
        location: installation.siteOrigin + frame.path,
      });
    const hasConfig = pick(macro.entry, 'config') !== undefined;
    const place = { page: page.id, localId: textAt(attributes, 'localId') ?? '' };
    return (
      <MacroPlace
        frame={frame}
        place={place}
        panel={draw({ isConfiguring: false })}
        {...(hasConfig ? { settings: draw({ isConfiguring: true }) } : {})}
      />
    );
  };

  return (
    <Layout frame={frame} title={page.title} current="confluence">
      <Crumbs frame={frame} page={page} space={space} />
      <article class="document">
        <h1>{page.title}</h1>
        <p class="subtle">
          {frame.words.updated}: <Time frame={frame} at={page.version?.createdAt} />
        </p>
        <Adf document={document} drawExtension={drawExtension} />
      </article>
      <footer class="row page-tools">
        {macros.map((macro) => (
          <form method="post" action="/wiki/_macro" key={macro.key}>
            <input type="hidden" name="page" value={page.id} />
            <input type="hidden" name="add" value={macro.key} />
            <input type="hidden" name="back" value={frame.path} />
            <button type="submit">{`${frame.words.addMacro}: ${modulePanel(installation, macro, frame.session, {}).view.title}`}</button>
          </form>
        ))}
        <a href={`/wiki/pages/${page.id}/export?as=pdf`}>{frame.words.exportPage}</a>
        <a href={`/wiki/pages/${page.id}/export?as=word`}>{frame.words.exportToWord}</a>
        <a href={`/wiki/pages/${page.id}/export?as=other&reader=none`}>{frame.words.exportWithoutReader}</a>
      </footer>
    </Layout>
  );
}

/** A macro's frame in a page; beside it, for whoever edits the page, its settings. */
function MacroPlace(props: {
  frame: Frame;
  panel: ModulePanel;
  settings?: ModulePanel;
  place: { page: string; localId: string };
}) {
  return (
    <section class="app-panel macro" id={`macro-${props.place.localId}`}>
      <div class="app-place" data-app={JSON.stringify(props.panel.view)}>
        <p class="subtle loading">{props.frame.words.loading}</p>
      </div>
      {props.settings ? (
        <button
          type="button"
          class="macro-settings"
          data-macro-settings={JSON.stringify(props.settings.view)}
          data-macro-place={JSON.stringify(props.place)}
        >
          {props.frame.words.configure}
        </button>
      ) : null}
    </section>
  );
}

/** What an export of a page holds: each macro in the form that its app gives for it, drawn as any other content. */
export async function confluenceExport(
  site: PagesSite,
  frame: Frame,
  reader: Reader,
  asked: { id: string; as: string | undefined; hasReader: boolean },
) {
  const read = await readPage(reader, asked.id);
  if (!read) return undefined;
  const { page, space, document } = read;
  const exportType = asked.as === 'pdf' || asked.as === 'word' ? asked.as : 'other';
  const accountId = asked.hasReader ? frame.session.accountId : undefined;
  const exports = new Map<string, unknown>();
  for (const attributes of macrosIn(document)) {
    const call: MacroExport = {
      moduleKey: macroKeyOf(attributes) ?? '',
      exportType,
      accountId,
      config: configOf(attributes),
      page: { id: page.id, spaceId: page.spaceId, spaceKey: space?.key },
      locale: frame.session.language === 'en' ? 'en-US' : 'es-ES',
    };
    exports.set(textAt(attributes, 'localId') ?? '', await site.forge.runExport(call));
  }
  const drawExtension = (attributes: unknown) => {
    const exported = exports.get(textAt(attributes, 'localId') ?? '');
    return <Adf document={exported} />;
  };
  return (
    <Layout frame={frame} title={page.title} current="confluence">
      <Crumbs frame={frame} page={page} space={space} />
      <article class="document export">
        <h1>{page.title}</h1>
        <Adf document={document} drawExtension={drawExtension} />
      </article>
    </Layout>
  );
}

async function readPage(reader: Reader, id: string) {
  const page = await reader.get<Page>(`/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`);
  if (!page) return undefined;
  const space = await reader.get<Space>(`/wiki/api/v2/spaces/${page.spaceId}`);
  const document: unknown = JSON.parse(page.body?.atlas_doc_format?.value ?? '{}');
  return { page, space, document };
}

const configOf = (attributes: unknown) => pick(pick(attributes, 'parameters'), 'guestParams') ?? {};

function Crumbs({ frame, page, space }: { frame: Frame; page: Page; space: Space | undefined }) {
  return (
    <nav class="crumbs">
      {space ? <a href={`/wiki/spaces/${space.key}`}>{space.name}</a> : null}
      <a href={space ? `/wiki/spaces/${space.key}/pages/${page.id}` : frame.path}>{page.title}</a>
    </nav>
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
