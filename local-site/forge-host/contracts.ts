/**
 * What the Forge host and the products beside it know of one another. Each folder keeps its own types; these are the
 * seams. The local site shares no code with the app: it only runs it.
 */

/** Who makes a request of a product. `appAsUser` is the app acting for a person (Forge's `asUser()`). */
export type Caller =
  | { kind: 'user'; accountId: string }
  | { kind: 'appAsUser'; accountId: string }
  /** `environment`: of an app that is installed more than once, where it is not the site's own installation. */
  | { kind: 'app'; environment?: string }
  | { kind: 'anonymous' };

export type Product = 'jira' | 'confluence';

/** Where a request of the app goes. */
export type Target = Product | 'storage' | 'queue' | 'privacy';

/** The site's clock. Tests move it; everything in the site asks it, and nothing calls `Date.now()`. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  advance(milliseconds: number): void;
}

/** A named map that survives a restart. Values are plain JSON; treat them as immutable and `set` a new one. */
export interface Collection<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): boolean;
  keys(): string[];
  values(): T[];
  entries(): [string, T][];
}

export interface State {
  collection<T>(name: string): Collection<T>;
  /** The next number of a sequence that survives a restart: 1, 2, 3 … */
  next(sequence: string, first?: number): number;
  /** Empties everything (used by `--reset` and by tests). */
  reset(): void;
}

/** A Forge workflow validator as Jira calls it: forge reference section 1.2. */
export interface ValidatorCall {
  /** Key of the `jira:workflowValidator` module, taken from the rule's extension ARI. */
  moduleKey: string;
  issueKey: string;
  /** As stored in the workflow rule: a JSON string. */
  configuration: string;
  transition: { from: { id: string }; to: { id: string }; modifiedFields?: Record<string, unknown> };
}
export interface ValidatorAnswer {
  result: boolean;
  errorMessage?: string;
}
export interface WorkflowRules {
  runValidator(call: ValidatorCall): Promise<ValidatorAnswer>;
}

/** A product event on its way to the app's triggers, for example `avi:jira:updated:issue`. */
export interface ProductEvent {
  eventType: string;
  /** The caller whose request caused it; the host derives `selfGenerated` and `atlassianId` from it. */
  actor: Caller;
  [field: string]: unknown;
}
export interface ProductEvents {
  emit(event: ProductEvent): void;
}

/** The people whose account ids an app may keep: who left, and when somebody's profile last changed (milliseconds). */
export interface Accounts {
  get(accountId: string): { hasLeft?: boolean; changed?: number } | undefined;
}

/** A product's REST interface. Paths are site-absolute: `/rest/api/3/...`, `/wiki/api/v2/...`. */
export interface ProductApi {
  fetch(request: Request, caller: Caller): Promise<Response>;
}

/** One call of a page's bridge to the server side (`invoke` of `@forge/bridge`). */
export interface BridgeInvocation {
  /** Key of the module the page is shown for, as in the manifest. */
  moduleKey: string;
  /** The session's user; undefined when nobody is signed in. The page cannot choose it. */
  accountId: string | undefined;
  functionKey: string;
  payload: unknown;
  /** The front-end context, as the page's `view.getContext()` gets it. */
  context: Record<string, unknown>;
}

/** A page's `requestJira` / `requestConfluence`: always as the session's user. */
export interface PageProductRequest {
  product: Product;
  restPath: string;
  method: string;
  headers: [string, string][];
  body?: string;
  accountId: string | undefined;
}

/** An export of a page asks a macro for its content as a document (Atlassian, "Macro", `adfExport`). */
export interface MacroExport {
  moduleKey: string;
  exportType: 'pdf' | 'word' | 'other';
  /** Who exports; undefined for an export that nobody asked for. */
  accountId: string | undefined;
  /** The macro's settings as they stand in the page; undefined where there are none. */
  config: unknown;
  page: { id: string; spaceId?: string | undefined; spaceKey?: string | undefined };
  locale: string;
}

/** A run of an action, by an automation rule or by an agent. */
export interface ActionCall {
  /** Key of the `action` module. */
  actionKey: string;
  /** `rule`: it must be among those of an `automation:actionProvider`. `agent`: among those of a `rovo:agent`. */
  by: 'rule' | 'agent';
  /** The account of the rule's connection, or of whoever chats; undefined where there is none. */
  accountId: string | undefined;
  /** As the rule or the model gives them, smart values filled in. */
  inputs: Record<string, unknown>;
  /** What the person is looking at while they chat. A rule says nothing of it. */
  place?: Record<string, unknown>;
}

/** How an action ended. What went in is what the function was given. */
export interface ActionRun {
  given: Record<string, unknown>;
  outcome: /** `smartValues`: of the answer what the manifest declares as outputs. */
    | { ended: 'answered'; answer: unknown; smartValues: Record<string, unknown> }
    /** The app answered with errors: the rule stops, its owner is told, these stand in its log. */
    | { ended: 'errors'; answer: unknown; messages: string[] }
    /** The function failed: the same, with a general sentence. */
    | { ended: 'threw'; why: string }
    /** The platform did not run it: the configuration is not valid, or who asked may not use it. */
    | { ended: 'refused'; messages: string[] };
}

/** The Forge host as the rest of the site sees it. */
export interface ForgeHost extends WorkflowRules, ProductEvents {
  /** The parsed manifest.yml. */
  manifest: Record<string, unknown>;
  /** Runs the resolver of a module. Rejects with the function's error, as Forge does. */
  invoke(call: BridgeInvocation): Promise<unknown>;
  requestProduct(request: PageProductRequest): Promise<Response>;
  /** Runs the export of a macro: a document in ADF, whatever the app makes it. Rejects with the function's error. */
  runExport(call: MacroExport): Promise<unknown>;
  /** Runs an action as automation or an agent does. Never rejects. */
  runAction(call: ActionCall): Promise<ActionRun>;
  /** Resolves when no event, queue message or invocation is under way. */
  idle(): Promise<void>;
  /** Runs a scheduled trigger now. */
  runSchedule(moduleKey: string): Promise<void>;
}
