import type { SiteClock } from '../clock';
import type {
  Accounts,
  BridgeInvocation,
  ForgeHost,
  MacroExport,
  Product,
  ProductApi,
  State,
  ValidatorAnswer,
  ValidatorCall,
} from '../contracts';
import type { Gateway } from '../gateway/gateway';
import { isJson, type Json, parseBody, textAt } from '../json';
import { createStorage } from '../storage/wire';
import { createActions } from './actions';
import { createDeliveries, type Deliveries } from './deliveries';
import { exportPayload } from './export-payload';
import { contextAriOf, type Installation, installationOf, invoke } from './invocation';
import type { Handler, LoadHandler } from './load';
import { functionOf, modulesOf } from './manifest';
import { createPersonalData } from './personal-data';
import { createQueue } from './queue';
import { sendToProduct, serveRequests } from './requests';
import type { SiteSettings } from './settings';
import { createTriggers, type Triggers } from './triggers';

export interface ForgeHostOptions {
  state: State;
  clock: SiteClock;
  gateway: Gateway;
  settings: SiteSettings;
  manifest: Json;
  installation: Installation;
  /** Whose account ids the app may keep. */
  accounts: Accounts;
  products: Record<Product, ProductApi>;
  siteUrl: string;
  loadHandler: LoadHandler;
  /** Given where the app is installed besides the site's own installation. */
  environment?: string;
}

/** The host, with what a test can do to the events on their way to the app. */
export interface LocalForgeHost extends ForgeHost {
  events: Pick<Deliveries, 'hold' | 'held' | 'release'> & Pick<Triggers, 'double' | 'drop'>;
}

const MOST_SENT = 500 * 1024;
const MOST_ANSWERED = 5 * 1024 * 1024;
// Unknown: the sentence that Jira shows when a function validator fails; that the transition is refused is observed.
const VALIDATOR_FAILED = 'An error occurred while running a validator of an app. The transition was not made.';

