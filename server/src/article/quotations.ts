import type { Span } from '../syntax/span.ts';
import { Slot } from '../work/slot.ts';
import type { Article, Paragraph } from './article.ts';
import { DashSpeech, spokenIn, startsWithDash } from './dash.ts';
import { type Family, type Mark, marksOf } from './marks.ts';

/** Words between quotation marks, or speech that a dash opens. All spans are of the source. */
export interface Quotation {
  readonly marks: Family | 'dash';
  /** From the opening mark to the closing one. */
  readonly span: Span;
  /** The words: one span a paragraph, or a stretch of speech between attributions. */
  readonly content: readonly Span[];
  /** How many quotations hold it. */
  readonly depth: number;
  /** Whether its last mark is there; speech opened by a dash needs none. */
  readonly closed: boolean;
}

/** A quotation mark without its partner. */
export interface QuotationProblem {
  readonly kind: 'unclosed' | 'unopened';
  /** The mark, in the source. */
  readonly span: Span;
}

export interface Quotations {
  readonly quotations: readonly Quotation[];
  readonly problems: readonly QuotationProblem[];
}

const known = new Slot<Article, Quotations>();

/** What is quoted in paragraphs in which nothing goes on from others, from the beginning of each. */
const knownAlone = new Slot<Paragraph, Quotations>();

/** The quotations of an article in the order of their beginnings, and the marks that do not pair. */
export function quotationsOf(article: Article): Quotations {
  let found = known.get(article);
  if (found === undefined) {
    found = readQuotations(article);
    known.set(article, found);
  }
  return found;
}

function readQuotations(article: Article): Quotations {
  const reader = new Reader();
  const quotations: Quotation[] = [];
  const problems: QuotationProblem[] = [];
  const keep = (found: Quotations): void => {
    // Not at once: a paragraph may hold more of them than a call takes arguments.
    for (const quotation of found.quotations) quotations.push(quotation);
    for (const problem of found.problems) problems.push(problem);
  };
  for (const paragraph of article.paragraphs) {
    const { start } = paragraph.span;
    const alone = reader.isWithin ? undefined : knownAlone.get(paragraph);
    if (alone !== undefined) {
      keep(placed(alone, (span) => ({ start: span.start + start, end: span.end + start })));
      continue;
    }
    const begins = !reader.isWithin;
    reader.read(paragraph);
    const found = placed(reader.take(), (span) => article.visible.toSource(span));
    keep(found);
    if (begins && !reader.isWithin)
      knownAlone.set(
        paragraph,
        placed(found, (span) => ({ start: span.start - start, end: span.end - start })),
      );
  }
  reader.finish();
  keep(placed(reader.take(), (span) => article.visible.toSource(span)));
  quotations.sort((a, b) => a.span.start - b.span.start || a.depth - b.depth);
  problems.sort((a, b) => a.span.start - b.span.start);
  return { quotations, problems };
}

function placed({ quotations, problems }: Quotations, place: (span: Span) => Span): Quotations {
  if (quotations.length === 0 && problems.length === 0) return none;
  return {
    quotations: quotations.map(({ marks, span, content, depth, closed }) => ({
      marks,
      span: place(span),
      content: content.map(place),
      depth,
      closed,
    })),
    problems: problems.map(({ kind, span }) => ({ kind, span: place(span) })),
  };
}

const none: Quotations = { quotations: [], problems: [] };

/** A quotation still open; offsets of the article's visible text. */
interface Open {
  readonly family: Family;
  /** The mark that opened it in the present paragraph, and where the whole of it begins. */
  readonly mark: Span;
  readonly start: number;
  /** Its contents in the paragraphs before this one. */
  readonly earlier: readonly Span[];
  /** Whether nothing but a quotation can begin with that mark: at a paragraph's start, or after a colon. */
  readonly sure: boolean;
}

/** Reads paragraph after paragraph; all its spans are of the visible text. */
class Reader {
  #quotations: Quotation[] = [];
  #problems: QuotationProblem[] = [];
  /** What the last paragraph left open, with the end of that paragraph: the next may open it again. */
  #pending: { readonly open: Open; readonly end: number } | undefined;

