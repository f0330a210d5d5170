import { confluenceTablesOf, type Document, type Node } from '../confluence/content';
import type { Clock, State } from '../forge-host/contracts';
import { PEOPLE } from './people';

export const SPACE = { id: '65538', key: 'IYA' } as const;
/** The procedure of Hauzd's implementation. */
export const PROCEDURE_PAGE = { id: '2135228422', title: 'Hd_Implementación' } as const;

/** Space IYA with the procedure's page, readable by everyone but the stranger and who left. */
export function seedConfluence(state: State, clock: Clock): void {
  const { spaces, pages } = confluenceTablesOf(state);
  const { stranger, former, ...staff } = PEOPLE;
  const readers = Object.values(staff);
  const homepageId = '2135228001';
  const created = clock.now() - 400 * 86_400_000;
  const [authorId, spaceId] = [PEOPLE.lead, SPACE.id];
  spaces.set(spaceId, { ...SPACE, name: 'Implementación y Ayuda', homepageId, readers });
  const home = document([paragraph('Procedimientos de implementación de PlanOK.')]);
  pages.set(homepageId, {
    ...{ id: homepageId, spaceId, title: 'Implementación y Ayuda', authorId, created },
    versions: [{ authorId, created, body: home }],
  });
  pages.set(PROCEDURE_PAGE.id, {
    ...{ ...PROCEDURE_PAGE, spaceId, parentId: homepageId, authorId, created },
    versions: [{ authorId, created, body: procedure() }],
  });
}

function procedure(): Document {
  return document([
    paragraph('Para implementar HAUZD, los pasos son:'),
    heading('1. Demostración y acuerdo'),
    paragraph(
      'Nosotros debemos coordinar una reunión entre el cliente y Hauzd, donde Hauzd hace una demostración de su plataforma y sus funcionalidades. Desde aquí, Hauzd queda con el contacto del cliente y negocia directamente con él hasta que logra el acuerdo final.',
    ),
    list([
      'Antes de esta reunión es importante que desde PlanOK le entreguemos información a Hauzd acerca de los módulos que el cliente tiene contratado (API REST, centralizador, cotizador web, reserva en línea). Esto es importante porque, por ejemplo, si el cliente quiere cotizar desde Hauzd, entonces debe tener contratado el cotizador web',
    ]),
    heading('2. Alcance del acuerdo'),
    paragraph(
      'Cuando ya está cerrado el acuerdo entre Hauzd y el cliente, hay que saber si ese acuerdo consiste en “sincronizar stock y precio” o también incluye “cotizar” o incluso también debe “reservar”:',
    ),
    heading('2.1 Sincronizar stock y precio', 3),
    list([
      'Si el cliente ya tenía la API REST, basta con que el propio cliente le entregue la APIKEY, usuario y contraseña a Hauzd para que Hauzd haga la conexión.',
      'Si el cliente no tiene la API REST, entonces desde PlanOK vamos a intentar que el cliente la compre, pero no es obligatorio que la compre. Si el cliente decide no comprar la API REST, entonces nosotros internamente le entregaremos la APIKEY a Hauzd para que haga la conexión (el cliente debe indicar el usuario y la contraseña). Hauzd no puede hacer entrega de la APIKEY al cliente.',
    ]),
    heading('2.2 Cotizar', 3),
    list([
      'El cliente tiene que tener contratada la “cotización web” de PlanOK.',
      'Hauzd se encarga de que desde su plataforma se pueda generar una cotización web mediante la API REST de PlanOK.',
    ]),
    heading('2.3 Reservar', 3),
    list([
      'El cliente tiene que tener contratada la “reserva en línea” de PlanOK',
      'Hauzd se encarga de que desde su plataforma se pueda generar una reserva en línea mediante la API REST de PlanOK.',
    ]),
  ]);
}

const document = (content: Node[]): Document => ({ type: 'doc', version: 1, content });
const words = (text: string): Node => ({ type: 'text', text });
const paragraph = (text: string): Node => ({ type: 'paragraph', content: [words(text)] });
const heading = (text: string, level = 2): Node => ({ type: 'heading', attrs: { level }, content: [words(text)] });
const list = (items: string[]): Node => ({
  type: 'orderedList',
  attrs: { order: 1 },
  content: items.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
});
