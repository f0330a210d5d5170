import type { LocalDate } from '../../../src/domain/dates';
import type { Command } from '../../../src/domain/facts/commands';
import { factChanges } from '../../../src/domain/facts/fact-by-key';
import type { Facts } from '../../../src/domain/facts/facts';
import type { PanelWords } from '../../../src/locales/page-words';
import { recordedFacts } from '../facts/fact-list';
import { fillOf, formDraftOf } from './form-rules';

/**
 * The command that takes back what was just recorded: the value before is recorded again as a correction; what was not
 * there is withdrawn, with that as the reason. History keeps both.
 *
 * @returns undefined where more than one fact changed: then each is corrected by itself
 */
export function undoOf(before: Facts, after: Facts, today: LocalDate, words: PanelWords): Command | undefined {
  if (after.discarded && !before.discarded) return { kind: 'resume' };
  const [changed, ...others] = factChanges(before, after);
  if (!changed || others.length > 0) return undefined;
  const known = recordedFacts(before, words).find(({ key }) => key === changed.fact);
  if (known) {
    const { request } = known.correct;
    const filled = fillOf(formDraftOf(before, request, today), request, after);
    return 'command' in filled ? filled.command : undefined;
  }
  const recorded = recordedFacts(after, words).find(({ key }) => key === changed.fact);
  return recorded && { kind: 'withdraw', fact: recorded.key, reason: words.panel.undo.reason };
}
