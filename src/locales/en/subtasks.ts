import type { SubtaskWords } from '../words';

/** What each subtask asks for, as its description says it. */
export const subtaskWords: SubtaskWords = {
  summary: (step, client) => `${step} – ${client}`,
  whatToDo: {
    confirmModules:
      'Confirm which of these modules the client has contracted: API REST, centralizador, cotizador web and reserva en línea. Note where it was seen, and when.',
    informHauzd:
      'Before the demo, tell Hauzd which modules the client has contracted. For example, a client who wants to quote from Hauzd must have contracted the cotizador web.',
    holdDemo:
      "Arrange a meeting between the client and Hauzd, in which Hauzd demonstrates its platform and what it can do. From then on, Hauzd has the client's contact details and negotiates with them directly.",
    closeAgreement:
      'Hauzd negotiates with the client until they agree. When the agreement is closed, find out whether it is to synchronise stock and prices, also to quote, or even to reserve.',
    offerApiRest:
      'The client does not have the API REST: offer it. Buying it is optional. If the client decides not to buy it, or does not answer, record that: PlanOK will hand over the APIKEY to Hauzd internally.',
    contractCotizadorWeb: "To quote from Hauzd, the client must have contracted PlanOK's cotizador web.",
    contractReservaEnLinea: "To reserve from Hauzd, the client must have contracted PlanOK's reserva en línea.",
    clientHandsOverCredentials:
      'The client has the API REST: they hand over the APIKEY, the username and the password to Hauzd for the connection. Record only that they were handed over; never write the values in Jira.',
    clientGivesUserAndPassword:
      'The client did not buy the API REST: they must give the username and the password so that Hauzd can connect. Record only that they were handed over; never write the values in Jira.',
    planokHandsOverApiKey:
      'The client did not buy the API REST: PlanOK hands over the APIKEY to Hauzd internally, and tells it that it may not give the APIKEY to the client. Never write the APIKEY in Jira.',
    connectStockAndPrices: 'Hauzd connects and gets the synchronisation of stock and prices working.',
    enableQuotes: "Hauzd sees to it that a web quote can be made from its platform through PlanOK's API REST.",
    enableReservations:
      "Hauzd sees to it that an online reservation can be made from its platform through PlanOK's API REST.",
  },
  recordIn: (issueKey, isDoneByClosing) =>
    `When it is done, ${isDoneByClosing ? 'close this subtask or ' : ''}record it in the Hauzd onboarding panel of ${issueKey}.`,
};
