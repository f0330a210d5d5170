import { type FormField, hasValue } from '../../../src/domain/settings/form-field';

/** What a project's settings say of a field, and whether Jira can take it: else it is as good as not there. */

const OPTIONS = [{ id: '10202', name: 'Ventas' }];

test.each<[FormField['kind'], string, boolean]>([
  ['text', 'CC-1', true],
  ['paragraph', 'Ver contrato', true],
  ['number', '12', true],
  ['number', ' 1.5 ', true],
  ['date', '2027-01-31', true],
  ['option', '10202', true],
  ['options', 'ventas', true],
  // Blank is nothing: Jira refuses it as it refuses an empty field, and a number would become 0.
  ['text', '', false],
  ['paragraph', '  ', false],
  ['number', '', false],
  // What is no number is sent as nothing at all, which empties a field or is refused without a word about the settings.
  ['number', '1,5', false],
  ['number', 'doce', false],
  ['number', 'Infinity', false],
  // Jira takes days as yyyy-MM-dd.
  ['date', '31-01-2027', false],
  ['date', '2027-02-30', false],
  ['option', 'Compras', false],
  ['other', 'x', false],
])('for a %s, «%s» is a value that Jira can take: %s', (kind, value, isOne) => {
  expect(hasValue({ id: 'f', name: 'Campo', kind, isRequired: true, options: OPTIONS }, { f: value })).toBe(isOne);
});

test('what is not given is none', () => {
  expect(hasValue({ id: 'f', name: 'Campo', kind: 'text', isRequired: true }, {})).toBe(false);
});
