import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Language } from '../src/domain/language';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The built gallery, for a browser on this machine: the tests', and the one that makes the guide's pictures. */
export interface ServedGallery {
  addressOf(scene: string, language: Language): string;
  close(): void;
}

/**
 * Serves the gallery on a port that is free.
 *
 * @param built the folder that it was built into
 */
export async function serveGallery(built: string): Promise<ServedGallery> {
  const server = createServer((request, response) => {
    const file = join(built, normalize(new URL(request.url ?? '/', 'http://gallery').pathname));
    if (file.endsWith('favicon.ico')) return response.writeHead(204).end();
    if (!file.startsWith(built) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  return {
    addressOf: (scene, language) =>
      `http://127.0.0.1:${port}/gallery/scene.html?${new URLSearchParams({ scene, language })}`,
    close: () => server.close(),
  };
}
