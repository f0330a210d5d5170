/** @jsxImportSource hono/jsx */

import { type Child, createElement } from 'hono/jsx';
import { pick, textAt } from '../forge-host/json';
import { addressHere } from './real-site';

/** How an app's macro is drawn: the pages around know, this does not. */
export type DrawExtension = (attributes: unknown) => Child;

/** A document in Atlassian Document Format, drawn simply. Nodes that it does not know show their text. */
export function Adf(props: { document: unknown; drawExtension?: DrawExtension }) {
  return <div class="adf">{nodes(props.document, props.drawExtension)}</div>;
}

const TAGS: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  codeBlock: 'pre',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
};
const MARKS: Record<string, string> = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  underline: 'u',
  strike: 's',
  subsup: 'sub',
};
const LEVELS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

function nodes(parent: unknown, draw: DrawExtension | undefined): Child[] {
  const content = pick(parent, 'content');
  return Array.isArray(content) ? content.map((child) => node(child, draw)) : [];
}

function node(value: unknown, draw: DrawExtension | undefined): Child {
  const type = textAt(value, 'type') ?? '';
  const attributes = pick(value, 'attrs');
  const children = () => nodes(value, draw);
  if (type === 'text') return marked(value);
  if (type === 'hardBreak') return <br />;
  if (type === 'rule') return <hr />;
  if (type === 'heading') return element(LEVELS[Number(pick(attributes, 'level')) - 1] ?? 'h3', children());
  if (type === 'panel') return <div class={`panel panel-${textAt(attributes, 'panelType')}`}>{children()}</div>;
  if (type === 'inlineCard' || type === 'blockCard') return link(textAt(attributes, 'url') ?? '');
  if (type === 'extension' || type === 'bodiedExtension') return draw ? draw(attributes) : children();
  if (type === 'status') return <span class="lozenge">{textAt(attributes, 'text')}</span>;
  if (type === 'mention' || type === 'emoji') return textAt(attributes, 'text') ?? '';
  if (type === 'date') return new Date(Number(pick(attributes, 'timestamp'))).toISOString().slice(0, 10);
  const tag = TAGS[type];
  return tag ? element(tag, children()) : children();
}

function marked(value: unknown): Child {
  const marks = pick(value, 'marks');
  const text: Child = textAt(value, 'text') ?? '';
  if (!Array.isArray(marks)) return text;
  return marks.reduce<Child>((inner, mark) => {
    const type = textAt(mark, 'type') ?? '';
    if (type === 'link') return link(textAt(pick(mark, 'attrs'), 'href') ?? '', inner);
    const tag = MARKS[type];
    return tag ? element(tag, [inner]) : inner;
  }, text);
}

/** Only addresses of the web are followed: a document may come from anybody. */
function link(href: string, text?: Child): Child {
  return /^(https?:|mailto:|\/)/.test(href) ? <a href={addressHere(href)}>{text ?? href}</a> : (text ?? href);
}

function element(tag: string, children: Child[]): Child {
  return createElement(tag, {}, ...children);
}
