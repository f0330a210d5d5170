import { at, listAt, textAt } from '../../contract/json';
import { type FormField, isOption } from '../../domain/settings/form-field';
import { doc, paragraph, text } from '../adf';

/** A field of a form, or of a transition's screen, as far as the settings can give it a value. */
export function formField(field: unknown): FormField[] {
  const id = textAt(field, 'fieldId') ?? textAt(field, 'key');
  if (!id) return [];
  const options = listAt(field, 'allowedValues').flatMap((each) => {
    const optionId = textAt(each, 'id');
    return optionId ? [{ id: optionId, name: textAt(each, 'value') ?? textAt(each, 'name') ?? optionId }] : [];
  });
  const kind = kindOf(field);
  const isChoice = kind === 'option' || kind === 'options';
  const isRequired = at(field, 'required') === true && at(field, 'hasDefaultValue') !== true;
  return [{ id, name: textAt(field, 'name') ?? id, kind, isRequired, ...(isChoice && { options }) }];
}

const SINGLE = ['option', 'priority', 'resolution', 'securitylevel', 'version', 'component'];
const SEVERAL = ['option', 'component', 'version'];

/** By the field's schema: a paragraph is a text to Jira, too, but is written as a document (REST API v3). */
function kindOf(field: unknown): FormField['kind'] {
  const type = textAt(field, 'schema', 'type') ?? '';
  const isParagraph = (textAt(field, 'schema', 'custom') ?? '').endsWith(':textarea');
  if (type === 'string') return isParagraph ? 'paragraph' : 'text';
  if (type === 'number' || type === 'date') return type;
  if (SINGLE.includes(type)) return 'option';
  return type === 'array' && SEVERAL.includes(textAt(field, 'schema', 'items') ?? '') ? 'options' : 'other';
}

/** A value of the settings as Jira takes it: of a choice its id, or what it is called. */
export function jiraValue({ kind, options = [] }: FormField, value: string): unknown {
  const chosen = options.find((option) => isOption(option, value))?.id ?? value;
  switch (kind) {
    case 'paragraph':
      return doc(paragraph(text(value)));
    case 'number':
      return Number(value);
    case 'option':
      return { id: chosen };
    case 'options':
      return [{ id: chosen }];
    default:
      return value;
  }
}
