import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const ROOT = join(__dirname, '../..');

/** The chunks of the PNG that is made of these pixels, by their types (PNG, third edition, 5.3). */
function chunksOf(width: number, height: number, pixels: number[]): [type: string, data: Buffer][] {
  const script = `import('./scripts/palette-png.mjs').then(({ palettePng }) =>
    process.stdout.write(palettePng({ width: ${width}, height: ${height}, pixels: Uint8Array.from(${JSON.stringify(pixels)}) })))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT });
  expect(stderr.toString()).toBe('');
  expect(stdout.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks: [string, Buffer][] = [];
  for (let at = 8; at < stdout.length; ) {
    const length = stdout.readUInt32BE(at);
    chunks.push([stdout.toString('latin1', at + 4, at + 8), stdout.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return chunks;
}

const WHITE = [255, 255, 255, 255];
const BLUE = [24, 104, 219, 255];

test('a picture of few colours is the same, each pixel by its place in the palette', () => {
  const chunks = chunksOf(2, 2, [...BLUE, ...WHITE, ...WHITE, ...WHITE]);
  expect(chunks.map(([type]) => type)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const [header, palette, rows] = chunks.map(([, data]) => data);
  // 2 by 2, eight bits, by palette.
  expect([...(header ?? [])]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
  expect([...(palette ?? [])]).toEqual([255, 255, 255, 24, 104, 219]);
  expect([...inflateSync(rows ?? Buffer.alloc(0))]).toEqual([0, 1, 0, 0, 0, 0]);
});

test('of more than 256 colours, those that hardly differ become one, and what is seldom keeps its own', () => {
  // 256 greys, each twice, and the orange of a warning, once.
  const greys = Array.from({ length: 256 }, (_, grey) => [grey, grey, grey, 255]);
  const pixels = [...greys, ...greys, [224, 108, 0, 255]];
  const [, palette, rows] = chunksOf(513, 1, pixels.flat()).map(([, data]) => data);
  const colours = [...(palette ?? [])];
  const [, ...places] = [...inflateSync(rows ?? Buffer.alloc(0))];
  const shown = places.map((place) => colours.slice(place * 3, place * 3 + 3));
  expect(shown.at(-1)).toEqual([224, 108, 0]);
  const furthest = Math.max(...shown.map(([red = 0], index) => Math.abs(red - (pixels[index]?.[0] ?? 0))));
  expect(furthest).toBeLessThanOrEqual(1);
});
