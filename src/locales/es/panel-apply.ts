import type { NotClosed } from '../../domain/procedure/closing';
import { missingWords as common } from './missing';

/** Subtasks that are done and stay open in Jira, and clients whose issue was closed early. */
export const openInJiraWords = {
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
};

/** What *Aplicar* is about to do. */
export const applyWords = {
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
};

/** What it did. */
export const reportWords = {
  created: (count: number) => (count === 1 ? '1 subtarea creada' : `${count} subtareas creadas`),
  found: (count: number) => (count === 1 ? '1 ya estaba creada' : `${count} ya estaban creadas`),
  linked: (count: number) => (count === 1 ? '1 vinculada' : `${count} vinculadas`),
  retired: (count: number) => (count === 1 ? '1 marcada como no aplica' : `${count} marcadas como no aplica`),
  reopened: (count: number) => (count === 1 ? '1 reabierta' : `${count} reabiertas`),
  unmarked: (count: number) => `${count} sin la marca «no aplica»`,
  revised: (count: number) => (count === 1 ? '1 cambiada' : `${count} cambiadas`),
  finished: (count: number) => (count === 1 ? '1 cerrada' : `${count} cerradas`),
  nothing: 'Todo estaba al día.',
  failed: (count: number) => (count === 1 ? '1 paso no se pudo completar' : `${count} pasos no se pudieron completar`),
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
};
