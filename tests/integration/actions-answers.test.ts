import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import { seedOnboardings } from '../../local-site/data/seed-onboardings';
import { endOf, runAsAgent } from './actions';
import { appForAllTests } from './app-for-tests';

/**
 * Ten questions that staff would ask the agent, on the example's clients, with the action that its prompt names for each and
 * what that answers. No model runs here: what it is given to say is what can be seen.
 */

const app = appForAllTests({ checked: false });
beforeAll(async () => {
  await seedOnboardings(app.site, 0);
  await app.settle();
});

const { altoMaipo, bahiaNorte, cerroClaro, valleVerde, lagoRanco, losRobles } = CLIENTS;
const status = 'hauzd-client-status';

const QUESTIONS: [question: string, action: string, inputs: object, answer: RegExp][] = [
  [
    '¿En qué está Cerro Claro?',
    status,
    { issueKey: cerroClaro.key },
    /Fase: Requisitos\..*Esperando al cliente desde hace 12 días\..*Contratar el cotizador web, que se necesita para cotizar \(lo debe el cliente\)/s,
  ],
  [
    '¿Qué le falta a Valle Verde para quedar en marcha?',
    'hauzd-shut-gate',
    { issueKey: valleVerde.key, gate: 'live' },
    /^No se puede avanzar \(punto de control «En marcha»\).*Dejar funcionando la cotización web desde Hauzd \(lo debe Hauzd\)/s,
  ],
  [
    '¿Por qué no puedo pasar a Cerro Claro a credenciales?',
    'hauzd-shut-gate',
    { issueKey: cerroClaro.key, gate: 'prerequisites' },
    /Recibir la respuesta del cliente al ofrecimiento de la API REST \(lo debe el cliente\)\. Registre la respuesta/,
  ],
  [
    '¿Quiénes esperan a Hauzd?',
    'hauzd-waiting-clients',
    { party: 'hauzd', project: PROJECTS.hauzd.key },
    /Inmobiliaria Valle Verde \(HAUZD-9\): Integración\. Esperando a Hauzd desde hace 14 días/,
  ],
  [
    '¿Qué clientes esperan a PlanOK hace más de una semana?',
    'hauzd-waiting-clients',
    { party: 'planok', days: 8 },
    /Inmobiliaria Bahía Norte \(HAUZD-7\): Preparación\. Esperando a PlanOK desde hace 9 días/,
  ],
  [
    '¿Ya se hizo la demostración de Alto Maipo?',
    status,
    { issueKey: altoMaipo.key },
    /Realizar la demostración, agendada para el \d\d-\d\d-\d{4} \(lo debe Hauzd\)/,
  ],
  [
    '¿Qué le escribo al cliente Cerro Claro sobre la API REST?',
    'hauzd-message-text',
    { issueKey: cerroClaro.key, message: 'apiRestOffer' },
    /Contratarla no es obligatorio: si decide no hacerlo, la implementación con Hauzd continúa\./,
  ],
  [
    '¿Está en marcha Lago Ranco?',
    status,
    { issueKey: lagoRanco.key },
    /Fase: En marcha\..*En marcha: no falta nada\./s,
  ],
  [
    '¿Cómo va Los Robles?',
    status,
    { issueKey: losRobles.key },
    /La implementación de este cliente todavía no se inicia en el panel Hauzd onboarding/,
  ],
  [
    'What is Bahía Norte waiting for?',
    status,
    { issueKey: bahiaNorte.key, language: 'en' },
    /Phase: Preparation\..*Waiting for PlanOK for 9 days\./s,
  ],
];

test.each(QUESTIONS)('%s', async (_, action, inputs, answer) => {
  const end = Object(endOf(await runAsAgent(app, 'implementation', action, { ...inputs })));
  expect(end.text).toMatch(answer);
});
