import type { Finding, PageNotSeen, SettingsError } from '../../contract/errors';
import { type FormField, isByRules } from '../../domain/settings/form-field';
import type { SettingsFault } from '../../domain/settings/settings-fault';
import { commonErrors } from './common-errors';
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
      return 'Esta configuración se guardó con una versión más nueva de la aplicación. Recargue la página; si sigue igual, pida a quien administra Jira que actualice la aplicación.';
    case 'unreadableRecord':
    case 'unreadableSettings':
      return 'La configuración guardada no se puede leer. No se modificó nada: avise a quien administra Jira.';
    case 'settingsInvalid':
      return of.faults.length === 1
        ? 'No se guardó: hay 1 cosa por corregir.'
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
      return 'El grupo que confirma módulos ya no existe, o usted no puede verlo. Si ya no existe, elija otro: nadie puede confirmarlos.';
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
    case 'empty':
      return 'Falta escribirlo.';
    case 'badForm':
      return 'No tiene la forma que corresponde, o está vacío.';
    case 'notATimeZone':
      return 'No es una zona horaria, como America/Santiago.';
    case 'notAPage':
      return 'No es la dirección de una página de Confluence en atlassian.net, como https://sitio.atlassian.net/wiki/spaces/IYA/pages/123.';
    case 'spaceInLabel':
      return 'Una etiqueta no lleva espacios y no puede estar vacía.';
    case 'twice':
      return 'Hay dos pasos con el mismo identificador.';
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

/** What is said where something does not work, was found by the preflight, or is a fault in what is saved or imported. */
export const wrongWords = { error, finding, fault };
