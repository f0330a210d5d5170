import { complaintsWith, type Edit } from './with-edits';

/**
 * What is added is written in one place only; which parts are still to be written, the compiler has to say. Each addition
 * has a name that nothing else has, so that all of them can be made in one copy of the sources.
 */
const ADDED = {
  newFact: {
    file: 'src/domain/facts/facts.ts',
    after: 'export interface FactKinds {',
    write: '\n  newFact: { value: { newPart: string } & Stamp };',
    parts: [
      'src/domain/facts/every-fact.ts',
      'src/domain/procedure/warnings.ts',
      'src/locales/en/facts.ts',
      'src/locales/es/facts.ts',
      'static/issue-panel/facts/fact-actions.ts',
      'static/issue-panel/facts/fact-list.ts',
    ],
  },
  newCommand: {
    file: 'src/domain/facts/kinds/offer.ts',
    after: 'export type OfferCommand =',
    write: "\n  | { kind: 'newCommand'; on: LocalDate }",
    parts: [
      'src/contract/command-schemas.ts',
      'src/domain/facts/kinds/offer.ts',
      'src/locales/en/facts.ts',
      'src/locales/es/facts.ts',
      'static/issue-panel/record/form-request.ts',
    ],
  },
  newForm: {
    file: 'static/issue-panel/record/form-request.ts',
    after: 'export type FormRequest =',
    write: "\n  | { form: 'newForm' }",
    parts: ['static/issue-panel/record/form-rules.ts', 'static/issue-panel/record/form.tsx'],
  },
  newStep: {
    file: 'src/domain/procedure/step-id.ts',
    after: 'export const STEPS = [',
    write: "\n  'newStep',",
    parts: [
      'src/domain/procedure/step-facts.ts',
      'src/domain/procedure/step-rules.ts',
      'src/locales/en/missing.ts',
      'src/locales/en/subtasks.ts',
      'src/locales/es/missing.ts',
      'src/locales/es/subtasks.ts',
    ],
  },
  newCondition: {
    file: 'src/domain/procedure/own-step-conditions.ts',
    after: 'export interface OwnStepConditions {',
    write: '\n  newCondition?: string;',
    parts: ['src/domain/procedure/own-step-conditions.ts', 'static/settings/condition-fields.tsx'],
  },
  newGate: {
    file: 'src/domain/procedure/missing.ts',
    after: 'export const GATES = [',
    write: "'newGate', ",
    parts: [
      'src/domain/procedure/gate-places.ts',
      'src/domain/procedure/gates.ts',
      'src/locales/en/missing.ts',
      'src/locales/es/gate-settings.ts',
      'src/locales/es/missing.ts',
    ],
  },
  newSetting: {
    file: 'src/domain/settings/settings.ts',
    after: 'export interface ProjectSettings {',
    write: '\n  newSetting: string;',
    parts: [
      'src/domain/settings/settings.ts',
      'src/entrypoints/settings-schema.ts',
      'src/locales/en/settings.ts',
      'src/locales/es/settings.ts',
      'src/locales/setting-places.ts',
      'static/settings/field-of-setting.ts',
    ],
  },
  newColumn: {
    file: 'src/domain/lists/start-columns.ts',
    after: 'export interface ColumnValues extends Record<ModuleId, ModuleState> {',
    write: '\n  newColumn: string;',
    parts: [
      'src/domain/lists/start-columns.ts',
      'src/locales/en/start-many.ts',
      'src/locales/es/start-many.ts',
      'src/locales/sheet-words.ts',
      'static/portfolio/start-many/cells.tsx',
    ],
  },
  newLanguage: {
    file: 'src/domain/language.ts',
    after: "export const LANGUAGES = ['es', 'en'",
    write: ", 'newLanguage'",
    parts: [
      'src/atlassian/subtask-text.ts',
      'src/entrypoints/own-steps-schema.ts',
      'src/entrypoints/settings-schema.ts',
      'src/locales/es/messages.ts',
      'src/locales/es/own-steps.ts',
      'src/locales/es/settings-fields.ts',
      'src/locales/action-words.ts',
      'src/locales/date-field-words.ts',
      'src/locales/export-words.ts',
      'src/locales/gate-words.ts',
      'src/locales/load-words.ts',
      'src/locales/sheet-words.ts',
      'src/locales/subtask-words.ts',
      'static/issue-panel/history/history-csv.ts',
      'static/shared/csv.ts',
    ],
  },
  // What a fact holds is told by the history.
  newPart: {
    file: 'src/domain/facts/facts.ts',
    after: 'export interface FactKinds {',
    write: '',
    parts: ['static/issue-panel/history/describe.ts'],
  },
} satisfies Record<string, Edit & { parts: string[] }>;

// Only of the files that have to complain: what the others say is asked of none.
const complaints = complaintsWith(Object.values(ADDED), [
  ...new Set(Object.values(ADDED).flatMap(({ parts }) => parts)),
]);

test.each(Object.entries(ADDED))('%s, written in one place, is asked for in every other', (name, { parts }) => {
  const naming = complaints.filter(({ text }) => text.includes(name)).map(({ file }) => file);
  // Others complain as well, until these are written: who hands words on, or goes through a whole list.
  expect([...new Set(naming)].sort()).toEqual(expect.arrayContaining(parts));
});

test('what is optional is asked for too: of a command its schema and its check, of a start, settings and own steps their schema', () => {
  const files = ['src/contract/command-schemas.ts', 'src/domain/facts/kinds/contact.ts'];
  const settingsSchemas = ['src/entrypoints/own-steps-schema.ts', 'src/entrypoints/settings-schema.ts'];
  const [, contact = ''] = files;
  const edits: Edit[] = [
    { file: contact, after: "kind: 'noteContact'; contact: boolean", write: '; newField?: string' },
    { ...ADDED.newSetting, write: '\n  newSetting?: string;' },
    ADDED.newCondition,
    {
      file: 'src/domain/record/start-commands.ts',
      after: 'export interface KnownAtStart {',
      write: ' newField?: string;',
    },
  ];
  const said = complaintsWith(edits, [...files, ...settingsSchemas]);
  expect([...new Set(said.map(({ file }) => file))].sort()).toEqual([...files, ...settingsSchemas]);
  expect(said.filter(({ text }) => text.includes('doesNotParseTo: Omit<KnownAtStart'))).toHaveLength(1);
});
