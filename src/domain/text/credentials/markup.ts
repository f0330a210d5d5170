/** Texts as they are shown, where they were pasted with their marks: Markdown, HTML, mail, JSON. */

/** The letters that the words for a secret and who enters are made of, and what stands between words. */
const ENTITIES: Record<string, string> = {
  ntilde: 'ñ',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  colon: ':',
  equals: '=',
  shy: '',
  zwnj: '',
};

const BLOCKS = 'br|p|div|tr|li|ul|ol|h[1-6]|table|tbody|thead|pre|blockquote';
const INLINE = 'b|i|u|s|em|strong|span|code|font|small|mark|a|sup|sub|kbd';

/** A text without the marks that whoever reads it shown does not see. */
export function withoutMarkup(text: string): string {
  return withoutMarkdown(withoutTags(unescaped(text)));
}

/** `&ntilde;`, `&#241;` (HTML), `\u00f1` (JSON), `=C3=B1` (mail), `Ã±` (read in the wrong encoding). */
function unescaped(text: string): string {
  return (
    text
      .replace(/=\r?\n(?=\S)/g, '')
      .replace(/(?:=[0-9A-F]{2}){2,}/g, (run) => decodedOr(run, run.replaceAll('=', '%')))
      .replace(/&([a-z]{2,8});/gi, (run, name: string) => ENTITIES[name.toLowerCase()] ?? run)
      .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (run, hex?: string, figures?: string) =>
        characterOr(run, hex === undefined ? Number(figures) : Number.parseInt(hex, 16)),
      )
      .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\[nrt]/g, '\n')
      .replace(/\\(?=["'])/g, '')
      // `key="Password" value="…"`.
      .replace(/(["'])\s+value\s*=\s*(?=["'])/gi, '$1: ')
      .replace(/Ã[±‘]/g, 'ñ')
  );
}

function decodedOr(run: string, encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return run;
  }
}

const characterOr = (run: string, code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : run);

function withoutTags(text: string): string {
  return text
    .replace(/<\/?t[dh](?:\s[^<>]{0,200})?>/gi, ' | ')
    .replace(new RegExp(`</?(?:${BLOCKS})(?:\\s[^<>]{0,200})?/?>`, 'gi'), '\n')
    .replace(new RegExp(`</?(?:${INLINE})(?:\\s[^<>]{0,200})?>`, 'gi'), '');
}

function withoutMarkdown(text: string): string {
  return text
    .split('\n')
    .filter((line) => !(/^[\s|:+=`~-]*$/.test(line) && /-|`{3}/.test(line)))
    .map((line) => line.replace(/^\s*(?:>\s?|#{1,6}\s+|(?:[-*+•]|\d{1,2}[.)])\s+(?:\[[ xX]\]\s+)?)/, ''))
    .join('\n')
    .replace(/\|\|/g, '|')
    .replace(/\{\{|\}\}/g, '')
    .replace(/`+/g, '"')
    .replace(/(?<![\p{L}\d*_~])(?:\*{1,3}|_{1,3}|~~)(?=[\p{L}\d¿¡"])/gu, '')
    .replace(/(?<=[\p{L}\d:=.!?"])(?:\*{1,3}|_{1,3}|~~)(?![\p{L}\d*_~])/gu, '');
}
