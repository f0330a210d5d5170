/** Ends the process with 0 after `--help` and with 2 where it was called wrongly, with how it is used. */
export function commandLine<T>(usage: string, read: (args: string[]) => T | 'help'): T;
