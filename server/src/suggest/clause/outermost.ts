import type { Report } from './report.ts';
import type { Stretch, Words } from './words.ts';

/**
 * Of reports that hold one another, the outer ones: what Roe says that Doe said is Roe's. Where the inner one is
 * no part of what is said ("said …, adding …", "said …, but Doe said …"), the outer one ends before it.
 */
export function outermost(words: Words, reports: readonly Report[]): readonly Report[] {
  const ordered = reports.toSorted((a, b) => a.cue.from - b.cue.from);
  let kept: readonly Report[] = [];
  for (const report of ordered) {
    // "Doe told her that …, Roe said": what is said before its attribution holds what was met before it.
    if (isTag(words, report)) kept = kept.filter((other) => !holds(report, other.cue));
    const outer = kept.filter((other) => holds(other, report.cue));
    const cut = outer.map((other) => endedBefore(words, other, report));
    if (cut.includes(undefined)) continue;
    kept = [...kept.filter((other) => !outer.includes(other)), ...cut.flatMap((each) => each ?? []), report];
  }
  return kept
    .filter((report) => !kept.some((other) => holds(other, report.cue) && !holds(report, other.cue)))
    .toSorted((a, b) => a.cue.from - b.cue.from);
}

/** Whether an attribution ends its sentence, behind all that is said. */
function isTag(words: Words, { cue, source, content }: Report): boolean {
  const [only, ...others] = content;
  if (only === undefined || others.length > 0 || only.to > cue.from) return false;
  return words.isEnd(Math.max(cue.to, source?.to ?? 0) + 1);
}

function holds({ content }: Report, cue: Stretch): boolean {
  return content.some(({ from, to }) => from <= cue.from && cue.to <= to);
}

/** A report cut off where another one begins that is no part of it, if anything is left of it; undefined where it is one. */
function endedBefore(words: Words, outer: Report, inner: Report): readonly Report[] | undefined {
  const content = outer.content.at(-1);
  if (content === undefined || inner.cue.from < outer.cue.to || inner.by === 'passive' || inner.by === 'noun')
    return undefined;
  const start = inner.joins ? inner.cue.from : Math.min(inner.cue.from, inner.source?.from ?? inner.cue.from);
  let end = start - 1;
  while (inner.joins && words.isAdverb(end)) end--;
  const isInVoice =
    inner.kind !== 'say' && (outer.by === 'that' || outer.by === 'clause' || outer.by === 'according');
  const apart = inner.joins
    ? isContinuation(words, end, inner) && !(isInVoice && words.is('ands', end))
    : isCalledSo(words, end, content, inner) ||
      (isNewClause(words, end) && !(isInVoice && isPronoun(words, inner)));
  if (!apart) return undefined;
  // "answered by saying that": the second verb gives the words of the first.
  if (words.is('by', end)) return [];
  const isJoint = (at: number): boolean =>
    words.is('ands', at) ||
    words.is('relatives', at) ||
    words.is('buts', at) ||
    words.is('by', at) ||
    (!words.isWord(at) && !words.isQuote(at));
  while (end > content.from && isJoint(end)) end--;
  if (end < content.from) return undefined;
  return [{ ...outer, content: [...outer.content.slice(0, -1), { from: content.from, to: end }] }];
}

/** "…, which Doe called “…”", at the end: that is what Doe says of it. */
function isCalledSo(words: Words, before: number, { to }: Stretch, inner: Report): boolean {
  const last = inner.content.at(-1)?.to ?? to;
  return words.is('relatives', before) && words.isComma(before - 1) && words.isQuote(last) && last === to;
}

function isPronoun(words: Words, { source }: Report): boolean {
  return source !== undefined && words.lexicon.isPronoun(words.lower(source.from));
}

/** ", adding that", " and said that", ", and even said that". */
function isContinuation(words: Words, before: number, inner: Report): boolean {
  if (inner.kind === 'say' && (words.isComma(before) || words.is('by', before))) return true;
  return words.is('ands', before);
}

/** ", but Doe", "; Doe". */
function isNewClause(words: Words, before: number): boolean {
  if (words.lower(before) === ';') return true;
  const isJoined = words.is('ands', before) || words.is('buts', before);
  return isJoined && (words.isComma(before - 1) || words.isBreak(before - 1));
}
