import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretLintRuleContext, SecretLintSourceCode } from '@secretlint/types';

/**
 * Whether a text holds a token in the form of a known provider (AWS, Google, GitHub, Slack …), by the rules of
 * secretlint's recommended preset. Decision 14 says why these.
 *
 * The rules are run here and not by secretlint's own engine, which lets a text switch them off with a comment
 * (`secretlint-disable`). What they find is not kept: it would be the secret.
 */
export function holdsProviderToken(text: string): boolean {
  let found = false;
  const context: SecretLintRuleContext = {
    sharedOptions: {},
    createTranslator: () => (messageId) => ({ message: '', messageId: String(messageId), data: undefined }),
    report: () => {
      found = true;
    },
    ignore: () => {},
  };
  for (const rule of scanners) {
    // AWS: access key ids too, not only the secret ones.
    rule.create(context, { enableIDScanRule: true }).file?.(sourceOf(text));
    if (found) return true;
  }
  return false;
}

/** The rules for texts. A filter finds nothing, it makes others keep silent. */
const scanners = rules.filter(({ meta }) => meta.type === 'scanner' && meta.supportedContentTypes[0] !== 'binary');

/** A text as the rules want to see it: a file without a name. */
function sourceOf(content: string): SecretLintSourceCode {
  const start = { line: 1, column: 0 };
  return {
    hasBOM: false,
    content,
    contentType: 'text',
    ext: '',
    filePath: undefined,
    physicalFilePath: undefined,
    getFilePath: () => undefined,
    getPhysicalFilePath: () => undefined,
    locationToRange: () => [0, 0],
    rangeToLocation: () => ({ start, end: start }),
    positionToIndex: () => 0,
    indexToPosition: () => start,
  };
}
