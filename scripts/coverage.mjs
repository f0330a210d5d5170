import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from './install.mjs';

/** Of a hundred lines of each folder, how many at least the unit tests run through. Pages are looked at in a browser besides. */
const FLOORS = {
  'src/domain': 95,
  'src/contract': 90,
  'src/locales': 85,
  'src/application': 95,
  'src/atlassian': 90,
  'src/entrypoints': 85,
  static: 20,
};

/**
 * What the unit tests ran through, folder by folder.
 *
 * @returns {{ lines: string[], low: number }} a line for each folder, and how many are under their floor; no lines where
 *   nothing was measured
 */
export function coverage() {
  const files = summary();
  const folders = Object.entries(FLOORS).map(([folder, floor]) => {
    const within = files.filter(({ file }) => file.startsWith(`${folder}/`));
    const [all, run] = ['total', 'covered'].map((key) => within.reduce((sum, each) => sum + each.lines[key], 0));
    return { folder, floor, percent: all === 0 ? 0 : (100 * run) / all };
  });
  if (files.length === 0) return { lines: [], low: 0 };
  const lines = folders.map(({ folder, floor, percent }) => {
    const verdict = percent < floor ? `  UNDER its floor of ${floor} %` : '';
    return `  ${folder.padEnd(18)}${percent.toFixed(1).padStart(6)} %${verdict}`;
  });
  return {
    lines: ['of the files that the unit tests load, lines that were run:', ...lines],
    low: folders.filter(isLow).length,
  };
}

const isLow = ({ percent, floor }) => percent < floor;

/** @returns {{ file: string, lines: { total: number, covered: number } }[]} */
function summary() {
  try {
    const found = JSON.parse(readFileSync(join(ROOT, '.cache/coverage/coverage-summary.json'), 'utf8'));
    const { total, ...files } = found;
    return Object.entries(files).map(([path, { lines }]) => ({
      file: relative(ROOT, path).split(sep).join('/'),
      lines,
    }));
  } catch {
    return [];
  }
}
