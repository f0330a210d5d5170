import { type App, type AppOptions, openApp } from './app';

/**
 * An app for each test of a file or of a `describe`: opened before, closed after, and nothing of what it sent and got may
 * contradict Atlassian's documents. What is returned stands for the app of the test that runs, so helpers such as
 * `clientOf` can be given it where the file begins.
 */
export function appForEachTest(options: AppOptions = {}): App {
  const { app, open, close } = lent(options);
  beforeEach(open);
  afterEach(close);
  return app;
}

/** The same with one app for all tests, where none of them changes what another sees. */
export function appForAllTests(options: AppOptions = {}): App {
  const { app, open, close } = lent(options);
  beforeAll(open);
  afterAll(close);
  return app;
}

function lent(options: AppOptions) {
  let opened: App | undefined;
  function now(): App {
    if (!opened) throw new Error('the app is there only while tests run');
    return opened;
  }
  const app: App = {
    get site() {
      return now().site;
    },
    get violations() {
      return now().violations;
    },
    panel: (...call) => now().panel(...call),
    invoke: (...call) => now().invoke(...call),
    rest: (...request) => now().rest(...request),
    control: (...order) => now().control(...order),
    settle: () => now().settle(),
    hour: () => now().hour(),
    requests: () => now().requests(),
    close: () => now().close(),
  };
  return {
    app,
    open() {
      opened = openApp(options);
    },
    async close() {
      await app.close();
      expect(app.violations).toEqual([]);
    },
  };
}
