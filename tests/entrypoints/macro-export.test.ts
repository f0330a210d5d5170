import { macroExport } from '../../src/entrypoints/macro-export';

/**
 * The forms in which an export hands a macro's settings over: Word's is on Atlassian's page "Macro", PDF's was seen by
 * public apps. Without a person and of the kind `other`, the answer is a link to what the settings name, so the link
 * shows what was read.
 */

const config = { show: 'issue', issue: '10017', key: 'HAUZD-17' };
const around = { locale: 'es-ES', siteUrl: 'https://planok.atlassian.net' };
const other = 'other';

const linkOf = async (payload: unknown) => {
  const found = /"href":"([^"]+)"/.exec(JSON.stringify(await macroExport(payload)));
  return found?.[1];
};

test.each([
  ['Word', { exportType: other, context: { ...around, config, content: { id: '1' } } }],
  [
    'PDF',
    { exportType: other, context: { ...around, extension: { content: { id: '1' } } }, extensionPayload: { config } },
  ],
  [
    'PDF, with empty settings in Word’s place',
    { exportType: other, context: { ...around, config: {} }, extensionPayload: { config } },
  ],
  ['an extension as pages have it', { exportType: other, context: { ...around, extension: { config } } }],
])('%s: the settings are found', async (_, payload) => {
  expect(await linkOf(payload)).toBe('https://planok.atlassian.net/browse/HAUZD-17');
});

test('a site’s address may end with a slash', async () => {
  const context = { locale: 'es-ES', siteUrl: 'https://planok.atlassian.net/', config };
  expect(await linkOf({ exportType: other, context })).toBe('https://planok.atlassian.net/browse/HAUZD-17');
});

describe('an export with none of the forms says so, and is a document all the same', () => {
  let log: jest.SpyInstance;
  beforeEach(() => {
    log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => log.mockRestore());

  test.each([
    undefined,
    null,
    'text',
    {},
    { exportType: 'pdf' },
    { exportType: 'word', context: around },
    { exportType: 'pdf', context: around, extensionPayload: { config: 'text' } },
    { exportType: 'other', context: { ...around, config: ['list'] } },
  ])('%j', async (payload) => {
    const document = await macroExport(payload);
    expect(document).toMatchObject({ type: 'doc', version: 1 });
    expect(JSON.stringify(document)).toContain('Falta la configuración de esta macro');
    expect(log).toHaveBeenCalledWith('hauzd-onboarding macro export: no settings in the payload');
  });
});
