import type { ReactNode } from 'react';
import styles from './callout.module.css';
import { Icon, type IconName } from './icons';

export type Tone = 'info' | 'warning' | 'error' | 'success';

const icons: Record<Tone, IconName> = { info: 'info', warning: 'warning', error: 'error', success: 'check' };

/** A message that stands out from the page. Errors are read out at once. Atlaskit's own would double the first load. */
export function Callout({
  tone,
  title,
  actions,
  children,
}: {
  tone: Tone;
  title?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={`${styles.callout} ${styles[tone]}`} role={tone === 'error' ? 'alert' : undefined}>
      <Icon name={icons[tone]} className={styles.icon} />
      <div className={styles.main}>{title === undefined ? children : <div className={styles.title}>{title}</div>}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {title !== undefined && children && <div className={styles.more}>{children}</div>}
    </div>
  );
}
