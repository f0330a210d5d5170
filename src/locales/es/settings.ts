import type { Finding, PageNotSeen, SettingsError } from '../../contract/errors';
import type { Instant } from '../../domain/dates';
import type { Language } from '../../domain/language';
import type { MessageId } from '../../domain/messages/message-id';
import type { DueRule } from '../../domain/procedure/due';
import type { HolidayCountry } from '../../domain/procedure/working-days';
import { type FormField, isByRules } from '../../domain/settings/form-field';
import type { SettingsFault } from '../../domain/settings/settings-fault';
import { type SectionId, type Setting, sectionOf } from '../setting-places';
import { timeOfDay } from '../time-of-day';
import { commonErrors } from './common-errors';
import { dueWords } from './due-dates';
import { missingWords as common } from './missing';

const formFields: Record<Extract<Finding, { code: 'fieldNotOnForm' }>['field'], string> = {
  assignee: 'Responsable',
  duedate: 'Fecha de vencimiento',
  labels: 'Etiquetas',
  description: 'Descripción',
};

const pageNotSeen: Record<PageNotSeen, string> = {
  hidden: 'Revise la dirección, y que las restricciones de la página o del espacio dejen verla a la aplicación.',
  notConnected:
    'Hauzd onboarding no está instalada en Confluence: pida a quien administra el sitio que la instale ahí.',
  missingScope: 'Falta aprobar un permiso: quien administra el sitio lo aprueba al actualizar la aplicación.',
  unavailable: 'Confluence no respondió: se mira de nuevo al abrir esta página.',
};

function error(of: SettingsError): string {
  switch (of.code) {
    case 'jiraRefused':
      return commonErrors.refused(of.messages);
    case 'storageUnavailable':
      return 'No se pudo leer o guardar la configuración. Reintente en unos segundos; lo escrito se conserva.';
    case 'changedMeanwhile':
      return 'Otra persona guardó la configuración mientras usted la editaba. Sus cambios no se guardaron, y siguen aquí.';
    case 'newerRecord':
    case 'newerSettings':
      return 'Esta configuración se guardó con una versión más nueva de la aplicación. Recargue la página; si sigue igual, pida a quien administra Jira que la actualice.';
    case 'unreadableRecord':
    case 'unreadableSettings':
      return 'La configuración guardada no se puede leer. No se modificó nada: avise a quien administra Jira.';
    case 'settingsInvalid':
      return of.faults.length === 1
        ? 'No se guardó: hay algo por corregir.'
        : `No se guardó: hay ${of.faults.length} cosas por corregir.`;
    default:
      return commonErrors.ofProject(of);
  }
}

/** What is wrong with the value that a field was given. */
function wrongValue(kind: FormField['kind']): string {
  if (kind === 'number') return 'no es un número (con punto decimal: 1.5)';
  return kind === 'date' ? 'no es una fecha (AAAA-MM-DD)' : 'ya no es una de sus opciones';
}

