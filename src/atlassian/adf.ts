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
