import { LANGUAGES, type Language } from '../../src/domain/language';
import { type Message, type MessageContent, messages } from '../../src/domain/messages/messages';
import { loadWords } from '../../src/locales/load-words';
import type { MessageSentences } from '../../src/locales/page-words';
import { allCases, branchOf, factsOf, type MessageCase, TYPED } from '../domain/messages/message-cases';
import { TODAY } from '../domain/recorded';

const CLIENT = 'Inmobiliaria Los Aromos';

interface Written {
  message: Message;
  text: string;
}

/** Every different text that there can be in a language, with one case that it is written in. */
function allTexts(words: MessageSentences): (Written & { of: MessageCase })[] {
  const texts = new Map<string, Written & { of: MessageCase }>();
  for (const of of allCases()) {
    for (const written of write(of, words)) {
      // One text can be right in one branch and wrong in another.
      const key = `${branchOf(of)} ${written.text}`;
      if (!texts.has(key)) texts.set(key, { ...written, of });
    }
  }
  return [...texts.values()];
}

function write(of: MessageCase, words: MessageSentences): Written[] {
  return messages({ facts: factsOf(of), ownSteps: [] }, TODAY).map((message) => ({
    message,
    text: textOf(message.content, words),
  }));
}

const textOf = (content: MessageContent, words: MessageSentences) =>
  `${words.title(content)}\n${words.subject(content, CLIENT)}\n\n${words.body(content, CLIENT)}`;

const body = async (language: Language, content: MessageContent) =>
  (await loadWords('messages', language)).body(content, CLIENT);

describe.each(LANGUAGES)('in %s', (language) => {
  let words: MessageSentences;
  let texts: (Written & { of: MessageCase })[];
  beforeAll(async () => {
    words = await loadWords('messages', language);
    texts = allTexts(words);
  });

  test('every message is whole: title, subject, greeting and signature, with nothing left to be filled in', () => {
    expect(new Set(texts.map(({ message }) => message.content.id)).size).toBe(7);
    const broken = texts.filter(
      ({ text }) =>
        /undefined|null|NaN|\[object|[{}<>[\]]|\.\.| {2}/.test(text) ||
        text.split('\n\n').length < 4 ||
        text.split('\n\n').some((paragraph) => paragraph.trim() === '') ||
        !text.includes('PlanOK'),
    );
    expect(broken).toEqual([]);
  });

  // 2.1.2: "nosotros internamente le entregaremos la APIKEY a Hauzd".
  test('where PlanOK hands over the APIKEY, no message that the client reads speaks of it', () => {
    const toClient = texts.filter(({ message, of }) => message.to.includes('client') && branchOf(of) === 'planokKey');
    expect(toClient.length).toBeGreaterThan(0);
    expect(toClient.filter(({ text }) => /api.?key/i.test(text))).toEqual([]);
  });

  test('a client reads of the APIKEY only where it is the one to hand it over', () => {
    const reading = texts.filter(({ message, text }) => message.to.includes('client') && /api.?key/i.test(text));
    expect(new Set(reading.map(({ of }) => branchOf(of)))).toEqual(new Set(['ownKey']));
  });

  test('what somebody typed into a note or a reason is in no message', () => {
    expect(texts.filter(({ text }) => text.includes(TYPED))).toEqual([]);
  });

  test('a client without a name that may be said is still written to', () => {
    const nameless = allCases()
      .flatMap((of) => messages({ facts: factsOf(of), ownSteps: [] }, TODAY))
      .filter(({ content }) => /undefined/.test(words.subject(content, undefined) + words.body(content, undefined)));
    expect(nameless).toEqual([]);
  });
});

test('the two languages have the same paragraphs, lists and days in every message', async () => {
  const [es, en] = [await loadWords('messages', 'es'), await loadWords('messages', 'en')];
  const shape = (text: string) =>
    text.split('\n').map((line) => (line === '' ? '' : line.startsWith('- ') ? '-' : 'p'));
  const different = allTexts(es).filter(
    ({ message: { content } }) => shape(es.body(content, CLIENT)).join() !== shape(en.body(content, CLIENT)).join(),
  );
  expect(different.map(({ message }) => message.content.id)).toEqual([]);
});

test('the Spanish is of Chile and never says tú or vosotros', async () => {
  const wrong = /\b(tú|tu|tus|te|vosotros|vuestr[oa]s?|os|podéis|tenéis|haz|ordenador|vale)\b/i;
  expect(allTexts(await loadWords('messages', 'es')).filter(({ text }) => wrong.test(text))).toEqual([]);
});

describe('the request of credentials', () => {
  const all: MessageContent = { id: 'credentialsRequest', credentials: ['apiKey', 'username', 'password'] };

  test('asks for them to be handed directly to Hauzd, and never in an answer', async () => {
    const text = await body('es', all);
    expect(text).toContain('- APIKEY\n- usuario\n- contraseña');
    expect(text).toContain('Entréguelas directamente a Hauzd; no las envíe en respuesta a este correo.');
    expect(await body('en', all)).toContain('do not send them in reply to this email');
  });

  test('says one where one is left', async () => {
    const text = await body('es', { id: 'credentialsRequest', credentials: ['password'] });
    expect(text).toContain(
      'la siguiente credencial:\n\n- contraseña\n\nEntréguela directamente a Hauzd; no la envíe en respuesta',
    );
  });
});

test('the module information says of each module whether it is contracted, and what is ruled out', async () => {
  const content: MessageContent = {
    id: 'moduleInformation',
    modules: [
      { module: 'apiRest', state: 'contracted' },
      { module: 'centralizador', state: 'unknown' },
      { module: 'cotizadorWeb', state: 'notContracted' },
      { module: 'reservaEnLinea', state: 'notContracted' },
    ],
    rulesOut: [
      { module: 'cotizadorWeb', scope: 'quote' },
      { module: 'reservaEnLinea', scope: 'reserve' },
    ],
  };
  const text = await body('es', content);
  for (const line of [
    '- API REST: contratado',
    '- Centralizador: por confirmar',
    '- Cotizador web: no contratado',
    '- Reserva en línea: no contratado',
    '- Sin cotizador web no se puede cotizar desde Hauzd.',
    '- Sin reserva en línea no se puede reservar desde Hauzd.',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
});

test('the offer says that buying is not obligatory, the notice that Hauzd may not give the APIKEY to the client', async () => {
  expect(await body('es', { id: 'apiRestOffer' })).toContain('Contratarla no es obligatorio');
  expect(await body('en', { id: 'apiRestOffer' })).toContain('under no obligation to buy');
  expect(await body('es', { id: 'keyNotice' })).toContain('Hauzd no puede entregarla al cliente');
  expect(await body('en', { id: 'keyNotice' })).toContain('Hauzd may not give it to the client');
});
