import styles from './avatar.module.css';
import { Icon } from './icons';

/**
 * Somebody by their initials; nobody as an empty place. Atlaskit's own costs 7 kB.
 *
 * @param name shown on pointing at it; whoever cannot see it needs it beside
 */
export function Avatar({ name }: { name: string | undefined }) {
  return (
    <span className={`${styles.avatar} ${name ? '' : styles.nobody}`} title={name} aria-hidden="true">
      {name ? initialsOf(name) : <Icon name="person" />}
    </span>
  );
}

/** The first letters of the first and the last of somebody's names. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '').join('');
}
