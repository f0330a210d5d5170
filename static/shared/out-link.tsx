import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';

/** A link out of the frame, in another tab: the frame itself cannot follow it, Atlassian's router can. */
export function OutOfFrame(props: {
  href: string;
  opensNewTab: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void router.open(props.href);
  };
  return (
    <a href={props.href} target="_blank" rel="noreferrer" className={props.className} onClick={open}>
      {props.children}
      <span className="visually-hidden"> ({props.opensNewTab})</span>
    </a>
  );
}
