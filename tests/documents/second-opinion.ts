import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Exchange } from './exchange';

/**
 * What the MIT-licensed schemas of jira.js and confluence.js find wrong with the answers of 2xx; empty if nothing. They
 * need no document of Atlassian's. Takes about two seconds: hand over a whole test's exchanges at once.
 *
 * @throws when the process that checks them fails
 */
export async function secondOpinion(exchanges: Exchange[]): Promise<string[]> {
  const child = spawn(process.execPath, [join(__dirname, 'client-schemas.mjs')], {
    env: { ...process.env, AUDIT_SCHEMAS: 'true' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(JSON.stringify(exchanges));
  const [answer, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (answer === '') throw new Error(`The second opinion could not be had: ${errors}`);
  return JSON.parse(answer);
}
