import type { ComponentPropsWithoutRef, Ref } from 'react';
import styles from './icon-button.module.css';

/**
 * A small button with nothing on it but a drawing: what it is called says what it does. Atlaskit's own is another size.
 *
 * @param props.buttonRef to the button itself
 */
export function IconButton(
  props: ComponentPropsWithoutRef<'button'> & { 'aria-label': string; buttonRef?: Ref<HTMLButtonElement> },
) {
  const { buttonRef, className = '', ...rest } = props;
  return <button {...rest} ref={buttonRef} type="button" className={`${styles.button} ${className}`} />;
}