function finding(of: Finding): string {
  switch (of.code) {
    case 'noSubtaskType':
      return 'El proyecto no tiene subtareas: no se puede iniciar ningún cliente. Active un tipo de subtarea en la configuración del proyecto.';
    case 'subtaskTypeGone':
      return 'El tipo de subtarea elegido ya no existe en este proyecto: no se puede iniciar ningún cliente. Elija otro.';
    case 'mayNotCreate':
      return 'Usted no puede crear incidencias en este proyecto, así que no se pudo revisar qué exigen las subtareas.';
    case 'clientFieldGone':
      return 'El campo que nombra al cliente ya no está en el formulario de la incidencia: se usa el resumen. Elija otro.';
    case 'roleGone':
      return 'El rol que confirma módulos ya no existe: nadie puede confirmarlos. Elija otro.';
    case 'groupGone':
      return 'El grupo que confirma módulos ya no existe, o usted no puede verlo. Elija otro si ya no existe: nadie podría confirmarlos.';
    case 'issueTypeGone':
      return `Un tipo de incidencia elegido para los clientes ya no está en el proyecto (id ${of.id}). Quítelo de la lista.`;
    case 'requiredField':
      if (isByRules(of.field))
        return `Las subtareas exigen «${of.field.name}»: no se puede iniciar ningún cliente. Complételo aquí (etiquetas en «Subtareas»; lo demás en «Responsables y plazos»), o déjelo opcional en Jira.`;
      if (of.field.kind === 'other')
        return `Las subtareas exigen «${of.field.name}», que no se puede llenar desde aquí: no se puede iniciar ningún cliente. Déjelo opcional en Jira.`;
      return of.isWrong
        ? `El valor de «${of.field.name}» ${wrongValue(of.field.kind)}: no se puede iniciar ningún cliente. Elija otro.`
        : `Las subtareas exigen «${of.field.name}»: no se puede iniciar ningún cliente. Dele un valor aquí, o déjelo opcional en Jira.`;
    case 'notAssignable':
      return 'Una persona elegida como responsable ya no puede serlo en este proyecto: sus subtareas se crean sin responsable. Elija otra.';
    case 'leadNotAssignable':
      return `Lo que no se asigna a nadie queda para ${of.name}, líder del proyecto, que no puede ser responsable: Jira solo crea esas subtareas sin responsable, y quizás no lo permita. En Jira, elija «Sin asignar» o cambie al líder (Configuración del proyecto, Detalles); o elija aquí un responsable para cada parte.`;
    case 'closingNotChosen':
      return `Las subtareas pueden terminar en varios estados (${common.list(of.statuses)}): la aplicación no cierra ninguna hasta que elija uno en «Cierre de subtareas».`;
    case 'closingGone':
      return `«${of.closing}» no es un estado terminado de las subtareas ni una transición que lleve a uno: la aplicación no cierra ninguna. Elija otro.`;
    case 'retireGone':
      return `«${of.name}» no es una transición del flujo de las subtareas: las que ya no aplican quedan con la etiqueta y el comentario, sin moverse. Corrija el nombre.`;
    case 'fieldNotOnForm':
      return `«${formFields[of.field]}» no está en el formulario de las subtareas: no se llena al crearlas. Agréguelo al formulario en Jira.`;
    case 'pageNotSeen':
      return `La aplicación no puede ver la página «${of.title}» en Confluence: no avisará cuando cambie. ${pageNotSeen[of.why]}`;
    case 'procedureChanged':
      return `La página del procedimiento va en la versión ${of.to}; esta configuración se guardó con la ${of.from}. Revise si algo cambia aquí y guarde. Cada cliente lo avisa en su panel.`;
    case 'reportFailed':
      return `El ${common.date(of.on)} Atlassian no aceptó el informe de las cuentas cuyo identificador se guarda. Se intenta cada día; mientras tanto no se sabe qué cuentas se cerraron. Si sigue así, revise que la aplicación esté al día y sus permisos aprobados.`;
    case 'holidaysEnd':
      return `Los feriados se conocen hasta ${of.year}: en los plazos que pasan de ahí solo se saltan sábados y domingos. Pida a quien administra Jira que actualice la aplicación.`;
    case 'couldNotCheck':
      return `No se pudo revisar todo con Jira. ${error(of.error)}`;
  }
}

function fault({ code, detail = '' }: SettingsFault): string {
  switch (code) {
    case 'otherVersion':
      return `Es de otra versión (${detail}). Expórtela de nuevo desde una aplicación al día.`;
    case 'unknownKey':
      return detail ? `No se conoce «${detail}». Quítelo o corrija el nombre.` : 'No se conoce este nombre.';
    case 'wrongType':
      return 'El valor no es del tipo que corresponde.';
    case 'notOneOf':
      return detail ? `Debe ser uno de estos: ${detail}.` : 'No es una de las opciones.';
    case 'tooLong':
      return `Es demasiado largo: a lo más ${detail} caracteres.`;
    case 'tooMany':
      return `Son demasiados: a lo más ${detail}.`;
    case 'outOfRange':
      return detail ? `El número está fuera de rango (límite: ${detail}).` : 'El número está fuera de rango.';
    case 'badForm':
      return 'No tiene la forma que corresponde, o está vacío.';
    case 'notATimeZone':
      return 'No es una zona horaria, como America/Santiago.';
    case 'notAPage':
      return 'No es la dirección de una página de Confluence en atlassian.net, como https://sitio.atlassian.net/wiki/spaces/IYA/pages/123.';
    case 'spaceInLabel':
      return 'Una etiqueta no lleva espacios y no puede estar vacía.';
    case 'credential':
      return 'El texto parece contener una credencial. Quite el valor.';
    case 'unknownPlaceholder':
      return `«{${detail}}» no se puede usar en este mensaje.`;
    case 'missingPlaceholder':
      return `Falta «{${detail}}»: sin eso el mensaje no dice lo que tiene que decir.`;
    case 'strayBrace':
      return 'Hay una llave suelta: los nombres van entre dos, como {cliente}.';
    case 'apiKeyToClient':
      return 'Los mensajes para el cliente no nombran la APIKEY: la entrega de PlanOK a Hauzd es interna.';
  }
}

