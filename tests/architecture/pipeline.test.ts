import { parse } from 'yaml';
import { z } from 'zod';
import { read } from './sources';

const steps = z.array(
  z.strictObject({
    step: z.strictObject({
      name: z.string(),
      image: z.string().optional(),
      size: z.enum(['1x', '2x', '4x', '8x']).optional(),
      deployment: z.enum(['staging', 'production']).optional(),
      trigger: z.literal('manual').optional(),
      caches: z.array(z.string()).optional(),
      script: z.array(z.string()).min(1),
    }),
  }),
);
/** As much of Bitbucket's reference of the file as is used here. */
const file = z.strictObject({
  image: z.string(),
  options: z.strictObject({ 'max-time': z.number() }),
  definitions: z.strictObject({ caches: z.record(z.string(), z.string()), steps }),
  pipelines: z.strictObject({ default: steps, branches: z.strictObject({ main: steps }) }),
});

const pipeline = file.parse(parse(read('bitbucket-pipelines.yml')));
const { engines, scripts } = z
  .object({ engines: z.object({ node: z.string() }), scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
const main = pipeline.pipelines.branches.main.map(({ step }) => step);
const [verify, staging, production] = main;
const all = [...pipeline.pipelines.default.map(({ step }) => step), ...main];
const commands = all.flatMap(({ script }) => script);
const forge = commands.filter((command) => command.startsWith('forge '));

test('every push is verified; main goes to staging by itself and to production by hand', () => {
  expect(pipeline.pipelines.default.map(({ step }) => step)).toEqual([verify]);
  expect(main.map(({ name, deployment, trigger }) => ({ name, deployment, trigger }))).toEqual([
    { name: 'Verify', deployment: undefined, trigger: undefined },
    { name: 'Deploy to staging', deployment: 'staging', trigger: undefined },
    { name: 'Deploy to production', deployment: 'production', trigger: 'manual' },
  ]);
});

test('every npm script and every cache that is named exists', () => {
  const named = commands.flatMap((command) => {
    const [, script] = /^npm (?:run )?(\S+)/.exec(command) ?? [];
    return script === undefined || ['ci', 'install'].includes(script) ? [] : [script];
  });
  expect(named).toEqual(expect.arrayContaining(['test', 'build']));
  expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  const caches = new Set(all.flatMap((step) => step.caches ?? []));
  expect([...caches].filter((cache) => !Object.hasOwn(pipeline.definitions.caches, cache))).toEqual([]);
});

test('its images have the Node that the project and Forge’s command line need', () => {
  expect(engines.node).toBe('>=20.19');
  const tooOld = all.filter(({ image = pipeline.image, script }) => {
    const [, major = '0', minor = '99'] = /^node:(\d+)(?:\.(\d+))?/.exec(image) ?? [];
    const needed = script.some((command) => command.includes('forge')) ? [22, 0] : [20, 19];
    return Number(major) * 100 + Number(minor) < (needed[0] ?? 0) * 100 + (needed[1] ?? 0);
  });
  expect(tooOld).toEqual([]);
});

test('what is deployed was built, by a command line of a known major version, with its checks, and holds no account', () => {
  for (const { script = [], deployment } of [staging, production].flatMap((step) => step ?? [])) {
    const places = [
      'npm ci --workspaces=false',
      'npm run build -- pages',
      'npm install --global @forge/cli@13',
      `forge deploy --environment ${deployment}`,
    ];
    const found = places.map((start) => script.findIndex((command) => command.startsWith(start)));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
  }
  expect(forge.filter((command) => /--no-verify|-f\b|forge login|token/i.test(command))).toEqual([]);
  // Where somebody is asked, a pipeline waits for ever.
  expect(forge.filter((command) => /deploy|install/.test(command) && !command.includes('--non-interactive'))).toEqual(
    [],
  );
});

test('its commands are those of the administrator’s guide', () => {
  const guide = read('docs/administracion.md');
  const plain = new Set(
    forge.map((command) => command.replace('"$STAGING_SITE"', 'su-sitio-de-pruebas.atlassian.net')),
  );
  expect([...plain].filter((command) => !guide.includes(command))).toEqual([]);
});
