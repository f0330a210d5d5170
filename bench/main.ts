import { mkdirSync, writeFileSync } from 'node:fs';
import { type Cost, type Flow, measureFlows } from './flows';
import { measureSizes, type Size } from './sizes';

/**
 * `npm run bench`: what each thing a user does costs, and what a browser loads, beside their budgets. Counts and sizes
 * only, so the result is the same on every machine. Over budget: exit code 1. The numbers go to build/bench.json too.
 */
const flows = await measureFlows();
const sizes = measureSizes();

const overFlow = ({ cost, budget }: Flow) =>
  budget !== undefined && (Object.keys(cost) as (keyof Cost)[]).some((key) => cost[key] > budget[key]);
const overSize = ({ bytes, budget }: Size) => budget !== undefined && bytes > budget;

const row = (cells: (string | number)[]) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(52) : String(cell).padStart(13))).join('');

console.log(row(['flow (measured / budget)', 'invocations', 'requests', 'points', 'reads', 'writes']));
for (const flow of flows) {
  const { cost, budget } = flow;
  const keys = ['invocations', 'requests', 'points', 'reads', 'writes'] as const;
  const cells = keys.map((key) => (budget ? `${cost[key]} / ${budget[key]}` : cost[key]));
  console.log(row([flow.name, ...cells]) + (overFlow(flow) ? '  OVER' : ''));
}
console.log();
for (const size of sizes) {
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    row([size.name, kb(size.bytes), size.budget ? `/ ${kb(size.budget)}` : '']) + (overSize(size) ? '  OVER' : ''),
  );
}

mkdirSync('build', { recursive: true });
writeFileSync('build/bench.json', `${JSON.stringify({ flows, sizes }, null, 2)}\n`);
process.exitCode = flows.some(overFlow) || sizes.some(overSize) ? 1 : 0;