  read(paragraph: Paragraph): void {
    const { text, visible } = paragraph;
    const speech = startsWithDash(text) ? new DashSpeech(text) : undefined;
    const depth = speech === undefined ? 0 : 1;
    const stack: Open[] = [];
    const marks = marksOf(text);
    if (!reopens(marks[0], this.#pending?.open)) this.#dropPending();
    for (const mark of marks) {
      if (stack.length === 0) speech?.advance(mark.start);
      else speech?.skip(mark.start);
      if (
        mark.role === 'open' ||
        (mark.role === 'either' && !stack.some((open) => open.family === mark.family))
      ) {
        if (mark.role === 'open' || speech?.closeAt(mark) !== true)
          stack.push(this.#opened(mark, text, visible.start));
      } else if (!this.#close(mark, stack, text, visible.start, depth) && speech?.closeAt(mark) !== true) {
        this.#unopened(mark, text, visible.start);
      }
    }
    if (speech !== undefined) this.#speech(speech, text.length, stack.length > 0, visible);
    this.#leave(stack, visible.end, depth);
  }

  /** Whether a quotation may go on in the next paragraph. */
  get isWithin(): boolean {
    return this.#pending !== undefined;
  }

  finish(): void {
    this.#dropPending();
  }

  /** What was found since it was taken last. */
  take(): Quotations {
    const taken = { quotations: this.#quotations, problems: this.#problems };
    if (taken.quotations.length > 0) this.#quotations = [];
    if (taken.problems.length > 0) this.#problems = [];
    return taken;
  }

  #opened(mark: Mark, text: string, base: number): Open {
    const { family } = mark;
    const span = { start: base + mark.start, end: base + mark.end };
    const pending = this.#pending?.open;
    if (pending !== undefined && mark.start === 0) {
      this.#pending = undefined;
      return { family, mark: span, start: pending.start, earlier: pending.earlier, sure: true };
    }
    const sure = mark.start === 0 || /[:,]\s*$/.test(text.slice(Math.max(0, mark.start - 3), mark.start));
    return { family, mark: span, start: span.start, earlier: [], sure };
  }

  /** Closes the innermost quotation of a mark's family; whether there was one. */
  #close(mark: Mark, stack: Open[], text: string, base: number, depth: number): boolean {
    const at = stack.findLastIndex((open) => open.family === mark.family);
    const open = stack[at];
    // A single mark beneath others is an apostrophe.
    if (open === undefined || (mark.family === 'single' && at < stack.length - 1)) return false;
    for (const inner of stack.splice(at).slice(1)) this.#unclosed(inner);
    const here = spokenIn(text, { start: open.mark.end - base, end: mark.start });
    const content = [
      ...open.earlier,
      ...here.map((piece) => ({ start: base + piece.start, end: base + piece.end })),
    ];
    const span = { start: open.start, end: base + mark.end };
    this.#quotations.push({ marks: open.family, span, content, depth: depth + at, closed: true });
    return true;
  }

  #unopened(mark: Mark, text: string, base: number): void {
    // A single mark is an apostrophe then, and a mark after a digit a sign for inches or seconds.
    if (mark.family === 'single' || /\p{N}/u.test(text.charAt(mark.start - 1))) return;
    this.#problems.push({ kind: 'unopened', span: { start: base + mark.start, end: base + mark.end } });
  }

  #unclosed(open: Open): void {
    if (open.family !== 'single') this.#problems.push({ kind: 'unclosed', span: open.mark });
  }

  #speech(speech: DashSpeech, length: number, inQuotation: boolean, visible: Span): void {
    if (inQuotation) speech.skip(length);
    else speech.advance(length);
    const { start } = visible;
    const content = speech.finish().map((span) => ({ start: start + span.start, end: start + span.end }));
    const end = content.at(-1)?.end;
    if (end === undefined) return;
    this.#quotations.push({ marks: 'dash', span: { start, end }, content, depth: 0, closed: true });
  }

  /** The outermost quotation left open may go on in the next paragraph. */
  #leave(stack: readonly Open[], end: number, depth: number): void {
    const open = stack.find(({ family }) => family !== 'single');
    for (const inner of stack) if (inner !== open) this.#unclosed(inner);
    if (open === undefined) return;
    if (depth > 0) this.#unclosed(open);
    else
      this.#pending = { open: { ...open, earlier: [...open.earlier, { start: open.mark.end, end }] }, end };
  }

  #dropPending(): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending === undefined) return;
    this.#unclosed(pending.open);
    const { family, start, earlier, sure } = pending.open;
    if (!sure) return;
    this.#quotations.push({
      marks: family,
      span: { start, end: pending.end },
      content: earlier,
      depth: 0,
      closed: false,
    });
  }
}

/** Whether a paragraph's first mark takes up the quotation that the paragraph before left open. */
function reopens(first: Mark | undefined, pending: Open | undefined): boolean {
  if (pending === undefined || first === undefined) return false;
  return first.start === 0 && first.family === pending.family && first.role !== 'close';
}
