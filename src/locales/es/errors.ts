import type { CannotCopy } from '../../contract/errors';
import type { ErrorWords } from '../words';
import { commonErrors } from './common-errors';
import { factWords } from './facts';
import { missingWords as common } from './missing';

/** Says what happened and what to do. */
export const errorWords: ErrorWords = (error) => {
  switch (error.code) {
    case 'dateInvalid':
      return 'La fecha no existe o está incompleta. Corríjala y vuelva a guardar.';
    case 'dateInFuture':
      return `El ${common.date(error.date)} todavía no llega. Registre el día en que ocurrió, hoy o antes.`;
    case 'integrationOutsideScope':
      return `«${common.scopes[error.scope]}» no está en el alcance acordado. Si el acuerdo cambió, registre primero el nuevo acuerdo.`;
    case 'nothingChosen':
      return 'No se eligió nada. Marque al menos una opción.';
    case 'noSuchStep':
      return 'El plan de este cliente no tiene ese paso. Actualice el panel.';
    case 'nothingToWithdraw':
      return 'Ese dato ya no está registrado. Actualice el panel.';
    case 'nothingToUndo':
      return 'Esto ya no se puede deshacer. Corríjalo o retírelo en «Datos».';
    case 'unknownAgreement':
      return 'Ese acuerdo ya no está registrado. Actualice el panel.';
    case 'changedByOther':
      return `Mientras tanto se registró un cambio en: ${common.list(error.changes.map(({ fact }) => factWords.fact(fact)))}. No se guardó nada: revise lo que hay ahora.`;
    case 'hauzdWasNotInformed':
      return 'No hay un envío a Hauzd que corregir. Actualice el panel.';
    case 'hauzdWasNotTold':
      return 'Todavía no se registra el aviso a Hauzd. Regístrelo primero.';
    case 'alreadyDiscarded':
      return 'La implementación ya está marcada sin acuerdo. Actualice el panel.';
    case 'notDiscarded':
      return 'La implementación no está marcada sin acuerdo. Actualice el panel.';
    case 'reasonRequired':
      return 'Escriba el motivo: queda en el historial.';
    case 'textTooLong':
      return `El texto es demasiado largo. Use a lo más ${error.limit.toLocaleString('es-CL')} caracteres.`;
    case 'credentialInText':
      return 'El texto parece contener una credencial y no se guardó. Quite el valor: aquí solo se registra que se entregó, nunca la credencial.';
    case 'tooMany':
      return error.what === 'agreements'
        ? `Ya hay ${error.limit} acuerdos registrados, el máximo. Corrija el que cambió o retire los que sobran.`
        : `Ya hay ${error.limit} pasos propios hechos, el máximo. Retire los que ya no sirven.`;
    case 'issueNotFound':
      return 'La incidencia no existe o usted no puede verla. Pida acceso a quien administra el proyecto.';
    case 'notAllowed':
      return 'No tiene permiso para editar esta incidencia. Pídalo a quien administra el proyecto.';
    case 'jiraRefused':
      return `${commonErrors.refused(error.messages)} Corríjalo en Jira, o pida ayuda a quien administra el proyecto, y reintente.`;
    case 'storageUnavailable':
      return 'No se pudo leer o guardar el registro. Reintente en unos segundos.';
    case 'changedMeanwhile':
      return 'Otra persona registró algo al mismo tiempo y su dato no se guardó. Reintente.';
    case 'newerRecord':
      return 'Este registro se guardó con una versión más nueva de la aplicación. Recargue la página; si sigue igual, pida a quien administra Jira que actualice la aplicación.';
    case 'unreadableRecord':
      return 'El registro guardado no se puede leer. No se modificó nada: avise a quien administra Jira.';
    case 'newerSettings':
      return 'La configuración de este proyecto se guardó con una versión más nueva de la aplicación. Recargue la página; si sigue igual, pida a quien administra Jira que actualice la aplicación.';
    case 'unreadableSettings':
      return 'La configuración de este proyecto no se puede leer. No se modificó nada: avise a quien administra Jira.';
    case 'noIssue':
      return 'El panel no se abrió desde una incidencia. Ábralo desde la incidencia del cliente.';
    case 'alreadyStarted':
      return 'Otra persona ya inició esta implementación. Actualice el panel para verla.';
    case 'notStarted':
      return 'La implementación todavía no se ha iniciado. Actualice el panel.';
    case 'cannotCopy':
      return `${cannotCopy[error.why]} No se inició nada.`;
    case 'isSubtask':
      return 'Esta incidencia es una subtarea. Inicie la implementación en la incidencia del cliente.';
    case 'noException':
      return 'Esa excepción ya no está en vigor. Actualice el panel.';
    case 'alreadyAuthorised':
      return 'Ese punto de control ya tiene una excepción autorizada. Actualice el panel.';
    case 'gateIsOpen':
      return 'A ese punto de control ya no le falta nada: no hace falta una excepción.';
    case 'exceptionsNotAllowed':
      return 'La configuración de este proyecto no permite excepciones. Quien lo administra puede permitirlas.';
    case 'notAdministrator':
      return 'Solo quien administra el proyecto puede autorizar o revocar una excepción. Pídaselo con el motivo.';
    case 'noSubtaskType':
      return 'El proyecto no tiene habilitadas las subtareas. Pida a quien lo administra que active un tipo de subtarea y reintente.';
    case 'subtaskTypeGone':
      return 'El tipo de subtarea que indica la configuración ya no existe en este proyecto. Pida a quien lo administra que elija otro en la configuración de Hauzd onboarding y reintente.';
    case 'otherIssueType':
      return 'Según la configuración del proyecto, este tipo de incidencia no es de un cliente. Inicie la implementación en la incidencia del cliente.';
    case 'mayNotConfirm':
      return 'En este proyecto solo algunas personas confirman módulos, según su configuración. Pida que lo haga una de ellas.';
    case 'notAssignable':
      return 'La persona que indica la configuración ya no puede ser responsable en este proyecto. Pida a quien lo administra que la cambie en la configuración de Hauzd onboarding.';
    case 'notEditable':
      return 'En el estado en que está, Jira no deja editar la subtarea. En el panel consta igual.';
    case 'noTransition':
      return 'Desde su estado actual, su flujo no tiene una transición disponible. Muévala en Jira.';
    case 'screenFields':
      return `La pantalla de la transición pide ${common.list(error.fields)}. Muévala a mano en Jira, o pida a quien administra el proyecto que les dé un valor en la configuración de Hauzd onboarding (Subtareas).`;
    case 'fieldsRefused':
      return `Jira no creó la subtarea por ${common.list(error.fields.map((name) => `«${name}»`))}: ${error.messages.join(' ')} Pida a quien administra el proyecto que les dé un valor en la configuración de Hauzd onboarding (Subtareas, «Valores de campos»), y reintente.`;
    case 'mayNotCreate':
      return 'No tiene permiso para crear subtareas en este proyecto. Pídalo a quien lo administra, o pida a alguien del equipo de implementación que inicie la implementación.';
    case 'requiredFields':
      return `Las subtareas de este proyecto exigen campos que la aplicación no puede llenar: ${common.list(error.fields)}. Pida a quien administra el proyecto que les dé un valor en la configuración de Hauzd onboarding, o que los deje opcionales, y reintente.`;
    case 'unknownSubtask':
      return 'La subtarea elegida ya no está en esta incidencia. Actualice el panel y elija otra.';
    case 'subtaskOfOtherStep':
      return 'La subtarea elegida ya es de otro paso. Elija otra, o cree una nueva.';
    case 'planChanged':
      return 'Desde que vio estos cambios se registraron datos o cambió la configuración, y ahora corresponde otra cosa. No se aplicó nada: actualice el panel y revise.';
    case 'stepNeedsNoSubtask':
      return `«${common.stepName(error.step)}» ya no necesita una subtarea. Actualice el panel y revise los cambios.`;
    case 'attemptUnderWay':
      return `Se están aplicando cambios, o lo último que se envió a Jira todavía puede llegar. Espere ${seconds(error.secondsLeft)} y reintente.`;
    default:
      return commonErrors.anyCall(error);
  }
};

const cannotCopy: Record<CannotCopy['why'], string> = {
  notSeen: 'La incidencia de la que se copian los módulos no existe o usted no puede verla. Indique los módulos aquí.',
  notStarted: 'La incidencia de la que se copian los módulos no tiene una implementación. Indique los módulos aquí.',
  itself: 'Los módulos no se copian de la misma incidencia. Indíquelos aquí.',
  changed: 'Los módulos de la otra implementación cambiaron desde que los vio. Recargue la página y revíselos.',
  credential:
    'La nota de un módulo de la otra implementación parece contener una credencial. Corríjala allá, o indique los módulos aquí.',
};

const seconds = (count: number) => (count === 1 ? '1 segundo' : `${count} segundos`);
