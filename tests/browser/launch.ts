import { type Browser, chromium, type Page } from 'playwright-core';

/** The browser that `npm test` found, or Debian's. As root it runs without its sandbox only. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
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
