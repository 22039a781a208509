import type { Suggestion } from '../../server/src/suggest/suggestion.ts';
import type { GoldAttribution } from '../brat.ts';
import type { Compared } from './document.ts';
import {
  compare,
  f1,
  likeness,
  type Passages,
  precision,
  recall,
  type Score,
  share,
  sharedWords,
  total,
  weighted,
} from './measure.ts';
import { isSame, pairedIn, quotedIn, simplyPairedIn } from './segments.ts';

interface Row {
  readonly title: string;
  readonly aim: string;
  readonly of: (document: Compared) => Score;
}

const claimed = ({ suggested }: Compared): readonly Passages[] => suggested.map(({ passages }) => passages);
const marked = ({ gold }: Compared): readonly Passages[] => gold.attributions.map(({ content }) => content);
const segments = (document: Compared) => quotedIn(document.read.article, marked(document));

const rows: readonly Row[] = [
  {
    title: 'quoted segments: suggested',
    aim: '≥ 93',
    of: (document) => compare(quotedIn(document.read.article, claimed(document)), segments(document), isSame),
  },
  {
    title: 'quoted segments: pairs of double marks alone',
    aim: '',
    of: (document) => compare(simplyPairedIn(document.read.article), segments(document), isSame),
  },
  {
    title: 'quoted segments: all that Newsmark pairs',
    aim: '',
    of: (document) => compare(pairedIn(document.read.article), segments(document), isSame),
  },
  {
    title: 'attributions: content shares words',
    aim: '≥ 75',
    of: (document) => compare(claimed(document), marked(document), share),
  },
  {
    title: 'attributions: words of the content',
    aim: '≥ 75',
    of: (document) => sharedWords(document.gold.text, claimed(document), marked(document)),
  },
  {
    title: 'attributions: content, half or more of both',
    aim: '',
    of: (document) =>
      compare(claimed(document), marked(document), (a, b) => likeness(document.gold.text, a, b) >= 0.5),
  },
  {
    title: 'attributions: content to the word',
    aim: '',
    of: (document) =>
      compare(claimed(document), marked(document), (a, b) => likeness(document.gold.text, a, b) === 1),
  },
];

/** The tables of the report, in Markdown. */
export function report(documents: readonly Compared[]): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  const lines = rows.map(({ title, aim, of }) => {
    const score = total(documents.map((document) => weighted(of(document), document.weight)));
    return [title, aim, percent(precision(score)), percent(recall(score)), percent(f1(score))];
  });
  const shares = rates(documents).map(({ title, aim, right, of }) => [
    title,
    aim,
    percent(right / of),
    String(Math.round(of)),
  ]);
  return [
    table(['measure', 'aim', 'precision', 'recall', 'F1'], lines),
    table(['of those found', 'aim', '%', 'of'], shares),
    agreement(documents),
    time(documents),
  ].join('\n');
}

interface Rate {
  readonly title: string;
  readonly aim: string;
  readonly right: number;
  readonly of: number;
}

/** Of suggestions whose content shares words with an attribution: how often the speaker and the cue do too. */
function rates(documents: readonly Compared[]): readonly Rate[] {
  const of = (title: string, aim: string, part: (pair: Pair) => boolean | undefined): Rate => {
    let [right, all] = [0, 0];
    for (const { gold, suggested, weight } of documents)
      for (const suggestion of suggested) {
        const there = gold.attributions.filter(({ content }) => share(suggestion.passages, content));
        const answers = there
          .map((attribution) => part({ suggestion, attribution }))
          .filter((answer) => answer !== undefined);
        if (answers.length === 0) continue;
        all += weight;
        if (answers.includes(true)) right += weight;
      }
    return { title, aim, right, of: all };
  };
  const speaker = ({ suggestion: { mention }, attribution: { source } }: Pair): boolean | undefined =>
    source.length === 0 ? undefined : mention !== undefined && share([mention], source);
  const isQuoted = ({ suggestion }: Pair): boolean => suggestion.speech !== 'indirect';
  return [
    of('speaker right', '≥ 85', speaker),
    of('speaker right, quotations', '≥ 85', (pair) => (isQuoted(pair) ? speaker(pair) : undefined)),
    of('speaker right, confidence 0.7 or more', '', (pair) =>
      pair.suggestion.confidence >= 0.7 ? speaker(pair) : undefined,
    ),
    of('cue right', '', ({ suggestion: { cue }, attribution }) =>
      attribution.cue.length === 0 ? undefined : cue !== undefined && share([cue], attribution.cue),
    ),
    ...kinds(documents),
    ...confidences(documents),
  ];
}

