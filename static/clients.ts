import { clientLists } from '../src/application/clients/client-lists';
import { askJira } from './jira-from-page';

/** The clients that the person looking may see: portfolio, widget and macro read them here. */
export const clients = clientLists(askJira);
