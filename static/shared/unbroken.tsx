import styles from './unbroken.module.css';

/** A day as the languages write it: 30-11-2026, 30 Nov 2026. */
const DAY = /(\d{2}-\d{2}-\d{4}|\d{1,2} [A-Z][a-z]{2} \d{4})/;

/** A sentence in which no day is broken in two, as browsers do after its hyphens. What is copied of it is as it was written. */
export const Unbroken = ({ text }: { text: string }) => (
  <>
    {text.split(DAY).map((part, index) =>
      index % 2 === 0 ? (
        part
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, which never move
        <span key={index} className={styles.day}>
          {part}
        </span>
      ),
    )}
  </>
);
