import type { SubtaskWords } from '../words';

/** What each subtask asks for, as its description says it. */
export const subtaskWords: SubtaskWords = {
  summary: (step, client) => `${step} – ${client}`,
  whatToDo: {
    confirmModules:
      'Confirmar cuáles de estos módulos tiene contratados el cliente: API REST, centralizador, cotizador web y reserva en línea. Anotar dónde se vio y cuándo.',
    informHauzd:
      'Antes de la reunión de demostración, entregar a Hauzd la información de los módulos que el cliente tiene contratados. Por ejemplo, si quiere cotizar desde Hauzd, debe tener contratado el cotizador web.',
    holdDemo:
      'Coordinar una reunión entre el cliente y Hauzd, donde Hauzd hace una demostración de su plataforma y sus funcionalidades. Desde ahí, Hauzd queda con el contacto del cliente y negocia directamente con él.',
    closeAgreement:
      'Hauzd negocia con el cliente hasta lograr el acuerdo. Cuando esté cerrado, averiguar si consiste en sincronizar stock y precio, si también incluye cotizar o incluso reservar.',
    offerApiRest:
      'El cliente no tiene la API REST: ofrecérsela. No es obligatorio que la compre. Si decide no comprarla o no responde, registrarlo: PlanOK entregará la APIKEY a Hauzd internamente.',
    contractCotizadorWeb: 'Para cotizar desde Hauzd, el cliente tiene que tener contratado el cotizador web de PlanOK.',
    contractReservaEnLinea:
      'Para reservar desde Hauzd, el cliente tiene que tener contratada la reserva en línea de PlanOK.',
    clientHandsOverCredentials:
      'El cliente tiene la API REST: él mismo entrega a Hauzd la APIKEY, el usuario y la contraseña para la conexión. Registrar solo que se entregaron; nunca escribir los valores en Jira.',
    clientGivesUserAndPassword:
      'El cliente no compró la API REST: debe indicar el usuario y la contraseña para que Hauzd haga la conexión. Registrar solo que se entregaron; nunca escribir los valores en Jira.',
    planokHandsOverApiKey:
      'El cliente no compró la API REST: PlanOK entrega internamente la APIKEY a Hauzd, y le avisa que no puede entregarla al cliente. Nunca escribir la APIKEY en Jira.',
    connectStockAndPrices: 'Hauzd hace la conexión y deja funcionando la sincronización de stock y precio.',
    enableQuotes:
      'Hauzd se encarga de que desde su plataforma se pueda generar una cotización web mediante la API REST de PlanOK.',
    enableReservations:
      'Hauzd se encarga de que desde su plataforma se pueda generar una reserva en línea mediante la API REST de PlanOK.',
  },
  recordIn: (issueKey, isDoneByClosing) =>
    `Cuando esté listo, ${isDoneByClosing ? 'cierre esta subtarea o ' : ''}regístrelo en el panel Hauzd onboarding de ${issueKey}.`,
};
