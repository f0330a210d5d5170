import type { Instant } from '../../domain/dates';
import { type SectionId, type Setting, sectionOf } from '../setting-places';
import { timeOfDay } from '../time-of-day';
import { dueWords } from './due-dates';
import { missingWords as common } from './missing';
import { settingsFieldWords } from './settings-fields';
import { wrongWords } from './settings-wrong';

/** Each section of the page, by what it decides. */
const sections: Record<SectionId, { title: string; hint?: string }> = {
  use: { title: 'Uso en este proyecto' },
  clients: { title: 'Clientes' },
  subtasks: { title: 'Subtareas' },
  rules: {
    title: 'Responsables y plazos',
    hint: 'Los plazos se cuentan desde el hito, o desde la creación de la subtarea si es posterior. El vencimiento se escribe una vez: lo que alguien cambie después en Jira queda.',
  },
  ownSteps: {
    title: 'Pasos propios',
    hint: 'Se suman a los del procedimiento, que no cambian. Un cliente ya iniciado los toma cuando alguien aplica los cambios en su panel.',
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
  ownSteps: 'lista de pasos propios',
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
  ...wrongWords,
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
  toMend: (count: number) => (count === 1 ? 'Hay 1 cosa por revisar' : `Hay ${count} cosas por revisar`),
  none: 'Nadie',
  notWhole: (kept: number) => `Escriba un número entero. Se conserva ${kept}.`,
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
  ...settingsFieldWords,
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
