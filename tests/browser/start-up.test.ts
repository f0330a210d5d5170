import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(60_000);

/** Milliseconds from starting the built site on an empty folder until it prints its address. */
function timeToStart(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'hauzd-start-'));
  const began = performance.now();
  const site = spawn(process.execPath, ['build/local-site/main.mjs', '--port', '0', '--data', data]);
  return new Promise<number>((resolve, reject) => {
    site.once('error', reject);
    site.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    site.stdout.on('data', (text: Buffer) => {
      if (text.includes('http://')) resolve(performance.now() - began);
    });
  }).finally(() => {
    site.removeAllListeners('exit');
    site.kill();
    rmSync(data, { recursive: true, force: true });
  });
}

test('the local site starts in under three seconds after the first build', async () => {
  // A busy machine gets another try: what takes longer every time is slow.
  const times: number[] = [];
  while (times.length < 4 && !times.some((time) => time < 3_000)) times.push(await timeToStart());
  expect(Math.min(...times)).toBeLessThan(3_000);
});
