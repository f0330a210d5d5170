import { mkdirSync, writeFileSync } from 'node:fs';
import { measureFlows } from './flows';
import type { Cost, Flow } from './flows/measure';
import { measureFunctions } from './functions';
import { measurePages } from './pages';
import { simulate } from './simulate';
import { measureSizes, type Size } from './sizes';
import { measureStartUp } from './start-up';
import { measureWork } from './work';

/**
 * `npm run bench`: what each thing a user does costs, and what a browser and a function load, beside their budgets.
 * Counts and sizes, so the result is the same on every machine. Over budget: exit code 1. The numbers go to
 * build/bench.json too.
 *
 * `npm run bench -- --timing` also measures times, as medians and as ratios in one run. Machines are noisy: they are
 * shown beside what the design asks for, and fail nothing. `--simulate` shows what happens where a limit ends it.
 */
const withTiming = process.argv.includes('--timing');
const flows = await measureFlows();
const sizes = measureSizes();
const functions = measureFunctions(withTiming);

const overFlow = ({ cost, budget }: Flow) =>
  budget !== undefined && (Object.keys(cost) as (keyof Cost)[]).some((key) => cost[key] > budget[key]);
const overSize = ({ bytes, budget }: Size) => budget !== undefined && bytes > budget;

const row = (cells: (string | number)[]) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(52) : String(cell).padStart(13))).join('');
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const times = (ratio: number) => `${ratio.toFixed(2)} ×`;

console.log(row(['flow (measured / budget)', 'invocations', 'requests', 'points', 'reads', 'writes']));
for (const flow of flows) {
  const { cost, budget } = flow;
  const keys = ['invocations', 'requests', 'points', 'reads', 'writes'] as const;
  const cells = keys.map((key) => (budget ? `${cost[key]} / ${budget[key]}` : cost[key]));
  console.log(row([flow.name, ...cells]) + (overFlow(flow) ? '  OVER' : ''));
}
const ratios = [
  naive('start with a plan of 8 steps', /8 subtasks, one by one/),
  naive(/^portfolio, 25\d clients/, /clients, one by one/),
];
for (const { name, requests, points } of ratios) console.log(row([name, '', times(requests), times(points)]));

console.log();
for (const size of sizes) {
  console.log(
    row([size.name, kb(size.bytes), size.budget ? `/ ${kb(size.budget)}` : '']) + (overSize(size) ? '  OVER' : ''),
  );
}
console.log();
console.log(
  row(['function', 'bundled', 'gzip', 'our own part', ...(withTiming ? ['load, ms', 'packages', 'ratio'] : [])]),
);
for (const { name, bytes, gzip, own, timing } of functions) {
  const measured = timing ? [timing.load.toFixed(1), timing.packages.toFixed(1), times(timing.ratio)] : [];
  console.log(row([name, kb(bytes), kb(gzip), kb(own), ...measured]));
}

const work = withTiming ? await measureWork() : [];
const pages = withTiming ? await measurePages() : [];
const startUp = withTiming ? await measureStartUp() : undefined;
if (withTiming) {
  console.log(`\n${row(['our own work', 'µs, one', 'a second'])}`);
  for (const { name, microseconds } of work) {
    console.log(row([name, microseconds.toFixed(1), Math.round(1e6 / microseconds)]));
  }
  console.log(`\n${row(['time to usable, medians', 'page, ms', 'empty, ms', 'ratio'])}`);
  for (const { name, page, empty, ratio } of pages) {
    console.log(row([name, page.toFixed(0), empty.toFixed(0), times(ratio)]));
  }
}
if (startUp) {
  const { site, node, ratio } = startUp;
  console.log(`\n${row(['start, medians', 'ms', 'bare Node, ms', 'ratio'])}`);
  console.log(row(['local site, until its address', site.toFixed(0), node.toFixed(0), times(ratio)]));
}

const simulated = process.argv.includes('--simulate') ? await simulate() : undefined;
for (const { question, seen } of simulated ?? []) console.log(`\n${question}\n  ${seen}`);

mkdirSync('build', { recursive: true });
const results = {
  flows,
  ratios,
  sizes,
  functions,
  ...(withTiming && { work, pages, startUp }),
  ...(simulated && { simulated }),
};
writeFileSync('build/bench.json', `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = flows.some(overFlow) || sizes.some(overSize) ? 1 : 0;

/** How much more the usual way costs than the app's: how many times the requests, and the points. */
function naive(ours: string | RegExp, usual: RegExp): { name: string; requests: number; points: number } {
  const named = (name: string | RegExp) =>
    flows.find((flow) => (typeof name === 'string' ? flow.name === name : name.test(flow.name)));
  const [app, other] = [named(ours), named(usual)];
  if (!app || !other) throw new Error(`no flow ${ours} or ${usual}`);
  const ratio = (key: 'requests' | 'points') => other.cost[key] / app.cost[key];
  return {
    name: `${other.name.replace('for comparison: ', '')}: times the app's`,
    requests: ratio('requests'),
    points: ratio('points'),
  };
}
