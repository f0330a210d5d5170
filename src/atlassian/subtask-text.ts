import type { Language } from '../domain/language';
import { type Cause, clauseOf, type StepId } from '../domain/procedure/steps';
import type { ProjectSettings } from '../domain/settings/settings';
import type { SubtaskDraft } from '../domain/settings/subtask-draft';
import { cutText } from '../domain/text/cut-text';
import { SUBTASK_WORDS as words } from '../locales/subtask-words';
import { bulletList, type Document, doc, link, paragraph, strong, text } from './adf';

/** "{paso} – {cliente}", on one line. */
export function subtaskTitle(step: StepId, client: string, language: Language): string {
  return cutText(words[language].summary(step, client).replace(/\s+/g, ' '));
}

/**
 * What to do, who owes it, why it is there, and the clause of the procedure with a link to its page; then what the
 * project's administrators want to be said of this step, and of all.
 */
export function subtaskDescription(
  { step, causes, owedBy }: SubtaskDraft,
  parentKey: string,
  settings: Pick<ProjectSettings, 'language' | 'procedure' | 'text' | 'steps'>,
): Document {
  const { language, procedure } = settings;
  const own = [settings.steps[step]?.text, settings.text].flatMap((each) => each?.split(/\n+/) ?? []);
  const { whatToDo, recordIn, labels, parties, cause } = words[language];
  const because = causes.map(cause).join('; ');
  return doc(
    paragraph(text(whatToDo[step])),
    bulletList(
      [strong(`${labels.owedBy}: `), text(capital(parties[owedBy]))],
      ...(because ? [[strong(`${labels.why}: `), text(because)]] : []),
      [strong(`${labels.source}: `), link(procedure.title, procedure.url), text(`, ${labels.clause(clauseOf(step))}`)],
    ),
    paragraph(text(recordIn(parentKey))),
    ...own.filter((line) => line.trim() !== '').map((line) => paragraph(text(line.trim()))),
  );
}

/** The comment on a subtask that does not apply any more. */
export function retiredComment(because: Cause[], language: Language): Document {
  const { labels, cause } = words[language];
  return doc(paragraph(text(labels.retired(because.map(cause).join('; ')))));
}

const capital = (value: string) => value.charAt(0).toUpperCase() + value.slice(1);
