import { confluenceTablesOf } from '../confluence/content';
import { extensionNode } from '../confluence/macros';
import type { Clock, State } from '../forge-host/contracts';
import { PEOPLE } from './people';
import { SPACE } from './procedure-page';
import { CLIENTS, PROJECTS } from './projects';
import type { AppPlace } from './seed-workflows';

/** A page that shows how the clients stand: the app's macro for one client, and for all. */
export const STATUS_PAGE = { id: '2135229001', title: 'Clientes en implementación' } as const;

const MACRO = 'hauzd-status';

/** Needs the space. */
export function seedStatusPage(state: State, clock: Clock, app: AppPlace): void {
  const { pages, spaces } = confluenceTablesOf(state);
  const [authorId, created] = [PEOPLE.lead, clock.now() - 30 * 86_400_000];
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const macro = (localId: string, config: Record<string, string>) => extensionNode(app, MACRO, localId, config);
  const content = [
    paragraph('El cliente que más avanzó este mes:'),
    macro('one-client', { show: 'issue', issue: CLIENTS.valleVerde.id, key: CLIENTS.valleVerde.key }),
    paragraph('Todos los clientes:'),
    macro('all-clients', { show: 'project', project: PROJECTS.hauzd.id, columns: 'phase,holder,missing,progress' }),
  ];
  pages.set(STATUS_PAGE.id, {
    ...{ ...STATUS_PAGE, spaceId: SPACE.id, parentId: spaces.get(SPACE.id)?.homepageId ?? '', authorId, created },
    versions: [{ authorId, created, body: { type: 'doc', version: 1, content } }],
  });
}
