import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Runs a command as npm does, without installing or building anything: it must have ended before. */
function call(program: string, args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${program}.mjs`, ...args], {
    cwd: ROOT,
    // Whatever names a port on the command line is asked first.
    env: { ...process.env, PORT: '80a' },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

const COMMANDS: [program: string, head: string][] = [
  ['start', 'npm start -- [--port 3000] [--data folder] [--reset] [--demo 200]'],
  ['test', 'npm test -- [check …]'],
  ['build', 'npm run build -- [part …]'],
  ['bench', 'npm run bench -- [--timing] [--simulate]'],
  ['pictures', 'npm run pictures'],
  ['acceptance', 'npm run acceptance -- --site https://your-site.atlassian.net --project KEY'],
];

test.each(COMMANDS)('npm’s %s says on one screen how it is used', (program, head) => {
  for (const asked of ['--help', '-h']) {
    const { status, stdout, stderr } = call(program, [asked]);
    const lines = stdout.trimEnd().split('\n');
    expect({ status, stderr, head: lines[0] }).toEqual({ status: 0, stderr: '', head });
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  }
});

const CHECKS = 'There is no such check, and there are no options.';
const PARTS = 'There is no such part, and there are no options.';
const unknown = (option: string) => `The option ${option} is unknown, or its value is missing.`;

test.each<[program: string, args: string[], sentence: string]>([
  ['start', ['--prot', '3000'], unknown('--prot')],
  ['start', ['--port'], unknown('--port')],
  ['start', ['--reset=yes'], unknown('--reset')],
  ['start', ['3000'], 'There are options only.'],
  ['start', ['--port', 'abc'], '--port must be a whole number, 65535 at most.'],
  ['start', ['--port', '65536'], '--port must be a whole number, 65535 at most.'],
  ['start', ['--demo', '1'], 'PORT must be a whole number, 65535 at most.'],
  ['start', ['--port', '0', '--demo', '2.5'], '--demo must be a whole number, 99999 at most.'],
  ['start', ['--port', '0', '--demo', '100000'], '--demo must be a whole number, 99999 at most.'],
  ['start', ['--data', ''], '--data must be a folder.'],
  ['start', ['--data', 'package.json'], '--data must be a folder.'],
  ['test', ['units'], CHECKS],
  ['test', ['unit', '--watch'], CHECKS],
  ['build', ['page'], PARTS],
  ['build', ['--all'], PARTS],
  ['bench', ['--time'], unknown('--time')],
  ['bench', ['timing'], 'There are options only.'],
  ['pictures', ['iniciar'], 'There are options only.'],
  ['acceptance', ['--token=x'], unknown('--token')],
])('%s %j is told so in a sentence, and how it is used', (program, args, sentence) => {
  const head = COMMANDS.find(([name]) => name === program)?.[1];
  const { status, stdout, stderr } = call(program, args);
  expect({ status, stdout, said: stderr.split('\n').slice(0, 3) }).toEqual({
    ...{ status: 2, stdout: '', said: [sentence, '', head] },
  });
  expect(stderr).not.toMatch(/\bat .*\.mjs:\d/);
});
