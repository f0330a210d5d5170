import { Hono } from 'hono';
import type { Caller } from '../forge-host/contracts';
import { type Json, jsonOf, textOf } from '../forge-host/json';
import { demandIssue, mayOn, projectOf } from './access';
import { runAutomation } from './automation';
import { categoryNameOf } from './beans';
import { accountOf, actorOf, type Env, type JiraSite, queryList, readBody, switchesOf } from './context';
import { fieldRefusal, notOnScreen, RestError, refusal } from './errors';
import { fieldOf } from './fields';
import type { Change, Issue, Rule, Transition } from './model';
import { isForgeValidator, validatorKeyOf } from './rules';
import { saveChanged } from './store';
import { fromHere, transitionBeans } from './transition-beans';
import { isEmpty, passesConditions, requiredFaults, screenOf } from './transition-rules';
import { changeOf, parseValue } from './values';
import { statusByReference } from './workflow-lookup';

/** OpenAPI getTransitions and doTransition. */
export function transitionRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/issue/:id/transitions', (c) => {
    const accountId = actorOf(site, c);
    const issue = demandIssue(site, accountId, c.req.param('id'));
    const wanted = c.req.query('transitionId');
    const transitions = transitionBeans(site, accountId, issue, {
      withFields: queryList(c, 'expand').includes('transitions.fields'),
      withUnavailable: c.req.query('includeUnavailableTransitions') === 'true',
    }).filter(({ id }) => wanted === undefined || id === wanted);
    return c.json({ expand: 'transitions', transitions });
  });
  app.post('/issue/:id/transitions', async (c) => {
    const body = await readBody(c);
    const accountId = actorOf(site, c);
    const issue = demandIssue(site, accountId, c.req.param('id'));
    const id = textOf(jsonOf(body.transition).id);
    if (id === undefined) throw refusal(400, "Missing 'transition' identifier");
    if (!/^\d+$/.test(id)) throw refusal(400, "'transition' identifier must be an integer");
    const extra = Object.keys(jsonOf(body.update));
    if (extra.length > 0) throw fieldRefusal(Object.fromEntries(extra.map((name) => [name, notOnScreen(name)])));
    await transitionIssue(site, c.env.caller, issue, id, jsonOf(body.fields));
    return c.body(null, 204);
  });
  return app;
}

/**
 * Runs a transition with its screen and its validators, for one issue.
 *
 * @param fields what was given on the screen
 * @param depth how many rules of somebody else led here
 * @throws RestError 400 if it is not open or a validator blocks, 409 if the issue changed while validators ran
 */
export async function transitionIssue(
  site: JiraSite,
  caller: Caller,
  issue: Issue,
  transitionId: string,
  fields: Json = {},
  depth = 0,
): Promise<void> {
  const accountId = accountOf(site, caller) ?? '';
  const transition = fromHere(site, issue).find(
    (each) => each.id === transitionId && passesConditions(site, accountId, issue, each),
  );
  const to = transition && statusByReference(site, transition.toStatusReference);
  if (!transition || !to || !mayOn(site, accountId, 'TRANSITION_ISSUES', issue)) {
    throw refusal(400, `Transition id '${transitionId}' is not valid for this issue.`);
  }
  const values = screenValues(site, issue, transition, fields);
  const faults = requiredFaults(transition.validators, { ...issue.values, ...values });
  if (Object.keys(faults).length > 0) throw fieldRefusal(faults);
  const message = await firstRefusal(site, issue, transition.validators, to.id);
  if (message !== undefined) throw blocked(site, message);

  const current = site.tables.issues.get(issue.id);
  if (!current || current.statusId !== issue.statusId) {
    throw refusal(409, 'The issue could not be updated due to a conflicting update.');
  }
  const from = site.tables.statuses.get(issue.statusId);
  const items: Change[] = [
    ...Object.entries(values).map(([id, value]) => changeOf(site, id, issue.values[id], value)),
    {
      field: 'status',
      fieldId: 'status',
      from: issue.statusId,
      fromString: from?.name ?? null,
      to: to.id,
      toString: to.name,
    },
  ];
  const associatedStatuses = [from, to].flatMap((status) =>
    status ? [{ id: status.id, name: status.name, statusCategory: categoryNameOf(status) }] : [],
  );
  const isNewCategory = from?.category !== to.category;
  const statusSince = isNewCategory ? site.clock.now() : current.statusSince;
  const next = { ...current, values: { ...current.values, ...values }, statusId: to.id, statusSince };
  saveChanged(site, caller, accountId, next, items, { associatedStatuses });
  await runAutomation(site, next, depth, (moved, id, by, deeper) =>
    transitionIssue(site, { kind: 'user', accountId: by }, moved, id, {}, deeper),
  );
}

/** What was given on a transition's screen, as the site keeps it. @throws RestError 400 with sentences by field */
function screenValues(site: JiraSite, issue: Issue, transition: Transition, fields: Json): Json {
  const screen = screenOf(site, transition);
  const errors: Record<string, string> = {};
  const values: Json = {};
  for (const [id, given] of Object.entries(fields)) {
    const parsed = screen.some((field) => field.id === id)
      ? parseValue(site, projectOf(site, issue), id, given)
      : { error: notOnScreen(id) };
    if ('error' in parsed) errors[id] = parsed.error;
    else values[id] = parsed.value;
  }
  for (const { id, isRequired } of screen) {
    // Unknown: whether a required field may be left out where the issue holds a value. The site lets it be, save the
    // resolution; the app leaves it out, and shows Jira's words where it is refused.
    const isThere = !isEmpty(fields[id]) || (id !== 'resolution' && !isEmpty(issue.values[id]));
    // Unknown: Jira's sentence here.
    if (isRequired && !isThere) errors[id] ??= `${fieldOf(site, id)?.name ?? id} is required.`;
  }
  if (Object.keys(errors).length > 0) throw fieldRefusal(errors);
  return values;
}

/** Runs all validators of a transition; the message of the first that blocks, undefined if all pass. */
async function firstRefusal(
  site: JiraSite,
  issue: Issue,
  validators: Rule[],
  toId: string,
): Promise<string | undefined> {
  // Of Jira's own rules (`system:…`), those about fields were asked before; a disabled rule is not run.
  const ours = validators.filter((rule) => isForgeValidator(rule) && rule.parameters?.disabled !== 'true');
  const answers = await Promise.all(
    ours.map(({ parameters }) => {
      const moduleKey = validatorKeyOf(site, parameters?.key ?? '');
      // Atlassian's page on workflow validators: a rule of an app that is not installed fails.
      if (moduleKey === undefined) return { result: false, errorMessage: undefined };
      return site.rules.runValidator({
        moduleKey,
        issueKey: issue.key,
        configuration: parameters?.config ?? '',
        transition: { from: { id: issue.statusId }, to: { id: toId } },
      });
    }),
  );
  const refused = answers.find(({ result }) => result !== true);
  // Unknown: Jira's sentence where a validator gives none.
  return refused && (refused.errorMessage ?? 'We couldn’t complete this transition: a validator did not pass.');
}

function blocked(site: JiraSite, message: string): RestError {
  // Unknown: where the message of a Forge validator stands; the ErrorCollection has two places, hence the switch.
  const inErrors = switchesOf(site).blockedIn === 'errors';
  return new RestError(400, {
    errorMessages: inErrors ? [] : [message],
    errors: inErrors ? { validator: message } : {},
  });
}
