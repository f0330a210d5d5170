import type { LocalDate } from '../../domain/dates';
import type { Party, Scope } from '../../domain/facts/facts';
import type { NotClosed } from '../../domain/procedure/closing';
import { missingWords as common } from './missing';
import { nowWords, trackWords } from './panel-now';

const rules = new Intl.PluralRules('es');
const plural = (count: number, one: string, many: string) => `${count} ${rules.select(count) === 'one' ? one : many}`;
const subtasks = (count: number) => plural(count, 'subtarea', 'subtareas');

function since(days: number): string {
  if (days === 0) return 'desde hoy';
  return days === 1 ? 'desde ayer' : `desde hace ${days} días`;
}

/** The sentences of the panel itself. */
export const panelWords = {
  loading: 'Cargando…',
  failed: 'No se pudo completar. Reintente.',
  retry: 'Reintentar',
  refresh: 'Actualizar',
  notRefreshed: 'No se pudo actualizar: lo que se muestra puede no ser lo último.',
  cancel: 'Cancelar',
  save: 'Guardar',
  exception: {
    authorise: (gate: string) => `Autorizar excepción en ${gate}…`,
    title: (gate: string) => `Excepción autorizada en ${gate}`,
    hint: 'Permite pasar la transición que cuida este punto de control, solo en este cliente, aunque falte:',
    save: 'Autorizar',
    given: (by: string, on: LocalDate, reason: string) =>
      `La autorizó ${by || 'otra persona'} el ${common.date(on)}. Motivo: ${reason}`,
    revoke: 'Revocar',
    revokeTitle: (gate: string) => `Revocar la excepción en ${gate}`,
    revokeHint: 'El punto de control vuelve a pedir lo que falta. Las transiciones ya hechas no se deshacen.',
    authorised: 'Excepción autorizada.',
    revoked: 'Excepción revocada.',
  },
  procedureChanged: {
    text: (from: number, to: number) =>
      `La página del procedimiento cambió: este plan se hizo con la versión ${from} y hoy va en la ${to}.`,
    compare: 'Ver qué cambió',
    keep: 'Ya lo revisé',
    announce: 'Anotado: el plan considera la versión actual del procedimiento.',
  },
  onSubtask: {
    step: (step: string, client: string) => `Paso de la implementación de ${client}: ${step}`,
    other: (client: string) => `Subtarea de ${client}; no es un paso de su implementación`,
    state: {
      pending: 'Pendiente: su dato todavía no se registra.',
      done: 'Hecho: su dato está registrado.',
      retired: 'No aplica: puede cerrarse.',
    },
    toReopen:
      'Está cerrada en Jira y su dato ya no está registrado: se reabre al presionar Aplicar en el panel del cliente.',
    recordIn: 'Los datos se registran en el panel de la incidencia del cliente:',
  },
  strangeCopy: {
    leftBehind: {
      title: 'Esta implementación se llevaba aquí antes de reinstalar la aplicación',
      text: 'La incidencia conserva su último estado para las listas, pero el registro con los datos y el historial ya no está. Antes de iniciarla de nuevo, pida a quien administra Jira que consulte a Atlassian: hasta 21 días después de desinstalar se puede recuperar. Si se inicia de nuevo, las subtareas que ya existen se pueden vincular.',
    },
    otherEnvironment: {
      title: 'Otro entorno de la aplicación lleva esta implementación',
      text: 'El estado que muestran las listas es el suyo, y aquí no se reemplaza. Registre los datos en el panel de ese entorno (en Jira, el título de los entornos de prueba termina en su nombre). Si ese entorno ya no se usa, quien administra Jira puede borrar la propiedad hauzd.onboarding de la incidencia.',
    },
    unknown: {
      title: 'La incidencia tiene un estado guardado que no es de aquí',
      text: 'No se sabe qué versión o entorno de la aplicación lo escribió, y no se toca. Si nadie más lo usa, al iniciar la implementación se reemplaza; quien administra Jira también puede borrar la propiedad hauzd.onboarding.',
    },
  },
  notHere:
    'La implementación se inicia en la incidencia del cliente: esta es una subtarea, o de un tipo que la configuración del proyecto deja fuera.',
  reader: 'Solo lectura: para registrar se necesita permiso para editar esta incidencia.',
  notStarted: 'La implementación de este cliente todavía no se ha iniciado en el panel.',
  procedure: 'Procedimiento',
  opensNewTab: 'se abre en otra pestaña',
  you: 'usted',
  someoneElse: 'otra persona',
  owedByShort: { planok: 'PlanOK', client: 'Cliente', hauzd: 'Hauzd' } satisfies Record<Party, string>,
  announce: {
    recorded: 'Registrado.',
    unchanged: 'Sin cambios: ya estaba registrado así.',
    applied: 'Cambios aplicados.',
    started: 'Implementación iniciada.',
  },

  start: {
    title: 'Iniciar la implementación',
    modules: '¿Qué módulos tiene contratados el cliente?',
    contracted: 'Contratado',
    notContracted: 'No contratado',
    toConfirm: 'por confirmar',
    agreement: '¿Qué acordaron el cliente y Hauzd?',
    noAgreement: 'Todavía no hay acuerdo',
    agreedWithoutScope: 'Hay acuerdo, alcance por averiguar',
    expectedScope: 'Alcance esperado (opcional)',
    scopeNotKnown: 'Aún no se conoce',
    closedOn: 'Cerrado el',
    backing: '¿Dónde se vio qué módulos tiene?',
    backingLine: (day: LocalDate) => `Visto el ${common.date(day)}; lo registra usted`,
    change: 'Cambiar',
    willCreate: (create: number, link: number) => {
      if (create === 0 && link === 0) return 'No se creará ninguna subtarea';
      const creating = create === 1 ? 'Se creará 1 subtarea' : `Se crearán ${create} subtareas`;
      if (link === 0) return creating;
      if (create === 0) return link === 1 ? 'Se vinculará 1 subtarea' : `Se vincularán ${link} subtareas`;
      return `${creating} y ${link === 1 ? 'se vinculará 1' : `se vincularán ${link}`}`;
    },
    button: (create: number, link: number) => {
      if (create > 0) return `Crear ${subtasks(create)}${link > 0 ? ` y vincular ${link}` : ''}`;
      return link > 0 ? `Vincular ${subtasks(link)}` : 'Iniciar';
    },
    laterSteps: 'Los pasos siguientes dependen del alcance y se agregan cuando se registre el acuerdo.',
    already: 'ya está hecho, no se crea',
    meanwhile: 'Otra persona inició esta implementación mientras usted la preparaba. No se guardó nada suyo.',
    meanwhileAlike: 'Lo que usted había elegido ya está registrado así.',
    meanwhileHow: 'Esto había elegido usted y está registrado de otra forma. Corríjalo en Datos si corresponde.',
    same: {
      title: (count: number) =>
        count === 1
          ? 'Este cliente ya tiene otra implementación abierta'
          : `Este cliente ya tiene otras ${count} implementaciones abiertas`,
      copy: (key: string) => `Copiar módulos desde ${key}`,
      copied: (key: string) => `Con el respaldo y la fecha que tienen en ${key}`,
      undo: 'No copiar',
      from: (key: string) => `de ${key}`,
    },
  },

  scopeIncludes: {
    sync: '',
    quote: 'incluye sincronizar',
    reserve: 'incluye sincronizar y cotizar',
  } satisfies Record<Scope, string>,

  status: {
    discarded: (day: LocalDate) => `Sin acuerdo desde el ${common.date(day)}`,
    reason: (reason: string) => `Motivo: ${reason}`,
    since,
    done: 'Hecho',
    pending: 'Pendiente',
    retired: 'No aplica',
    why: 'Por qué',
    whyThen: 'cuando se agregó',
    own: 'Paso propio',
    clause: (clause: string) => `Punto ${clause}`,
    closedWithoutFact: 'Cerrada en Jira, falta registrar el dato',
    deleted: 'La subtarea fue borrada',
    moved: 'La subtarea se movió a otra incidencia',
    converted: 'La subtarea se convirtió en incidencia',
    notCreated: 'Sin subtarea',
  },

  undo: { button: 'Deshacer', reason: 'Se deshizo al momento de registrarlo', done: 'Se deshizo lo último.' },

  facts: {
    day: (day: LocalDate, isToday: boolean) => `${isToday ? 'Hoy, ' : ''}${common.date(day)}`,
    menu: (fact: string) => `Acciones: ${fact}`,
    fresh: 'Recién registrado',
    more: 'Registrar otro dato',
  },

  now: nowWords,
  track: trackWords,

  action: {
    modules: 'Confirmar módulos',
    confirmAgain: 'Volver a confirmar',
    contract: 'Marcar contratado',
    information: 'Registrar envío',
    otherDay: 'Con otra fecha',
    schedule: 'Agendar',
    reschedule: 'Cambiar la fecha',
    demo: 'Registrar demostración',
    agreement: 'Registrar acuerdo',
    newAgreement: 'Nuevo acuerdo',
    scope: 'Registrar alcance',
    offer: 'Registrar ofrecimiento',
    answer: 'Registrar respuesta',
    activated: 'Marcar activada',
    notBought: 'No la compra',
    handOver: 'Registrar entrega',
    notice: 'Registrar aviso',
    acknowledge: 'Registrar acuse de recibo',
    ownStep: 'Marcar hecho',
    integration: 'Marcar funcionando',
    discard: 'Marcar sin acuerdo',
    resume: 'Retomar',
    openSubtask: 'Abrir subtarea',
    expectedScope: 'Alcance esperado',
    contact: 'Registrar contacto',
    correct: 'Corregir',
    correctKey: 'Corregir la conexión',
    informationNew: 'Información a Hauzd',
    offerNew: 'Ofrecimiento de la API REST',
    clientHandOver: 'Entrega del cliente',
    planokHandOver: 'Entrega de PlanOK',
    noticeNew: 'Aviso a Hauzd',
    scheduleNew: 'Fecha de la demostración',
    demoNew: 'Demostración',
    worksSync: 'Funciona sincronizar',
    worksQuote: 'Funciona cotizar',
    worksReserve: 'Funciona reservar',
    withdraw: 'Retirar',
  },

  form: {
    kept: 'Se conservó lo que había escrito aquí sin guardar.',
    on: 'Fecha',
    seenOn: 'Visto el',
    source: 'Fuente',
    note: 'Nota (opcional)',
    reason: 'Motivo',
    channel: 'Medio',
    information: 'Información de módulos a Hauzd',
    informationSent: 'Se envió',
    informationOmitted: 'Se omite',
    schedule: 'Fecha de la demostración',
    demo: 'Demostración',
    demoHeld: 'Se hizo',
    demoOmitted: 'Se omite',
    contact: 'Hauzd tiene el contacto del cliente',
    agreement: 'Acuerdo entre Hauzd y el cliente',
    correctAgreement: 'Corregir el acuerdo',
    closedOn: 'Cerrado el',
    scope: 'Alcance',
    scopeNotKnown: 'Aún no se conoce',
    offer: 'Ofrecimiento de la API REST',
    offerHint: 'El cliente no está obligado a comprarla.',
    offers: { made: 'Se ofreció', accepted: 'La acepta', refused: 'La rechazó', noAnswer: 'No respondió' },
    clientHandOver: 'Entrega del cliente a Hauzd',
    handedOver: 'Qué se entregó',
    throughPlanok: 'Pasó por PlanOK',
    planokHandOver: 'Entrega de la APIKEY de PlanOK a Hauzd',
    hauzdTold: 'Se avisó a Hauzd que no puede entregar la APIKEY al cliente',
    whatHappened: '¿Qué ocurrió?',
    modules: 'Módulos',
    choose: 'Elija…',
    lacks: {
      modules: 'Falta elegir al menos un módulo.',
      credentials: 'Falta elegir qué se entregó.',
      source: 'Falta elegir la fuente.',
      scope: 'Falta elegir el alcance.',
      outcome: 'Falta elegir una respuesta.',
      key: 'Falta elegir con qué APIKEY se conectó.',
      contact: 'Falta elegir si Hauzd tiene el contacto.',
      channel: 'Falta elegir el medio.',
      day: 'Falta la fecha.',
      text: 'Escriba el motivo: queda en el historial.',
    },
    isTold: 'Se registra que Hauzd fue informado de lo siguiente:',
    wasTold: 'Lo que se informó a Hauzd entonces:',
    toldUnconfirmed: (modules: string, isBeforeDemo: boolean) =>
      `Falta confirmar: ${modules}.${isBeforeDemo ? ' Después de confirmar habrá que informar de nuevo a Hauzd.' : ''}`,
    key: '¿Con qué APIKEY se conectó?',
    keys: { client: 'La del cliente', planok: 'La de PlanOK' },
    planoksKey:
      'El cliente no tiene contratada la API REST: se conectó con la APIKEY de PlanOK, y hay que avisar a Hauzd.',
    overtaken: 'Mientras llenaba el formulario, esto cambió. No se guardó nada.',
    written: 'Lo que usted indicó',
    recorded: (who: string) => (who ? `Lo que está registrado · ${who}` : 'Lo que está registrado'),
    saveAnyway: 'Guardar lo mío',
    leaveIt: 'Dejar lo registrado',
    noValues: 'Aquí solo se registra que se entregó. El valor de una credencial nunca se escribe en Jira.',
    notice: 'Aviso a Hauzd: no puede entregar la APIKEY al cliente',
    acknowledge: 'Acuse de recibo de Hauzd',
    integration: (scope: Scope) => `Funciona: ${common.scopes[scope].toLowerCase()}`,
    discard: 'Marcar sin acuerdo',
    discardHint: 'Los pasos pendientes pasan a «no aplica». Se puede retomar cuando el cliente vuelva.',
    discardEndsExceptions: 'Las excepciones autorizadas terminan: al retomar habrá que pedirlas de nuevo.',
    resume: 'Retomar la implementación',
    resumeHint: 'Los pasos pendientes vuelven a estar por hacer.',
    expectedScope: 'Alcance esperado',
    withdraw: (fact: string) => `Retirar: ${fact}`,
    withdrawHint: 'El dato deja de contar y queda en el historial.',
    none: 'Todavía no hay datos registrados.',
  },

  openInJira: {
    title: (count: number) =>
      count === 1 ? '1 subtarea hecha sigue abierta en Jira' : `${count} subtareas hechas siguen abiertas en Jira`,
    short: 'Abierta en Jira',
    again: 'Cerrar de nuevo',
    announce: 'Se volvió a intentar.',
    because: (reason: NotClosed): string => {
      switch (reason.why) {
        case 'noWay':
          return 'desde su estado actual, su flujo no tiene una transición que la cierre. Muévala en Jira al estado anterior al cierre: se cierra sola.';
        case 'hidden':
          return 'una condición de su flujo oculta la transición que la cierra. Que la cierre quien tenga permiso, o pida a quien administra Jira que incluya a la aplicación.';
        case 'notChosen':
          return `su flujo termina en varios estados (${common.list(reason.ways)}) y no se ha elegido cuál la cierra. Quien administra el proyecto lo elige en la configuración de Hauzd onboarding (Cierre de subtareas).`;
        case 'fields':
          return `la pantalla de cierre pide ${common.list(reason.fields)}. Ciérrela a mano, o pida a quien administra el proyecto que les dé un valor en la configuración de Hauzd onboarding (Subtareas).`;
        case 'refused':
          return `Jira no la cerró: ${reason.messages.join(' ') || 'no dio un motivo.'} Corríjalo en Jira y presione «Cerrar de nuevo».`;
        case 'noAnswer':
          return 'Jira falló cada vez que se intentó cerrarla. Ciérrela en Jira, o presione «Cerrar de nuevo»; si sigue igual, avise a quien administra Jira.';
        case 'reopened':
          return `la aplicación la cerró ${reason.times} veces en ${reason.within === 'week' ? 'una semana' : 'una hora'} y cada vez se reabrió, quizás por una regla de automatización. La aplicación se detuvo. Revise la regla y presione «Cerrar de nuevo».`;
      }
    },
    closedEarly:
      'Esta incidencia está cerrada en Jira, pero la implementación no está en marcha: todavía falta lo que se muestra aquí. Reábrala, o marque «sin acuerdo» si se detuvo. Un punto de control «En marcha» en la transición de cierre lo evita.',
  },

  replan: {
    /** What is done to so many subtasks; none of them is named where there is none. */
    counted: {
      create: (count: number) => `crear ${count}`,
      reopen: (count: number) => `reabrir ${count}`,
      revise: (count: number) => `cambiar ${count}`,
      retire: (count: number) => `marcar ${count} como no aplica`,
      unmark: (count: number) => `quitar «no aplica» a ${count}`,
      keep: (count: number) => `conservar ${count}`,
    },
    deletedOnly: (count: number) =>
      count === 1 ? 'Se borró 1 subtarea de un paso pendiente' : `Se borraron ${count} subtareas de pasos pendientes`,
    movedOnly: (count: number) =>
      count === 1
        ? '1 subtarea de un paso pendiente ya no es de esta incidencia'
        : `${count} subtareas de pasos pendientes ya no son de esta incidencia`,
    apply: 'Aplicar',
    movedWhy: 'Ya no es una subtarea de esta incidencia. Si en Jira vuelve a serlo, se reconoce; si no, cree otra.',
    linkFor: (step: string) => `Crear o vincular: ${step}`,
    createNew: 'Crear nueva',
    linkTo: (key: string, summary: string) => `Vincular ${key} · ${summary}`,
    goneWhere: 'Decida en cada paso del plan si se crea de nuevo o se vincula otra.',
    recreate: 'Crear de nuevo',
  },

  report: {
    created: (count: number) => (count === 1 ? '1 subtarea creada' : `${count} subtareas creadas`),
    found: (count: number) => (count === 1 ? '1 ya estaba creada' : `${count} ya estaban creadas`),
    linked: (count: number) => (count === 1 ? '1 vinculada' : `${count} vinculadas`),
    retired: (count: number) => (count === 1 ? '1 marcada como no aplica' : `${count} marcadas como no aplica`),
    reopened: (count: number) => (count === 1 ? '1 reabierta' : `${count} reabiertas`),
    revised: (count: number) => (count === 1 ? '1 cambiada' : `${count} cambiadas`),
    finished: (count: number) => (count === 1 ? '1 cerrada' : `${count} cerradas`),
    nothing: 'Todo estaba al día.',
    failed: (count: number) =>
      count === 1 ? '1 paso no se pudo completar' : `${count} pasos no se pudieron completar`,
    notDone: {
      link: 'No se pudo vincular la página de Confluence.',
      copy: 'No se pudieron actualizar los datos que muestran las listas.',
      assignee: 'Algunas subtareas quedaron sin responsable.',
      mark: 'Jira no dejó poner o quitar la marca de «no aplica» en alguna subtarea.',
      retire:
        'No se pudo pasar alguna subtarea por la transición elegida para «no aplica»: quedó marcada, en el estado en que estaba.',
      reopen: 'No se pudo reabrir alguna subtarea.',
      finish: 'No se pudo cerrar alguna subtarea hecha; se intentará de nuevo.',
      due: 'No se pudo escribir la fecha de vencimiento de alguna subtarea; se intentará de nuevo.',
    },
    close: 'Cerrar aviso',
  },

  history: {
    gatesOpened: 'Puntos de control que se abrieron',
    gatesShut: 'Puntos de control que se cerraron',
    more: 'Ver anteriores',
    none: 'El historial está vacío.',
    before: 'antes',
    reason: (reason: string) => `Motivo: ${reason}`,
    at: (day: LocalDate, time: string) => `${common.date(day)} ${time}`,
    kind: 'Qué se registró',
    everything: 'Todo',
    search: 'Buscar en el historial',
    shown: (count: number, of: number) => `${count} de ${of}`,
    noneFound: 'Nada coincide con lo buscado.',
    connectedBy: { ownKey: 'con la APIKEY del cliente', planokKey: 'con la APIKEY de PlanOK' },
    export: 'Exportar CSV',
    exported: 'Historial exportado.',
    /** Without its extension. */
    file: (key: string) => `historial-${key}`,
    columns: ['Fecha', 'Hora', 'Quién', 'Qué se registró', 'Dato', 'Antes', 'Después', 'Motivo'],
  },
};

/** What a language's panel must say: the Spanish sentences are the pattern of the others. */
export type PanelSentences = typeof panelWords;