const messages: Record<MessageId, string> = {
  moduleInformation: 'Información de módulos (a Hauzd)',
  demoInvitation: 'Invitación a la demostración',
  apiRestOffer: 'Ofrecimiento de la API REST',
  moduleOffer: 'Ofrecimiento de un módulo',
  credentialsRequest: 'Solicitud de credenciales',
  keyNotice: 'Aviso sobre la APIKEY (a Hauzd)',
  clientStatus: 'Estado de la implementación',
};

/** Each section of the page, by what it decides. */
const sections: Record<SectionId, { title: string; hint?: string }> = {
  use: { title: 'Uso en este proyecto' },
  clients: { title: 'Clientes' },
  subtasks: { title: 'Subtareas' },
  rules: {
    title: 'Responsables y plazos',
    hint: 'Los plazos se cuentan desde el hito, o desde la creación de la subtarea si es posterior. El vencimiento se escribe una vez: lo que alguien cambie después en Jira queda.',
  },
  procedure: {
    title: 'Procedimiento',
    hint: 'Cada cliente queda enlazado a esta página. Si cambia, se avisa aquí y en cada panel.',
  },
  language: { title: 'Idioma y fechas' },
  confirmers: { title: 'Quién confirma los módulos' },
  backing: { title: 'Respaldo de los módulos', hint: 'Solo avisa: no cierra nada.' },
  closing: {
    title: 'Cierre de subtareas',
    hint: 'Cuando se registra el dato de un paso, la aplicación cierra su subtarea.',
  },
  retire: { title: 'Subtareas que ya no aplican' },
  exceptions: {
    title: 'Excepciones autorizadas',
    hint: 'Queda a la vista en el panel, el historial y Confluence, y se puede revocar.',
  },
  messages: {
    title: 'Textos de los mensajes',
    hint: 'Lo que se deja vacío usa el texto de la aplicación. Lo que va entre llaves se llena con los datos del cliente.',
  },
  panel: {
    title: 'Mostrar el panel',
    hint: 'En Jira, un panel aparece en una incidencia cuando alguien lo agrega ahí. Quien administra Jira puede mostrarlo en todas.',
  },
  transfer: {
    title: 'Exportar e importar',
    hint: 'Para llevar esta configuración a otro proyecto, o guardar una copia.',
  },
};

/** What each setting decides, as it is named among what changed. */
const names: Record<Setting, string> = {
  issueTypes: 'tipos de incidencia de los clientes',
  clientField: 'campo que nombra al cliente',
  subtaskType: 'tipo de subtarea',
  fieldValues: 'valor de un campo',
  labels: 'etiquetas',
  text: 'texto de las descripciones',
  parties: 'responsables y plazos',
  steps: 'responsables y plazos por paso',
  dueDays: 'cómo se cuentan los días',
  holidays: 'feriados',
  procedure: 'página del procedimiento',
  language: 'idioma',
  timeZone: 'zona horaria',
  confirmers: 'quién confirma los módulos',
  retire: 'cómo se marcan las subtareas que ya no aplican',
  closing: 'cómo se cierran las subtareas',
  exceptions: 'excepciones autorizadas',
  backingDays: 'días de un respaldo',
  messages: 'textos de los mensajes',
};