/** Runs the functions of an app as Forge does, with the unmodified `@forge` packages. */
export function createForgeHost(options: ForgeHostOptions): LocalForgeHost {
  const { manifest, settings, gateway, installation } = options;
  const underWay = new Set<Promise<unknown>>();
  const handlers = new Map<string, Promise<Handler>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    const forget = () => underWay.delete(work);
    work.then(forget, forget);
    return work;
  };

  const deliveries = createDeliveries({
    ...options,
    track,
    deliver: (delivery, event) => run(delivery.functionKey, delivery.module, undefined, event),
  });
  const triggers = createTriggers({ ...options, appAccountId: installation.appAccountId, deliveries });
  const serve = serveRequests({
    ...options,
    storage: createStorage(options),
    queue: createQueue({ ...options, deliveries }),
    personalData: createPersonalData(options.accounts),
  });

  /** Calls a function; what it is given and what it returns pass through JSON. */
  async function run(
    functionKey: string | undefined,
    module: { type: string; key: string },
    accountId: string | undefined,
    request: unknown,
    principal?: Json,
  ): Promise<unknown> {
    const { key, handler, timeoutSeconds } = functionOf(manifest, functionKey);
    const loading = handlers.get(handler) ?? options.loadHandler(handler);
    handlers.set(handler, loading);
    const loaded = await loading;
    gateway.meter.countInvocation(key);
    const isBackground = module.type === 'consumer' || module.type === 'scheduledTrigger';
    const longest = isBackground ? settings.timeLimits.background : settings.timeLimits.standard;
    const context = {
      installContext: contextAriOf(installation),
      installation: installationOf(installation),
      ...(principal ? { principal } : {}),
    };
    const result = await invoke({
      installation,
      serve: (...all) => track(serve(...all)),
      functionKey: key,
      handler,
      module,
      accountId,
      timeLimit: timeoutSeconds !== undefined && isBackground ? timeoutSeconds * 1000 : longest,
      run: () => loaded(copyOf(request), context),
    });
    return copyOf(result);
  }

  async function invokeResolver(call: BridgeInvocation): Promise<unknown> {
    const module = modulesOf(manifest).find(({ key }) => key === call.moduleKey);
    const resolver = module && isJson(module.entry.resolver) ? module.entry.resolver : undefined;
    if (!module || !resolver) throw new Error(`The module ${call.moduleKey} has no resolver.`);
    const { functionKey, payload } = call;
    // Unknown: the sentences for too much data.
    if (bytesOf(payload) > MOST_SENT) throw new Error('The payload of the invocation is too big.');
    // Anonymous people are "unidentified" to an app (Atlassian, "Access to Forge apps for unlicensed users").
    const principal = { accountId: call.accountId ?? 'unidentified' };
    const request = { call: { functionKey, payload }, context: call.context };
    const result = await run(textAt(resolver, 'function'), module, call.accountId, request, principal);
    if (bytesOf(result) > MOST_ANSWERED) throw new Error('The answer of the invocation is too big.');
    return result;
  }

  /** Validators are given no person: what they ask Jira as one is answered with a need of consent. */
  async function runValidator(call: ValidatorCall): Promise<ValidatorAnswer> {
    const module = modulesOf(manifest, 'jira:workflowValidator').find(({ key }) => key === call.moduleKey);
    const isParsed = settings.validatorConfigurationAs === 'object';
    const request = {
      issue: { key: call.issueKey },
      configuration: isParsed ? parseBody(call.configuration) : call.configuration,
      transition: call.transition,
    };
    try {
      if (!module) throw new Error(`The manifest has no validator ${call.moduleKey}.`);
      const answer = await run(textAt(module.entry, 'function'), module, undefined, request);
      if (!isJson(answer) || typeof answer.result !== 'boolean') throw new Error('The answer is not a validation.');
      const { result, errorMessage } = answer;
      return { result, ...(typeof errorMessage === 'string' ? { errorMessage } : {}) };
    } catch {
      return { result: false, errorMessage: VALIDATOR_FAILED };
    }
  }

  async function runExport(call: MacroExport): Promise<unknown> {
    const { moduleKey, accountId } = call;
    const module = modulesOf(manifest, 'macro').find(({ key }) => key === moduleKey);
    if (!module) throw new Error(`The manifest has no macro ${moduleKey}.`);
    // Unknown: whether the function of an export is given the person; the site gives whom it is told.
    const principal = accountId === undefined ? undefined : { accountId };
    const payload = exportPayload(call, { cloudId: installation.cloudId, siteUrl: options.siteUrl });
    return run(textAt(module.entry.adfExport, 'function'), module, accountId, payload, principal);
  }

  const runAction = createActions({
    ...{ manifest, cloudId: installation.cloudId },
    run: (functionKey, module, accountId, request) =>
      // Unknown: whether `accountId` stands beside the principal, as the page on Rovo's actions may be read.
      run(functionKey, module, accountId, request, { accountId: accountId ?? 'unidentified' }),
  });

  async function runSchedule(moduleKey: string): Promise<void> {
    const module = modulesOf(manifest, 'scheduledTrigger').find(({ key }) => key === moduleKey);
    if (!module) throw new Error(`The manifest has no scheduled trigger ${moduleKey}.`);
    const request = { context: { cloudId: installation.cloudId, moduleKey } };
    await run(textAt(module.entry, 'function'), module, undefined, request);
  }

  return {
    manifest,
    invoke: (call) => track(invokeResolver(call)),
    runValidator: (call) => track(runValidator(call)),
    runExport: (call) => track(runExport(call)),
    runAction: (call) => track(runAction(call)),
    runSchedule: (moduleKey) => track(runSchedule(moduleKey)),
    emit: triggers.emit,
    events: { ...deliveries, double: triggers.double, drop: triggers.drop },
    requestProduct({ product, restPath, method, headers, body, accountId }) {
      const caller =
        accountId === undefined ? { kind: 'anonymous' as const } : { kind: 'appAsUser' as const, accountId };
      const request = { method: method.toUpperCase(), path: restPath, body, caller, origin: undefined };
      const init = { headers, ...(body === undefined ? {} : { body }) };
      return track(sendToProduct(options, product, request, init));
    },
    async idle() {
      do {
        await Promise.allSettled(underWay);
        await new Promise((resolve) => setImmediate(resolve));
      } while (underWay.size > 0);
    },
  };
}

function copyOf(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value) ?? 'null');
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}
