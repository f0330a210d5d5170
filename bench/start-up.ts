import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median';

const RUNS = 7;

/** Milliseconds until the built local site prints its address, on an empty folder; and for a Node that does nothing. */
export async function measureStartUp(): Promise<{ site: number; node: number; ratio: number }> {
  const [sites, nodes]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    sites.push(await untilAddress());
    nodes.push(await untilPrinted(['-e', "console.log('http://')"]));
  }
  const [site, node] = [median(sites), median(nodes)];
  return { site, node, ratio: site / node };
}

async function untilAddress(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'hauzd-start-'));
  try {
    return await untilPrinted(['build/local-site/main.mjs', '--port', '0', '--data', data]);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function untilPrinted(args: string[]): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, args);
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}`)));
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('http://')) resolve(performance.now() - began);
    });
  }).finally(() => {
    child.removeAllListeners('exit');
    child.kill();
  });
}
