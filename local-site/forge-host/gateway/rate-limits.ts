import type { Clock } from '../contracts';
import { reads } from './points';

/** Jira's limits as Atlassian publishes them ("Rate limiting", Jira Cloud platform). */
const POINTS_AN_HOUR = 65_000;
const BURST: Record<string, number> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
const WIDER_BURST = /^(?:GET \S+\/issue\/\{\}|POST \S+\/expression\/evaluate|POST \S+\/approximate-count)$/;
const WRITES_TO_ONE_ISSUE = [
  { most: 20, within: 2_000 },
  { most: 100, within: 30_000 },
];
const HOUR = 3_600_000;

export interface RateLimits {
  /** The refusal of a request, or undefined when it may pass; passing takes from the allowances. */
  refuse(method: string, path: string): Response | undefined;
  /** Takes what a request turned out to cost from the hour's quota, and says on the answer what is left. */
  charge(points: number, response: Response): void;
}

/** Jira's three limits: points an hour, bursts by endpoint and method, writes to one issue. */
export function createRateLimits(clock: Clock): RateLimits {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const writes = new Map<string, number[]>();
  let hour = { began: 0, points: 0 };

  const thisHour = () => {
    const began = Math.floor(clock.now() / HOUR) * HOUR;
    if (hour.began !== began) hour = { began, points: 0 };
    return hour;
  };

  function refuseBurst(method: string, pathname: string): Response | undefined {
    const endpoint = `${method} ${endpointOf(pathname)}`;
    const size = WIDER_BURST.test(endpoint) ? 150 : (BURST[method] ?? 50);
    const now = clock.now();
    const last = buckets.get(endpoint) ?? { tokens: size, at: now };
    const tokens = Math.min(size, last.tokens + ((now - last.at) / 1000) * size);
    buckets.set(endpoint, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
    return tokens < 1 ? tooMany('jira-burst-based', size, 1000, now) : undefined;
  }

  function refuseWrite(method: string, pathname: string): Response | undefined {
    const [, issue] = /\/issue\/([^/]+)/.exec(pathname) ?? [];
    if (issue === undefined || issue === 'bulk' || reads(method, pathname)) return undefined;
    const now = clock.now();
    const recent = (writes.get(issue) ?? []).filter((at) => at > now - 30_000);
    for (const { most, within } of WRITES_TO_ONE_ISSUE) {
      const [oldest] = recent.filter((at) => at > now - within).slice(-most);
      if (oldest === undefined || recent.filter((at) => at > now - within).length < most) continue;
      return tooMany('jira-per-issue-on-write', most, oldest + within - now, now);
    }
    writes.set(issue, [...recent, now]);
    return undefined;
  }

  return {
    refuse(method, path) {
      const [pathname = ''] = path.split('?');
      const { began, points } = thisHour();
      if (points >= POINTS_AN_HOUR) {
        return tooMany('jira-quota-global-based', POINTS_AN_HOUR, began + HOUR - clock.now(), clock.now());
      }
      return refuseBurst(method, pathname) ?? refuseWrite(method, pathname);
    },
    charge(points, response) {
      const current = thisHour();
      current.points += points;
      const left = Math.max(0, POINTS_AN_HOUR - current.points);
      response.headers.set('Beta-RateLimit-Policy', `"global-app-quota";q=${POINTS_AN_HOUR};w=3600`);
      const seconds = Math.ceil((current.began + HOUR - clock.now()) / 1000);
      response.headers.set('Beta-RateLimit', `"global-app-quota";r=${left};t=${seconds}`);
    },
  };
}

function tooMany(reason: string, limit: number, wait: number, now: number): Response {
  // Unknown: the body of a 429; the site sends an ErrorCollection.
  return Response.json(
    { errorMessages: ['Rate limit exceeded.'], errors: {} },
    {
      status: 429,
      headers: {
        'Retry-After': String(Math.max(1, Math.ceil(wait / 1000))),
        'RateLimit-Reason': reason,
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': new Date(now + wait).toISOString().replace(/\.\d+Z$/, 'Z'),
      },
    },
  );
}

/** A path with its ids and keys left out. */
function endpointOf(pathname: string): string {
  return pathname
    .replace(/\/(properties|user)\/[^/]+/g, '/$1/{}')
    .replace(/\/(?:\d+|[A-Za-z][A-Za-z0-9_]*-\d+)(?=\/|$)/g, '/{}');
}
