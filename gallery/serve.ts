import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Language } from '../src/domain/language';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The built gallery, for a browser on this machine: the tests', and the one that makes the guide's pictures. */
export interface ServedGallery {
  addressOf(scene: string, language: Language): string;
  /** Where one of the files that are served besides is. */
  fileAt(name: string): string;
  close(): void;
}

/**
 * Serves the gallery on a port that is free.
 *
 * @param built the folder that it was built into
 * @param besides JavaScript files that are served with it, by name
 */
export async function serveGallery(built: string, besides: Record<string, string> = {}): Promise<ServedGallery> {
  const server = createServer((request, response) => {
    const asked = normalize(new URL(request.url ?? '/', 'http://gallery').pathname);
    const file = besides[asked.slice(1)] ?? join(built, asked);
    if (file.endsWith('favicon.ico')) return response.writeHead(204).end();
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // What has its hash in its name never changes: the browser keeps it, and compiles it once.
      ...(!file.endsWith('.html') && { 'cache-control': 'max-age=3600' }),
    });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  const root = `http://127.0.0.1:${port}`;
  return {
    addressOf: (scene, language) => `${root}/gallery/scene.html?${new URLSearchParams({ scene, language })}`,
    fileAt: (name) => `${root}/${name}`,
    close: () => server.close(),
  };
}
