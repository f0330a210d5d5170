import { FACTS, type FactCommand } from './every-fact';
import type { CommandRules } from './fact-rule';
import { type WithdrawCommand, withdraw } from './withdraw';

/**
 * What a person can record. Each command is about one thing they learnt or did; `on` is the day it took place. Each stands
 * with the fact that it records, in `kinds/`.
 */
export type Command = FactCommand | WithdrawCommand;

/** The command of a kind. */
export type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** The rules of every command. (`Object.assign` forgets types; which commands there are is read off these very rules.) */
export const COMMANDS: CommandRules<Command> = Object.assign(
  { withdraw },
  ...Object.values(FACTS).map(({ commands }) => commands),
);
