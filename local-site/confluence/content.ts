import type { Collection, State } from '../forge-host/contracts';

/** A node of the Atlassian Document Format, as far as the site's pages use it. */
export interface Node {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}
export interface Document extends Node {
  type: 'doc';
  version: 1;
  content: Node[];
}

export interface Space {
  id: string;
  key: string;
  name: string;
  homepageId: string;
  /** Accounts that may view its pages. */
  readers: string[];
}

export interface Page {
  id: string;
  spaceId: string;
  title: string;
  parentId?: string;
  authorId: string;
  created: number;
  /** Every version, the oldest first; the last one is the page. */
  versions: { authorId: string; created: number; body: Document; message?: string }[];
}

export interface ConfluenceTables {
  spaces: Collection<Space>;
  pages: Collection<Page>;
}

export function confluenceTablesOf(state: State): ConfluenceTables {
  return { spaces: state.collection('confluence:spaces'), pages: state.collection('confluence:pages') };
}
