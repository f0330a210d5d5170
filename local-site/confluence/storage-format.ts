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

const TAGS: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
};

/** A document as Confluence's storage format (XHTML); other nodes than text, headings and lists show their content only. */
export function storageOf(node: Node): string {
  if (node.type === 'text') return (node.marks ?? []).reduce(marked, escaped(node.text ?? ''));
  const content = (node.content ?? []).map(storageOf).join('');
  const tag = node.type === 'heading' ? `h${String(node.attrs?.level ?? 1)}` : TAGS[node.type];
  return tag === undefined ? content : `<${tag}>${content}</${tag}>`;
}

function marked(html: string, { type, attrs }: { type: string; attrs?: Record<string, unknown> }): string {
  if (type === 'link') return `<a href="${escaped(String(attrs?.href ?? ''))}">${html}</a>`;
  if (type === 'strong' || type === 'em') return `<${type}>${html}</${type}>`;
  return html;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
