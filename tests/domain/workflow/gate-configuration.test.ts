import { parseGateConfiguration } from '../../../src/domain/workflow/gate-configuration';

const usual = { gate: 'live', notStarted: 'block', discarded: 'block', ownSubtask: 'step' };

test('what a configuration does not say blocks', () => {
  expect(parseGateConfiguration({ gate: 'live' })).toEqual(usual);
});

test.each([
  ['an object', { ...usual, notStarted: 'pass', discarded: 'pass', ownSubtask: 'pass' }],
  ['one with a date', { ...usual, notStarted: { createdBefore: '2026-11-24' } }],
  ['one of a gate for subtasks only', { ...usual, gate: 'step' }],
])('%s is read the same as an object and as the text of it', (_, configuration) => {
  expect(parseGateConfiguration(configuration)).toEqual(configuration);
  expect(parseGateConfiguration(JSON.stringify(configuration))).toEqual(configuration);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an empty text', ''],
  ['a text that is no JSON', '{gate:'],
  ['a list', ['live']],
  ['no gate', {}],
  ['an unknown gate', { gate: 'everything' }],
  ['the name of something every object has', { gate: 'constructor' }],
  ['an unknown rule where none was started', { gate: 'live', notStarted: 'perhaps' }],
  ['no rule at all where none was started', { gate: 'live', notStarted: null }],
  ['a day that does not exist', { gate: 'live', notStarted: { createdBefore: '2026-02-30' } }],
  ['no day', { gate: 'live', notStarted: {} }],
  ['an unknown rule for discarded ones', { gate: 'live', discarded: true }],
  ['an unknown rule for subtasks', { gate: 'live', ownSubtask: 'client' }],
  ['a gate for subtasks that lets them pass', { gate: 'step', ownSubtask: 'pass' }],
  ['JSON text of JSON text', JSON.stringify(JSON.stringify(usual))],
])('%s cannot be read', (_, stored) => {
  expect(parseGateConfiguration(stored)).toBeUndefined();
});
