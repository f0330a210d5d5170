import type { Finding } from '../../src/contract/errors';
import type { SectionId } from '../../src/locales/setting-places';
import { Callout } from '../shared/callout';
import { GoTo } from './go-to';
import { sectionOfFinding } from './section-of-finding';
import styles from './settings.module.css';
import { useSettingsWords } from './settings-words';

/** What Jira would refuse: in each section what can be mended there, in the first one all of it. */
export function Findings(props: { in: SectionId; findings: Finding[]; onShow(section: SectionId): void }) {
  const words = useSettingsWords();
  const isOverview = props.in === 'use';
  const here = props.findings.filter((finding) => isOverview || sectionOfFinding(finding) === props.in);
  if (here.length === 0) return null;
  return (
    <Callout tone="warning" title={<h3 className={styles.toMend}>{words.toMend(here.length)}</h3>}>
      <ul className="plain">
        {here.map((finding) => {
          const section = sectionOfFinding(finding);
          return (
            <li key={JSON.stringify(finding)}>
              {words.finding(finding)}
              {section !== props.in && (
                <>
                  {' '}
                  <GoTo onGo={() => props.onShow(section)}>{words.nav.go(words.sections[section].title)}</GoTo>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
