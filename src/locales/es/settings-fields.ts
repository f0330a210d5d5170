import type { Language } from '../../domain/language';
import type { DueRule } from '../../domain/procedure/due';
import type { HolidayCountry } from '../../domain/procedure/working-days';
import { messageKinds } from './message-kinds';
import { ownStepsWords } from './own-steps';

/** What stands at the fields of each section. */
export const settingsFieldWords = {
  use: {
    label: 'Usar Hauzd onboarding en este proyecto',
    hint: 'Muestra el panel en sus incidencias y la cartera de clientes. Se aplica de inmediato, y apagarlo no borra nada.',
    off: 'El panel y la cartera no se ven en este proyecto. Los puntos de control que estén en sus flujos siguen funcionando.',
    lost: 'Este proyecto tiene clientes en implementación, pero el panel y la cartera no se ven: los clientes llegaron de otro proyecto y aquí no se ha activado, o alguien borró la propiedad del proyecto que lo indica. No se perdió ningún dato; márquelo para verlos.',
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
  ownSteps: ownStepsWords,
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
    messages: messageKinds,
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
};

export type SettingsFieldWords = typeof settingsFieldWords;
