import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { file } from '../../forge-host/bridge/app-pages';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
mkdirSync(join(folder, 'assets'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['assets/form.module-CiRjMriP.js', 'max-age=31536000, immutable'],
  ['assets/start-many-a_b-C3d4.css', 'max-age=31536000, immutable'],
  ['assets/panel.js', 'no-cache'],
  ['rule-settings.js', 'no-cache'],
  ['index.html', 'no-cache'],
])('a browser keeps a file for good only where its name says what is in it: %s', (name, cacheControl) => {
  const path = join(folder, name);
  writeFileSync(path, '');
  expect(file(path).headers.get('cache-control')).toBe(cacheControl);
});
