import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's: the one without a window costs less. */
const DEBIAN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The browser that `npm test` found, or Debian's. As root it runs without its sandbox only. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? DEBIAN.find((path) => existsSync(path));
  return chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
}

/** What a page complains of from now on: errors in the console, the Content Security Policy's refusals among them. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
