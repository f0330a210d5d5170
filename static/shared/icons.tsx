import styles from './icons.module.css';

/** Small drawings of the panel's own: Atlaskit's icons would cost more than all of them. They say nothing by themselves. */
const paths = {
  check: 'M3.5 8.5l3 3 6-7',
  circle: 'M8 3a5 5 0 1 1 0 10 5 5 0 0 1 0-10z',
  dash: 'M4 8h8',
  down: 'M4 6l4 4 4-4',
  lock: 'M4.5 7.5h7v5h-7zM6 7.5v-2a2 2 0 0 1 4 0v2',
  unlock: 'M4.5 7.5h7v5h-7zM6 7.5v-2a2 2 0 0 1 3.8-.9',
  person: 'M8 3a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM3.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4',
  calendar: 'M3 4.5h10v8.5H3zM3 7h10M5.5 3v2.5M10.5 3v2.5',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3.2l2.2 1.3',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.5M8 11.7v.1',
  info: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 7.3v3.4M8 5.2v.1',
  error: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM6 6l4 4M10 6l-4 4',
  open: 'M6.5 3.5h-3v9h9v-3M9.5 3h3.5v3.5M13 3L7.5 8.5',
} as const;

export type IconName = keyof typeof paths;

/** @param isTurned upside down: an arrow down says that something opens, an arrow up that it closes */
export function Icon(props: { name: IconName; className?: string | undefined; isTurned?: boolean }) {
  const { name, className = '', isTurned } = props;
  return (
    <svg
      className={`${styles.icon} ${isTurned ? styles.turned : ''} ${className}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
