import { parse, postprocess, preprocess } from 'micromark';
import { decodeString } from 'micromark-util-decode-string';
import type { Span } from '../syntax/span.ts';
import { frontMatterOf } from './front-matter.ts';
import type { VisibleBuilder } from './visible.ts';

type Kind = ReturnType<typeof postprocess>[number][1]['type'];

/** What shows as it stands. */
const SHOWN: ReadonlySet<Kind> = new Set<Kind>([
  'data',
  'codeTextData',
  'codeFlowValue',
  'characterEscapeValue',
  'autolinkProtocol',
  'autolinkEmail',
]);

/** What shows as a space at most. */
const SPACES: ReadonlySet<Kind> = new Set<Kind>(['lineEnding', 'hardBreakTrailing', 'hardBreakEscape']);

/** What hides all that it holds. */
const HIDDEN: ReadonlySet<Kind> = new Set<Kind>([
  'image',
  'resource',
  'reference',
  'definition',
  'codeFencedFence',
]);

/** The blocks that make a paragraph of what they hold. */
const PARAGRAPHS: ReadonlySet<Kind> = new Set<Kind>([
  'paragraph',
  'atxHeading',
  'setextHeading',
  'codeFenced',
  'codeIndented',
  'htmlFlow',
]);

/** Where the text of a Markdown file begins: behind its front matter, or its byte order mark. */
export function markdownStart(text: string): number {
  return frontMatterOf(text)?.next ?? (text.startsWith('\ufeff') ? 1 : 0);
}

/** Reads a stretch of whole blocks by the rules of CommonMark: each leaf block is a paragraph. */
export function parseMarkdown(text: string, stretch: Span, into: VisibleBuilder): void {
  const source = text.slice(stretch.start, stretch.end);
  const events = postprocess(
    parse()
      .document()
      .write(preprocess()(source, undefined, true)),
  );
  let hidden = 0;
  for (const [step, token] of events) {
    const start = stretch.start + token.start.offset;
    const end = stretch.start + token.end.offset;
    if (HIDDEN.has(token.type)) hidden += step === 'enter' ? 1 : -1;
    else if (step === 'exit') {
      if (PARAGRAPHS.has(token.type)) into.endParagraph();
    } else if (hidden === 0) show(token.type, text, { start, end }, into);
  }
  into.endParagraph();
}

function show(type: Kind, text: string, { start, end }: Span, into: VisibleBuilder): void {
  if (SHOWN.has(type)) into.add(start, end);
  else if (SPACES.has(type)) into.addSpace(start, end);
  else if (type === 'characterReference') into.addAs(decodeString(text.slice(start, end)), start, end);
  else if (type === 'htmlFlowData') showHtml(text, start, end, into);
  else if (type === 'htmlText' && /^<br\b/i.test(text.slice(start, start + 4))) into.addSpace(start, end);
}

/** The words of a line of HTML, without its tags. */
function showHtml(text: string, start: number, end: number, into: VisibleBuilder): void {
  let from = start;
  for (const { 0: tag, index } of text.slice(start, end).matchAll(/<!--.*?(?:-->|$)|<[^<>]*(?:>|$)/g)) {
    into.add(from, start + index);
    into.addSpace(start + index, start + index + tag.length);
    from = start + index + tag.length;
  }
  into.add(from, end);
}
