import { modulesOf, readManifest } from '../../local-site/forge-host/functions/manifest';
import { describe as descriptionOf } from '../../local-site/pages/rule-page';
import { GATES } from '../../src/domain/procedure/missing';
import { gateSettingsWords } from '../../src/locales/es/gate-settings';

/** `configurationDescription`: what the workflow editor says of each rule, so that five gates do not look alike. */

const [gate] = modulesOf(readManifest('manifest.yml'), 'jira:workflowValidator');

test.each([...GATES, 'step' as const])('%s is called as on the page of gates', (id) => {
  if (!gate) throw new Error('The manifest has no gate.');
  expect(descriptionOf(gate, JSON.stringify({ gate: id, notStarted: 'block' }))).toBe(gateSettingsWords.gates[id]);
});

test.each(['{}', '{"gate":"other"}', '{"gate":7}'])('a configuration like %s says that it blocks', (config) => {
  expect(gate && descriptionOf(gate, config)).toBe('Configuración ilegible: bloquea siempre');
});
