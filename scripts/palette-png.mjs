import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * A picture of a page as PNG with a palette, less than half as large as the browser makes it. Of colours that hardly
 * differ, as at the edges of letters, the one that is used most stands for the others.
 *
 * @param {{ width: number, height: number, pixels: Uint8Array }} picture `pixels`: red, green, blue and alpha of each,
 *   row by row
 * @returns {Buffer}
 */
export function palettePng({ width, height, pixels }) {
  const colourAt = (index) => (pixels[index] << 16) | (pixels[index + 1] << 8) | pixels[index + 2];
  const uses = new Map();
  for (let at = 0; at < pixels.length; at += 4) uses.set(colourAt(at), (uses.get(colourAt(at)) ?? 0) + 1);
  const byUse = [...uses].sort(([a, often], [b, less]) => less - often || a - b).map(([colour]) => colour);
  const colours = paletteOf(byUse);
  const places = new Map(colours.map((colour, place) => [colour, place]));
  for (const colour of uses.keys()) if (!places.has(colour)) places.set(colour, nearest(colour, colours));
  // Each row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = places.get(colourAt((y * width + x) * 4));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits a pixel, by palette
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @returns {[red: number, green: number, blue: number]} */
const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** As many colours as fit, so that each one left out is near one of them: no nearer than it has to be. */
function paletteOf(byUse) {
  for (let apart = 0; ; apart++) {
    const chosen = [];
    for (const colour of byUse) {
      if (chosen.every((each) => distance(each, colour) > apart)) chosen.push(colour);
      if (chosen.length > MOST_COLOURS) break;
    }
    if (chosen.length <= MOST_COLOURS) return chosen;
  }
}

function nearest(colour, colours) {
  const distances = colours.map((each) => distance(each, colour));
  return distances.indexOf(Math.min(...distances));
}

function distance(one, other) {
  const [red, green, blue] = parts(other);
  const [ofRed, ofGreen, ofBlue] = parts(one);
  return Math.hypot(ofRed - red, ofGreen - green, ofBlue - blue);
}

/** PNG (third edition), 5.3: length, type, data, and the checksum of the last two. */
function chunk(type, data) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}
