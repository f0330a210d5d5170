/** What the transition's message says around the list of what is missing. */
export const gateWords = {
  blocked: (gate: string) => `No se puede avanzar (punto de control «${gate}»). Falta:`,
  stepBlocked: 'No se puede cerrar esta subtarea. Falta:',
  whereToRecord: (issueKey: string) => `Regístrelo en el panel Hauzd onboarding de ${issueKey}.`,
  notStarted:
    'No se puede avanzar: la implementación no está iniciada. Iníciela en el panel Hauzd onboarding de esta incidencia.',
  couldNotCheck: {
    configuration:
      'No se pudo comprobar: la configuración de este punto de control no se puede leer. Avise a quien administra Jira.',
    noIssue: 'No se pudo comprobar: Jira no indicó de qué incidencia se trata.',
    storage:
      'No se pudo comprobar: los datos de la implementación no están disponibles en este momento. Intente de nuevo en un minuto.',
    jira: 'No se pudo comprobar: Jira no respondió a tiempo. Intente de nuevo en un minuto.',
    quota:
      'No se pudo comprobar: la aplicación ya usó todo lo que Jira le permite en esta hora. Intente de nuevo cuando empiece la próxima.',
    missingScope:
      'No se pudo comprobar: a la aplicación le falta un permiso que todavía no se aprueba. Avise a quien administra Jira.',
    newerRecord:
      'No se pudo comprobar: los datos los escribió una versión más nueva de la aplicación. Recargue la página e intente de nuevo.',
    unreadableRecord:
      'No se pudo comprobar: los datos guardados de esta implementación no se pueden leer. Avise a quien administra Jira.',
    hiddenIssue:
      'No se pudo comprobar: Hauzd onboarding no puede ver esta incidencia (proyecto restringido, nivel de seguridad o aplicación recién instalada). Si se acaba de instalar, intente de nuevo en unos minutos; si no, pida a quien administra el proyecto que dé acceso a la aplicación.',
    unexpected:
      'No se pudo comprobar: algo no salió como se esperaba. Intente de nuevo; si sigue igual, avise a quien administra Jira.',
    late: 'No se pudo comprobar a tiempo. Intente de nuevo en un minuto.',
  },
};

export type GateWords = typeof gateWords;