/** What the settings page says. */
export const settingsWords = {
  common,
  error,
  finding,
  fault,
  sections,
  names,
  place: (path: string): string => {
    const section = sectionOf(path);
    return section ? sections[section].title : 'Archivo';
  },
  nav: {
    page: 'Hauzd onboarding',
    label: 'Secciones',
    choose: 'Sección',
    workflow: 'Flujo de trabajo',
    gates: 'Puntos de control',
    changes: (count: number) => (count === 1 ? '1 cambio' : `${count} cambios`),
    toMend: 'por revisar',
    faulty: 'por corregir',
    go: (section: string) => `Ir a ${section}`,
  },
  loading: 'Cargando la configuración…',
  retry: 'Reintentar',
  someoneElse: 'otra persona',
  intro: 'Sin cambiar nada aquí, todo funciona. Lo que se guarda vale para los clientes de este proyecto.',
  toMend: (count: number) => (count === 1 ? 'Hay algo por revisar' : `Hay ${count} cosas por revisar`),
  none: 'Nadie',
  save: {
    save: 'Guardar',
    label: 'Guardar la configuración',
    saving: 'Guardando…',
    discard: 'Descartar',
    unsaved: (count: number) => (count === 1 ? '1 cambio sin guardar' : `${count} cambios sin guardar`),
    change: {
      assignee: (of: string) => `responsable de lo que debe ${of}`,
      due: (of: string) => `plazo de lo que debe ${of}`,
      step: (of: string) => `paso «${of}»`,
      message: (of: string) => `mensaje «${of}»`,
      field: (of: string) => `valor de «${of}»`,
    },
    discardSure: '¿Descartar todo lo que cambió, en todas las secciones?',
    discardYes: 'Sí, descartar',
    keep: 'Seguir editando',
    saved: 'Configuración guardada.',
    never: 'Todavía no se guarda ninguna configuración.',
    lastBy: (name: string, at: Instant) =>
      `Guardada por ${name} el ${common.date(new Date(at).toLocaleDateString('sv-SE'))} a las ${timeOfDay(at, 'es-CL')}.`,
    theirs: 'Ver lo guardado',
    mineOnTop: 'Poner mis cambios encima',
    onTop: 'Sus cambios están sobre lo que guardó la otra persona. Revise y guarde.',
  },
  use: {
    label: 'Usar Hauzd onboarding en este proyecto',
    hint: 'Muestra el panel en sus incidencias y la cartera de clientes. Se aplica de inmediato, y apagarlo no borra nada.',
    off: 'El panel y la cartera no se ven en este proyecto. Los puntos de control que estén en sus flujos siguen funcionando.',
    lost: 'Este proyecto tiene clientes en implementación, pero el panel y la cartera no se ven: alguien borró la propiedad del proyecto que lo indica. No se perdió ningún dato; vuelva a marcarlo para verlos.',
  },
  clients: {
    issueTypes: 'Tipos de incidencia que son de un cliente',
    all: 'Todos los que no son subtareas',
    some: 'Solo estos:',
    noneChosen: 'Mientras no se marque ninguno, valen todos.',
    field: 'Campo que nombra al cliente',
    fieldHint: 'Si está vacío en una incidencia, se usa su resumen.',
    summary: 'Resumen',
    gone: (id: string) => `Ya no existe (${id})`,
  },
  subtasks: {
    type: 'Tipo de subtarea',
    first: 'El primero del proyecto',
    values: 'Valores de campos',
    valuesHint:
      'Se escriben al crear cada subtarea, y en la pantalla de la transición que la cierra si los pide. De una lista, valen el nombre o el id de la opción.',
    required: (name: string) => `${name} (Jira lo exige)`,
    add: 'Agregar un campo',
    resolution: 'Resolución (al cerrar)',
    remove: 'Quitar',
    byId: 'Otro campo, por su id',
    addById: 'Agregar',
    choose: 'Elegir…',
    labels: 'Etiquetas, separadas por un espacio',
    text: 'Texto al final de cada descripción',
  },
  rules: {
    assignee: 'Responsable',
    assigneeOf: (party: string) => `Responsable de lo que debe ${party}`,
    due: 'Plazo',
    noDue: 'Sin plazo',
    days: 'Días',
    since: {
      start: 'Días desde el inicio',
      demo: 'Días desde la demostración',
      agreement: 'Días desde el acuerdo',
    } satisfies Record<DueRule['after'], string>,
    count: 'Cómo se cuentan los días',
    working: 'Hábiles: de lunes a viernes, sin feriados',
    calendar: 'Corridos',
    holidays: 'Feriados que no son hábiles',
    countries: { CL: 'De Chile', CO: 'De Colombia', MX: 'De México', PE: 'De Perú' } satisfies Record<
      HolidayCountry,
      string
    >,
    noHolidays: 'Ninguno: solo se saltan sábados y domingos',
    holidaysKnown: (first: number, last: number) =>
      `Los nacionales, que se conocen de ${first} a ${last}. Los de una región cuentan como hábiles.`,
    advanced: 'Cambiar por paso',
    advancedHint: 'Lo que se elige aquí reemplaza, solo en ese paso, lo elegido para quien lo debe.',
    text: 'Texto al final de la descripción',
    asParty: 'Como quien lo debe',
  },
  person: {
    search: 'Buscar por nombre',
    searching: 'Buscando…',
    nobody: 'Nadie con ese nombre puede ser responsable en este proyecto.',
    failed: 'Jira no respondió a la búsqueda. Escriba de nuevo para reintentar.',
    change: 'Cambiar',
    remove: 'Quitar',
    found: 'Resultados',
    count: (count: number) =>
      count === 1
        ? '1 resultado. Elija con las flechas y Enter.'
        : `${count} resultados. Elija con las flechas y Enter.`,
  },
  procedure: {
    url: 'Dirección de la página en Confluence',
    leadsTo: (host: string) => `El enlace de cada cliente lleva a ${host}.`,
    name: 'Título del enlace',
  },
  language: {
    language: 'Idioma de las subtareas y de los puntos de control',
    languages: { es: 'Español', en: 'Inglés' } satisfies Record<Language, string>,
    timeZone: 'Zona horaria',
  },
  confirmers: {
    legend: 'Quiénes los confirman, entre quienes pueden editar la incidencia',
    editors: 'Todos',
    role: 'Quienes tienen un rol del proyecto',
    group: 'Quienes están en un grupo',
    chooseRole: 'Rol',
    searchGroup: 'Buscar un grupo',
    noGroup: 'No se encontró ningún grupo con ese nombre.',
    chosenGroup: (name: string) => `Grupo: ${name}`,
  },
  retire: {
    legend: 'Cómo se marcan',
    label: 'Con la etiqueta hauzd-no-aplica y un comentario',
    transition: 'Además, con una transición de su flujo',
    name: 'Nombre de la transición',
    hint: 'Si el flujo no la tiene en ese momento, quedan la etiqueta y el comentario.',
  },
  closing: {
    by: 'Cómo se cierran',
    only: 'Con el único estado terminado de su flujo',
    status: (name: string) => `Pasan a «${name}»`,
    transition: 'Con una transición, por su nombre',
    name: 'Nombre de la transición',
  },
  exceptions: {
    allow: 'Permitir que quien administra el proyecto autorice, con motivo, pasar un punto de control cerrado',
  },
  backing: { days: 'Días tras los cuales un respaldo se marca como antiguo' },
  messageTexts: {
    messages,
    language: 'Idioma del texto',
    subject: 'Asunto',
    body: 'Texto',
    canUse: (names: readonly string[]) => `Se puede usar: ${names.map((name) => `{${name}}`).join(', ')}`,
    own: 'texto propio',
    start: 'Partir del texto de la aplicación',
  },
  panel: {
    show: 'Mostrar en todas las incidencias',
    showing: 'Pidiendo a Jira que lo muestre…',
    shown: 'Jira lo está mostrando en todas las incidencias del proyecto. Puede tardar unos minutos.',
    byHand: 'A mano',
    steps: [
      'Abra la incidencia de un cliente.',
      'Bajo el título, presione el botón de aplicaciones y elija Hauzd onboarding.',
      'Quien administra Jira: en el menú del panel (···), elija mostrarlo en todas las incidencias.',
    ],
  },
  transfer: {
    export: 'Exportar (JSON)',
    import: 'Importar…',
    checking: (name: string) => `Revisando ${name}…`,
    exported: (name: string) => `Se descargó ${name}, con lo que está eligiendo aquí.`,
    file: 'hauzd-onboarding.json',
    notJson: 'El archivo no es JSON: no se pudo leer.',
    tooBig: 'El archivo es demasiado grande para ser una configuración.',
    faults: (count: number) =>
      count === 1 ? 'El archivo tiene 1 error y no se importó.' : `El archivo tiene ${count} errores y no se importó.`,
    same: 'El archivo dice lo mismo que la configuración actual.',
    loaded: (sections: string) => `Se leyó el archivo. Cambia: ${sections}. Revise y presione Guardar.`,
  },
  preview: {
    title: 'Vista previa',
    hint: 'Las subtareas de un cliente nuevo, con lo que está eligiendo.',
    apiRest: 'API REST',
    contracted: 'Contratada',
    notContracted: 'No contratada',
    agreed: 'Alcance acordado',
    noAgreement: 'Sin acuerdo',
    count: (count: number) => (count === 1 ? '1 subtarea' : `${count} subtareas`),
    unassigned: 'Sin responsable',
    ...dueWords,
  },
};

export type SettingsWords = typeof settingsWords;