interface Pair {
  readonly suggestion: Suggestion;
  readonly attribution: GoldAttribution;
}

/** How many attributions of each kind are found. */
function kinds(documents: readonly Compared[]): readonly Rate[] {
  return (['direct', 'mixed', 'indirect'] as const).map((speech) => {
    let [right, of] = [0, 0];
    for (const { gold, suggested, weight } of documents)
      for (const { content } of gold.attributions) {
        if (content.length === 0 || speechIn(gold.text, content) !== speech) continue;
        of += weight;
        if (suggested.some(({ passages }) => share(passages, content))) right += weight;
      }
    return { title: `found, ${speech}`, aim: '', right, of };
  });
}

/** As the annotator's own passage shows it: marks around all of it, or somewhere within. */
function speechIn(text: string, content: Passages): 'direct' | 'mixed' | 'indirect' {
  const written = content.map(({ start, end }) => text.slice(start, end));
  if (!written.some((piece) => /["“”]|''/.test(piece))) return 'indirect';
  const isWhole = (piece: string): boolean => /^\s*(?:["“]|'')[\s\S]*(?:["”]|'')[\s.,;:!?]*$/.test(piece);
  return written.every(isWhole) ? 'direct' : 'mixed';
}

/** Whether what is said to be sure is right more often. */
function confidences(documents: readonly Compared[]): readonly Rate[] {
  const steps = [0, 0.4, 0.6, 0.8, 0.9, 1.01];
  return steps.slice(0, -1).map((from, index) => {
    const to = steps[index + 1] ?? 1;
    let [right, of] = [0, 0];
    for (const { gold, suggested, weight } of documents)
      for (const { passages, confidence } of suggested) {
        if (confidence < from || confidence >= to) continue;
        of += weight;
        if (gold.attributions.some(({ content }) => share(passages, content))) right += weight;
      }
    return { title: `right, confidence from ${from.toFixed(1)}`, aim: '', right, of };
  });
}

/** How far two annotators of the same text agree, by the same measures: nobody can be expected to do better. */
function agreement(documents: readonly Compared[]): string {
  const pairs = documents.flatMap((one) =>
    documents
      .filter((other) => other !== one && other.gold.text === one.gold.text)
      .map((other) => ({ one, other })),
  );
  if (pairs.length === 0) return '';
  const by = (fits: (text: string, a: Passages, b: Passages) => boolean): string => {
    const scores = pairs.map(({ one, other }) =>
      compare(marked(other), marked(one), (a, b) => fits(one.gold.text, a, b)),
    );
    return (100 * f1(total(scores))).toFixed(1);
  };
  const half = by((text, a, b) => likeness(text, a, b) >= 0.5);
  const whole = by((text, a, b) => likeness(text, a, b) === 1);
  const pair = by((_text, a, b) => share(a, b));
  return `Two annotators of the same text, F1: sharing words ${pair}, half or more ${half}, to the word ${whole} (${pairs.length / 2} pairs).\n`;
}

function time(documents: readonly Compared[]): string {
  // The first ones warm the engine up.
  const times = documents.slice(Math.min(5, documents.length - 1)).map(({ ms }) => ms);
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `Time a text: median ${median.toFixed(1)} ms, longest ${(sorted.at(-1) ?? 0).toFixed(1)} ms.\n`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index < 2 ? '---' : '---:'));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
