import { parseArgs } from 'node:util';

/** It was called wrongly. The sentence repeats no value: it could be a secret. */
export class WrongUse extends Error {
  exitCode = 2;
}

/**
 * The options of a command line.
 *
 * @template {import('node:util').ParseArgsConfig['options']} O
 * @param {string[]} args
 * @param {O} options as `parseArgs` takes them
 * @throws {WrongUse} for an option that is unknown, one without its value, and whatever is no option
 */
export function parseOptions(args, options) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [, option] = /'(--?[a-z-]+)/i.exec(error instanceof Error ? error.message : '') ?? [];
    throw new WrongUse(
      option ? `The option ${option} is unknown, or its value is missing.` : 'There are options only.',
    );
  }
}

/**
 * What a command was asked for. Ends the process with 0 after `--help`, and with 2 where it was called wrongly; how it is
 * used is told in both cases.
 *
 * @template T
 * @param {string} usage one screen
 * @param {(args: string[]) => T | 'help'} read throws WrongUse
 * @returns {T}
 */
export function commandLine(usage, read) {
  try {
    const asked = read(process.argv.slice(2));
    if (asked !== 'help') return asked;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}
