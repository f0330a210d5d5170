import type { Language } from '../domain/language';
import { titleIn } from '../domain/procedure/own-steps';
import { type Cause, isOwn } from '../domain/procedure/step-id';
import { clauseOf } from '../domain/procedure/steps';
import { ruleOf } from '../domain/settings/due-rules';
import type { ProjectSettings } from '../domain/settings/settings';
import type { SubtaskDraft } from '../domain/settings/subtask-draft';
import { cutText } from '../domain/text/cut-text';
import { SUBTASK_WORDS as words } from '../locales/subtask-words';
import { bulletList, type Document, doc, link, type Node, paragraph, strong, text } from './adf';

/** "{paso} – {cliente}", on one line. */
export function subtaskTitle(step: string, client: string, language: Language): string {
  return cutText(words[language].summary(step, client).replace(/\s+/g, ' '));
}

/** The title of a step's subtask. */
export function draftTitle({ step, title }: SubtaskDraft, client: string, language: Language): string {
  return subtaskTitle(words[language].stepName(step, title), client, language);
}

/**
 * What to do, who owes it, why it is there, and the clause of the procedure with a link to its page; then what the
 * project's administrators want to be said of this step, and of all.
 */
export function subtaskDescription(
  { step, title, causes, owedBy }: SubtaskDraft,
  parentKey: string,
  settings: ProjectSettings,
): Document {
  const { language, procedure } = settings;
  const { whatToDo, recordIn, labels, parties, cause } = words[language];
  const because = causes.map(cause).join('; ');
  const said = paragraphs(ruleOf(settings, step)?.text);
  const named = title ? [paragraph(text(titleIn(title, language)))] : [];
  const source: Node[] = isOwn(step)
    ? [text(labels.own)]
    : [strong(`${labels.source}: `), link(procedure.title, procedure.url), text(`, ${labels.clause(clauseOf(step))}`)];
  // Of the team's own step, what is to be done is what its administrators wrote.
  const [first, last] = isOwn(step) ? [said.length > 0 ? said : named, []] : [[paragraph(text(whatToDo[step]))], said];
  return doc(
    ...first,
    bulletList(
      [strong(`${labels.owedBy}: `), text(capital(parties[owedBy]))],
      ...(because ? [[strong(`${labels.why}: `), text(because)]] : []),
      source,
    ),
    paragraph(
      text(
        recordIn(
          parentKey,
          settings.ownSteps.some(({ id, byClosing }) => id === step && byClosing),
        ),
      ),
    ),
    ...last,
    ...paragraphs(settings.text),
  );
}

function paragraphs(written: string | undefined) {
  const lines = written?.split(/\n+/).map((line) => line.trim()) ?? [];
  return lines.filter((line) => line !== '').map((line) => paragraph(text(line)));
}

/** The comment on a subtask that does not apply any more. */
export function retiredComment(because: Cause[], language: Language): Document {
  const { labels, cause } = words[language];
  return doc(paragraph(text(labels.retired(because.map(cause).join('; ')))));
}

/** The comment on the subtask of a step of the team's that the settings say otherwise of now: what it is. */
export function revisedComment(step: string, what: string | undefined, language: Language): Document {
  return doc(paragraph(text(words[language].labels.revised(step))), ...paragraphs(what));
}

const capital = (value: string) => value.charAt(0).toUpperCase() + value.slice(1);
