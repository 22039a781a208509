/** Writes the pieces of a card in the format that a client shows. Whatever users wrote goes through `text`. */
export interface Pen {
  /** Words that somebody wrote: shown as they are, on one line. */
  text(words: string): string;
  /** Like `text`, standing out. */
  strong(words: string): string;
  /** Something as it is written in a file. */
  code(written: string): string;
  /** Markdown of the format's own description. */
  docs(markdown: string): string;
  /** A link to a page; its label alone where the address is not one that a card may open. */
  link(label: string, url: string): string;
  /** A link to a file of the project, by a URI that we made. */
  file(label: string, uri: string): string;
  /** A whole card. Lines stay lines; a list stands apart. */
  card(lines: readonly CardLine[]): string;
  /** Several cards, one below the other. */
  cards(cards: readonly string[]): string;
}

/** A line of a card; an item of a list begins with a bullet. Lines that say nothing are left out. */
export type CardLine = string | { readonly item: string } | undefined;

/** Lets a client show Markdown: nothing that users wrote can become markup. */
export const markdown: Pen = {
  text: (words) => escaped(oneLine(words)),
  strong: (words) => `**${escaped(oneLine(words))}**`,
  code: (written) => codeSpan(oneLine(written)),
  docs: (doc) => doc,
  link: (label, url) => {
    const target = safeUrl(url);
    return target === undefined ? escaped(oneLine(label)) : `[${escaped(oneLine(label))}](${target})`;
  },
  file: (label, uri) => `[${escaped(oneLine(label))}](${uriOnly(uri)})`,
  card: (lines) => joined(lines, { line: '  \n', list: '\n\n', bullet: '- ' }),
  cards: (cards) => cards.join('\n\n---\n\n'),
};

/** For clients that show text as it comes. */
export const plaintext: Pen = {
  text: oneLine,
  strong: oneLine,
  code: oneLine,
  docs: (doc) => doc.replaceAll('`', ''),
  link: (label, url) => (safeUrl(url) === undefined ? oneLine(label) : oneLine(url)),
  file: oneLine,
  card: (lines) => joined(lines, { line: '\n', list: '\n', bullet: '• ' }),
  cards: (cards) => cards.join('\n\n'),
};

interface Joints {
  readonly line: string;
  readonly list: string;
  readonly bullet: string;
}

function joined(lines: readonly CardLine[], { line, list, bullet }: Joints): string {
  let text = '';
  let before: 'none' | 'line' | 'item' = 'none';
  for (const each of lines) {
    if (each === undefined || each === '') continue;
    const now = typeof each === 'string' ? 'line' : 'item';
    if (before !== 'none') text += before === now ? (now === 'line' ? line : '\n') : list;
    text += typeof each === 'string' ? each : bullet + each.item;
    before = now;
  }
  return text;
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}

/** Everything that can begin markup, and what makes a list, a heading or a rule at the start of a line. */
function escaped(words: string): string {
  return words
    .replaceAll(/[\\`*_{}[\]<>&|~#!$]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A code span whose marks are longer than any run of marks inside. */
function codeSpan(written: string): string {
  const longest = Math.max(0, ...[...written.matchAll(/`+/g)].map((run) => run[0].length));
  const marks = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(written) ? ' ' : '';
  return written === '' ? '' : marks + pad + written + pad + marks;
}

const safeProtocols = new Set(['http:', 'https:', 'mailto:']);

/** A URL that a card may link to, so written that it ends where it ends; undefined for any other. */
export function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return safeProtocols.has(protocol) ? uriOnly(href) : undefined;
}

/** An address without what is no sign of a URI, and without the brackets that would end it in Markdown. */
function uriOnly(url: string): string {
  return url.replaceAll(
    /[()<>\\\s"^`{|}]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
