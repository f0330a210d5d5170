import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { useWords } from './panel-words';

/** Opens an issue of this Jira in another tab, so that the panel stays where it is. */
export function IssueLink({ issueKey, children }: { issueKey: string; children?: ReactNode }) {
  return <OutLink href={`/browse/${issueKey}`}>{children ?? issueKey}</OutLink>;
}

/** A link out of the frame: the frame itself cannot follow it, Atlassian's router can. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  const { panel } = useWords();
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void router.open(href);
  };
  return (
    <a href={href} target="_blank" rel="noreferrer" onClick={open}>
      {children}
      <span className="visually-hidden"> ({panel.opensNewTab})</span>
    </a>
  );
}
