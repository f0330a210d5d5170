import { isPassingRefusal } from '../../src/atlassian/own-refusal';
import { gateWords as en } from '../../src/locales/en/gate';
import { gateWords as es } from '../../src/locales/es/gate';

/** A gate of ours that could not find out refuses a transition that the app makes itself: what of it passes by waiting. */

test.each([
  ['es', es],
  ['en', en],
])('in %s, what the gate could not find out just now passes; what somebody has to mend does not', (_, words) => {
  const passing = Object.entries(words.couldNotCheck).flatMap(([why, sentence]) =>
    isPassingRefusal(['Otra regla dijo que no.', `Jira: ${sentence}`]) ? [why] : [],
  );
  expect(passing.sort()).toEqual(['jira', 'late', 'quota', 'storage', 'unexpected']);
});

test('what a gate found missing, or another rule refuses, does not pass', () => {
  expect(isPassingRefusal([])).toBe(false);
  expect(isPassingRefusal([es.stepBlocked, es.notStarted, 'Falta la fecha de vencimiento'])).toBe(false);
});
