import { isJson, type Json, jsonOf, listOf, textOf } from '../forge-host/json';
import type { JiraSite } from './context';
import type { Rule } from './model';

/** The key of every Forge validator in a workflow, with a function or an expression (OpenAPI, "Forge rules"). */
export const FORGE_VALIDATOR = 'forge:expression-validator';

export const isForgeValidator = ({ ruleKey }: Rule) => ruleKey === FORGE_VALIDATOR;

/**
 * The name of an app's module in workflows: `ari:cloud:ecosystem::extension/<app>/<environment>/static/<module>`.
 *
 * @param appId the bare id, or the app's own ARI
 */
export function extensionAri(appId: string, environmentId: string, moduleKey: string): string {
  return `ari:cloud:ecosystem::extension/${appId.split('/').at(-1)}/${environmentId}/static/${moduleKey}`;
}

/** The key of the validator module that an ARI names; undefined if this app and environment have no such module. */
export function validatorKeyOf(site: JiraSite, ari: string): string | undefined {
  return validatorModules(site).find(({ id }) => id === ari)?.moduleKey;
}

/** The app's validators as `workflows/capabilities` lists them (AvailableWorkflowForgeRule), with their module keys. */
export function validatorModules(
  site: JiraSite,
): { id: string; moduleKey: string; name: string; description: string }[] {
  return listOf(jsonOf(site.manifest.modules)['jira:workflowValidator']).flatMap((entry) => {
    const moduleKey = isJson(entry) ? textOf(entry.key) : undefined;
    if (moduleKey === undefined) return [];
    const { name, description } = jsonOf(entry);
    const id = extensionAri(site.appId, site.environmentId, moduleKey);
    return { id, moduleKey, name: wordsOf(name), description: wordsOf(description) };
  });
}

/** Unknown: the language of these names. The site gives the translation's key, which says as much as it needs. */
function wordsOf(text: unknown): string {
  const words: Json = jsonOf(text);
  return textOf(text) ?? textOf(words.i18n) ?? '';
}
