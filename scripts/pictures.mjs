import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build, GALLERY } from './build.mjs';
import { install, ROOT } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { palettePng } from './palette-png.mjs';
import { commandLine, parseOptions } from './usage.mjs';

const USAGE = `npm run pictures

Installs what is missing, a browser too, and makes the guide's pictures anew: the scenes of the gallery that
gallery/pictures.ts lists, in each language, into docs/guia/imagenes.

  --help   this text`;

const INTO = 'docs/guia/imagenes';
/** Of the staff who read the guide; the gallery's day is the same everywhere. */
const PLACE = { timezoneId: 'America/Santiago', colorScheme: /** @type {const} */ ('light') };
const SETTLED_MS = 300;

requireNode();
commandLine(USAGE, (args) => (parseOptions(args, { help: { type: 'boolean', short: 'h' } }).help ? 'help' : {}));
install();
await build([GALLERY]);
await takePictures();

async function takePictures() {
  // The list and the server are TypeScript, shared with the tests of the gallery.
  const [{ PICTURES }, { serveGallery }, { LANGUAGES }] = await Promise.all(
    ['gallery/pictures.ts', 'gallery/serve.ts', 'src/domain/language.ts'].map(load),
  );
  const { chromium } = await import('playwright-core');
  const gallery = await serveGallery(join(ROOT, 'build/gallery'));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  try {
    rmSync(join(ROOT, INTO), { recursive: true, force: true });
    for (const language of LANGUAGES) {
      mkdirSync(join(ROOT, INTO, language), { recursive: true });
      const page = await (await browser.newContext({ ...PLACE, locale: language })).newPage();
      for (const { name, scene, width } of PICTURES) {
        const picture = await pictureOf(page, gallery.addressOf(scene, language), width);
        const file = `${INTO}/${language}/${name}.png`;
        writeFileSync(join(ROOT, file), picture);
        console.log(`${file}  ${Math.ceil(picture.length / 1024)} kB`);
      }
    }
  } finally {
    await browser.close();
    gallery.close();
  }
}

/** @returns {Promise<any>} what a source of ours exports */
async function load(file) {
  const { runnerImport } = await import('vite');
  return (await runnerImport(join(ROOT, file))).module;
}

/** @returns {Promise<Buffer>} rejects where the scene does not come to what it shows */
async function pictureOf(page, address, width) {
  await page.setViewportSize({ width, height: 400 });
  await page.goto(address);
  await page.waitForSelector('html[data-shown]');
  await page.waitForSelector('#root > *');
  const shown = await page.getAttribute('html', 'data-shown');
  if (shown !== 'yes') throw new Error(`${address}: ${shown}`);
  await page.waitForTimeout(SETTLED_MS);
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await page.setViewportSize({ width, height });
  // What sticks to the frame's edge goes there only with the next frame.
  await page.waitForTimeout(SETTLED_MS);
  const taken = (await page.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
  const pixels = await page.evaluate(async (content) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${content}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(image, 0, 0);
    const { data } = drawing?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    let text = '';
    for (const each of data) text += String.fromCharCode(each);
    return btoa(text);
  }, taken);
  return palettePng({ width, height, pixels: Buffer.from(pixels, 'base64') });
}
