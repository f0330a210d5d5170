import { STEPS } from '../../src/domain/procedure/step-id';
import { missingWords } from '../../src/locales/es/missing';
import { suggestLinks } from '../../static/issue-panel/linking/suggest-links';

const CLIENT = 'Inmobiliaria Los Aromos';
const steps = STEPS.map((id) => ({ id, title: missingWords.steps[id] }));
const subtask = (id: string, summary: string) => ({ id, key: `IMPL-${id}`, summary, closed: false });

test('a subtask made by hand is suggested for the step its title resembles, whatever its endings and accents', () => {
  const made = [
    subtask('1', 'Confirmacion de modulos contratados - Inmobiliaria Los Aromos'),
    subtask('2', 'Demostración: coordinar y realizar'),
    subtask('3', 'Reunión con gerencia'),
  ];
  expect(suggestLinks(steps, made, CLIENT)).toEqual({ confirmModules: '1', holdDemo: '2' });
});

test("the app's own titles are each suggested for their own step", () => {
  const made = steps.map(({ id, title }) => subtask(id, `${title} – ${CLIENT}`));
  expect(suggestLinks(steps, made, CLIENT)).toEqual(Object.fromEntries(STEPS.map((id) => [id, id])));
});

test('one subtask is suggested for one step only, the closest', () => {
  const made = [subtask('1', 'Contratar el cotizador web')];
  expect(suggestLinks(steps, made, CLIENT)).toEqual({ contractCotizadorWeb: '1' });
});

test("the client's name alone makes no resemblance", () => {
  expect(suggestLinks(steps, [subtask('1', CLIENT)], CLIENT)).toEqual({});
});
