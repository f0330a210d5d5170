/** The few nodes of the Atlassian Document Format that the app writes. */

export interface Node {
  type: string;
  text?: string;
  attrs?: Record<string, string | number>;
  marks?: { type: string; attrs?: Record<string, string> }[];
  content?: Node[];
}

export interface Document extends Node {
  type: 'doc';
  version: 1;
}

export const doc = (...content: Node[]): Document => ({ type: 'doc', version: 1, content });

/** Empty text is no valid node: what is empty is left out. */
export const paragraph = (...content: Node[]): Node => ({
  type: 'paragraph',
  content: content.filter((node) => node.text !== ''),
});

export const text = (value: string): Node => ({ type: 'text', text: value });

export const strong = (value: string): Node => ({ type: 'text', text: value, marks: [{ type: 'strong' }] });

export const link = (value: string, href: string): Node => ({
  type: 'text',
  text: value,
  marks: [{ type: 'link', attrs: { href } }],
});

export const bulletList = (...items: Node[][]): Node => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(...item)] })),
});

/** A message on a tinted ground. */
export const panel = (panelType: 'info' | 'warning' | 'error', ...content: Node[]): Node => ({
  type: 'panel',
  attrs: { panelType },
  content,
});

/** The first row is the heads of the columns. */
export const table = (heads: string[], rows: Node[][][]): Node => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: heads.map((head) => cell('tableHeader', [strong(head)])) },
    ...rows.map((cells) => ({ type: 'tableRow', content: cells.map((content) => cell('tableCell', content)) })),
  ],
});

const cell = (type: 'tableHeader' | 'tableCell', content: Node[]): Node => ({ type, content: [paragraph(...content)] });
