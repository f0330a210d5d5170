import { timeOfDay } from '../time-of-day';
import type { CommonErrorWords } from '../words';

const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const state: CommonErrorWords['state'] = (error) => {
  switch (error.code) {
    case 'rateLimited':
      return {
        title: 'Jira is asking the app to wait',
        text: `There are too many requests. Try again in ${plural(error.retryAfterSeconds, 'second', 'seconds')}.`,
      };
    case 'quotaSpent':
      return {
        title: 'This hour’s limit has been reached',
        text: `The app has used all that Jira allows it. Try again after ${timeOfDay(error.until, 'en-GB')}.`,
      };
    case 'missingScope':
      return {
        title: 'The app lacks a permission',
        text: 'It has not been approved yet. A Jira administrator approves it by updating Hauzd onboarding under Connected apps.',
      };
    case 'notConnected':
      return {
        title: 'The app is not connected to Jira',
        text: 'Ask a Jira administrator to connect Hauzd onboarding.',
      };
    case 'jiraUnavailable':
      return { title: 'Jira did not answer', text: 'Try again in a moment.' };
  }
};

const anyCall: CommonErrorWords['anyCall'] = (error) => {
  switch (error.code) {
    case 'unknownCall':
    case 'invalidPayload':
      return 'The app changed while the page was open. Reload the page and try again.';
    case 'unexpected':
      return 'Something went wrong. Try again; if it happens again, tell a Jira administrator.';
    default: {
      const { title, text } = state(error);
      const said = `${title}. ${text}`;
      if (error.code === 'rateLimited' || error.code === 'quotaSpent') return `${said} What you wrote is kept.`;
      return error.code === 'jiraUnavailable' ? `${said} What was already done is not repeated.` : said;
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
        return 'The project does not exist or you cannot see it. Ask a project administrator for access.';
      case 'notAllowed':
        return 'Jira does not let you do this. Ask a Jira administrator.';
      case 'notAdministrator':
        return 'This page is for administrators of the project or of Jira.';
      case 'noProject':
        return "The page was not opened from a project. Open it in the project's settings.";
      default:
        return anyCall(error);
    }
  },
  refused: (messages) => `Jira did not accept it: ${messages.join(' ') || 'it gave no reason.'}`,
};
