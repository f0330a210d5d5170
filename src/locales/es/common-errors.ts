import { timeOfDay } from '../time-of-day';
import type { CommonErrorWords } from '../words';

const rules = new Intl.PluralRules('es');
const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('es-CL')} ${rules.select(count) === 'one' ? one : many}`;

const state: CommonErrorWords['state'] = (error) => {
  switch (error.code) {
    case 'rateLimited':
      return {
        title: 'Jira pide esperar',
        text: `Hay muchas solicitudes. Reintente en ${plural(error.retryAfterSeconds, 'segundo', 'segundos')}.`,
      };
    case 'quotaSpent':
      return {
        title: 'Se alcanzó el límite de esta hora',
        text: `La aplicación ya usó todo lo que Jira le permite. Reintente después de las ${timeOfDay(error.until, 'es-CL')}.`,
      };
    case 'missingScope':
      return {
        title: 'A la aplicación le falta un permiso',
        text: 'Todavía no se aprueba. Quien administra Jira lo hace al actualizar Hauzd onboarding en las aplicaciones conectadas.',
      };
    case 'notConnected':
      return {
        title: 'La aplicación no está conectada a Jira',
        text: 'Pida a quien administra Jira que conecte Hauzd onboarding.',
      };
    case 'jiraUnavailable':
      return { title: 'Jira no respondió', text: 'Reintente en un momento.' };
  }
};

const anyCall: CommonErrorWords['anyCall'] = (error) => {
  switch (error.code) {
    case 'unknownCall':
    case 'invalidPayload':
      return 'La aplicación cambió mientras la página estaba abierta. Recargue la página y reintente.';
    case 'unexpected':
      return 'Algo no salió como se esperaba. Reintente; si vuelve a ocurrir, avise a quien administra Jira.';
    default: {
      const { title, text } = state(error);
      const said = `${title}. ${text}`;
      if (error.code === 'rateLimited' || error.code === 'quotaSpent') return `${said} Lo escrito se conserva.`;
      return error.code === 'jiraUnavailable' ? `${said} Lo que ya se hizo no se repite.` : said;
    }
  }
};

/** What every page says alike when a call is refused. What one says otherwise is about something else. */
export const commonErrors: CommonErrorWords = {
  state,
  anyCall,
  ofProject: (error) => {
    switch (error.code) {
      case 'issueNotFound':
        return 'El proyecto no existe o usted no puede verlo. Pida acceso a quien lo administra.';
      case 'notAllowed':
        return 'Jira no le permite hacer esto. Pídalo a quien administra Jira.';
      case 'notAdministrator':
        return 'Esta página es para quienes administran el proyecto o Jira.';
      case 'noProject':
        return 'La página no se abrió desde un proyecto. Ábrala en la configuración del proyecto.';
      default:
        return anyCall(error);
    }
  },
  refused: (messages) => `Jira no lo aceptó: ${messages.join(' ') || 'no dio un motivo.'}`,
};
