import { SECTIONS, type SectionId, sectionOf } from '../../src/locales/setting-places';
import type { SectionMark, SectionMarks } from './section-nav';
import { sectionOfFinding } from './section-of-finding';
import { changesIn } from './settings-draft';
import type { Editing } from './use-editing';

/** What is to be said beside each section: how much changed, and what is wrong; what was refused before what was found. */
export function marksOf({ base, draft, findings, error }: Editing): SectionMarks {
  const changed = changesIn(draft, base.settings).map(sectionOf);
  const faulty = error?.code === 'settingsInvalid' ? error.faults.map(({ path }) => sectionOf(path)) : [];
  const found = findings.map(sectionOfFinding);
  const markOf = (section: SectionId): SectionMark => {
    const wrong = faulty.includes(section) ? 'faulty' : found.includes(section) ? 'toMend' : undefined;
    return { changes: changed.filter((each) => each === section).length, ...(wrong && { wrong }) };
  };
  return Object.fromEntries(SECTIONS.map((section) => [section, markOf(section)]));
}
