import Textfield from '@atlaskit/textfield';
import { type ChangeEvent, useId, useState } from 'react';
import { isLocalDate, type LocalDate } from '../../src/domain/dates';
import { languageFor } from '../../src/domain/language';
import { DATE_FIELD } from '../../src/locales/date-field-words';
import styles from './date-field.module.css';
import fields from './fields.module.css';
import { Icon } from './icons';
import { type Said, useSaid } from './said';
import { readDay, writtenDay } from './written-day';

/**
 * A day, written dd-mm-yyyy or chosen in the browser's calendar. `max` is the last one that the calendar offers: today,
 * for what has taken place.
 *
 * The calendar belongs to a date input that lies, unseen, on the button: a frame of another site may not open it otherwise
 * (HTML, `showPicker`). Whoever uses the keyboard writes.
 */
export function DateField(
  props: {
    label: string;
    hideLabel?: boolean;
    value: LocalDate;
    max?: LocalDate;
    onChange(day: LocalDate): void;
  } & Said,
) {
  const { label, value, max, onChange } = props;
  const id = useId();
  const words = DATE_FIELD[languageFor(document.documentElement.lang)];
  const { tied, below, isWrong } = useSaid(props);
  const [text, setText] = useState(writtenDay(value));
  // What is written stays as it is written while it means the same day.
  const shown = readDay(text) === value ? text : writtenDay(value);
  return (
    <div className={`${fields.field} ${styles.day}`}>
      <label htmlFor={id} className={props.hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <Textfield
        id={id}
        isCompact
        inputMode="numeric"
        autoComplete="off"
        placeholder={words.format}
        value={shown}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          setText(event.target.value);
          onChange(readDay(event.target.value));
        }}
        isInvalid={isWrong}
        elemAfterInput={
          <span className={styles.calendar} title={words.calendar}>
            <Icon name="calendar" />
            <input
              type="date"
              // Of no form: the browser would refuse a day in its own words, in the place of the app's.
              form=""
              tabIndex={-1}
              aria-hidden="true"
              value={isLocalDate(value) ? value : ''}
              max={max}
              onChange={({ target }) => target.value && onChange(target.value)}
            />
          </span>
        }
        {...tied}
      />
      {below}
    </div>
  );
}
