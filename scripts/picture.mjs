import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from './install.mjs';

/**
 * The house as it is: a room for each part of the app, as large as its lines, with an arrow for what it imports; who
 * stands higher speaks to people. `npm run picture` writes it; a test holds that its arrows are the code's.
 */
export const FILE = 'docs/images/architecture.svg';

/** A room: a folder, with all that lies in it. */
const ROOMS = [
  'static',
  'src/entrypoints',
  'src/atlassian',
  'src/application',
  'src/locales',
  'src/contract',
  ...['lists', 'workflow', 'record', 'settings', 'messages', 'procedure', 'facts', 'text'].map(
    (it) => `src/domain/${it}`,
  ),
];
/** From top to bottom. */
const FLOORS = [
  ['static', 'src/entrypoints'],
  ['src/application', 'src/atlassian'],
  ['src/locales', 'src/contract'],
  ['src/domain/lists', 'src/domain/workflow', 'src/domain/record'],
  ['src/domain/settings', 'src/domain/messages'],
  ['src/domain/procedure'],
  ['src/domain/facts'],
  ['src/domain/text'],
];
const WIDTH = 900;
const HEIGHT = 56;

/** @returns {string} the picture, made from the sources as they are now */
export function picture() {
  const files = ['src', 'static'].flatMap(filesIn).filter((file) => /\.tsx?$/.test(file));
  const lines = new Map(ROOMS.map((room) => [room, 0]));
  const imports = new Map();
  for (const file of files) {
    const [text, room] = [readFileSync(join(ROOT, file), 'utf8'), roomOf(file)];
    if (!room) continue;
    lines.set(room, (lines.get(room) ?? 0) + text.split('\n').length);
    for (const [, name = ''] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const other = roomOf(posix.join(posix.dirname(file), name));
      if (other && other !== room) imports.set(`${room} ${other}`, (imports.get(`${room} ${other}`) ?? 0) + 1);
    }
  }
  return draw(lines, imports);
}

const roomOf = (path) => ROOMS.find((room) => path.startsWith(`${room}/`));

/** @returns {string[]} */
function filesIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'dist') return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

function draw(lines, imports) {
  const places = new Map(
    FLOORS.flatMap((rooms, floor) =>
      rooms.map((room, index) => {
        const width = 130 + Math.sqrt(lines.get(room) ?? 0) * 1.7;
        return [room, { x: (WIDTH * (index + 1)) / (rooms.length + 1), y: 40 + floor * (HEIGHT + 62), width }];
      }),
    ),
  );
  const arrows = [...imports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, count]) => {
      const [from, to] = pair.split(' ').map((room) => places.get(room));
      const isUp = to.y < from.y;
      const [y1, y2] = from.y === to.y ? [from.y, to.y] : [from.y + HEIGHT / 2, to.y - HEIGHT / 2];
      const shape = `M${at(from.x)} ${at(isUp ? from.y - HEIGHT / 2 : y1)} L${at(to.x)} ${at(isUp ? to.y + HEIGHT / 2 : y2)}`;
      const width = Math.min(4, 0.6 + Math.sqrt(count) / 4).toFixed(1);
      return `<path d="${shape}" class="${isUp ? 'up' : 'down'}" stroke-width="${width}"><title>${pair.replace(' ', ' → ')}</title></path>`;
    });
  const rooms = [...places].map(([room, { x, y, width }]) => {
    const [left, top] = [at(x - width / 2), at(y - HEIGHT / 2)];
    const label = `<text x="${at(x)}" y="${y - 4}">${room.replace('src/', '')}</text>`;
    const size = `<text x="${at(x)}" y="${y + 16}" class="size">${Math.round((lines.get(room) ?? 0) / 100) * 100} lines</text>`;
    return `<rect x="${left}" y="${top}" width="${at(width)}" height="${HEIGHT}" rx="6"/>${label}${size}`;
  });
  const height = FLOORS.length * (HEIGHT + 62) - 40;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Which part of the app imports which">`,
    `<style>svg{background:#fff;font:14px system-ui,sans-serif}rect{fill:#e9f2fe;stroke:#1868db}text{text-anchor:middle;fill:#172b4d}.size{font-size:11px;fill:#505258}path{fill:none;stroke:#8590a2;opacity:.55}.up{stroke:#c9372c;opacity:1}</style>`,
    ...arrows,
    ...rooms,
    '</svg>\n',
  ].join('\n');
}

const at = (value) => String(Math.round(value));

if (process.argv[1]?.endsWith('picture.mjs')) writeFileSync(join(ROOT, FILE), picture());
