import type { Share } from './share.ts';
import type { Deleted, Replaced } from './trials.ts';

/** What one matcher came to. */
export interface Results {
  readonly name: string;
  readonly unedited: Replaced;
  /** After 10 % of the words were replaced, and 25 %. */
  readonly few: Replaced;
  readonly many: Replaced;
  readonly deleted: Deleted;
}

interface Measure {
  readonly title: string;
  readonly aim: string;
  readonly of: (results: Results) => Share | string;
}

const measures: readonly Measure[] = [
  { title: 'unedited: content found', aim: '', of: ({ unedited }) => unedited.content },
  { title: '10 % of words replaced: content found', aim: '≥ 97.5 %', of: ({ few }) => few.content },
  { title: '25 % of words replaced: content found', aim: '≥ 89 %', of: ({ many }) => many.content },
  { title: '10 %: cue kept, found just there', aim: '≥ 99 %', of: ({ few }) => few.keptCues },
  { title: '25 %: cue kept, found just there', aim: '≥ 99 %', of: ({ many }) => many.keptCues },
  { title: '10 %: cue replaced, found all the same', aim: '≤ 1 %', of: ({ few }) => few.lostCues },
  { title: '25 %: cue replaced, found all the same', aim: '≤ 1 %', of: ({ many }) => many.lostCues },
  {
    title: 'sentence deleted: content found all the same',
    aim: '≤ 0.5 %',
    of: ({ deleted }) => deleted.content,
  },
  { title: 'sentence deleted: cue found all the same', aim: '≤ 1 %', of: ({ deleted }) => deleted.cues },
  { title: '10 %: time a span', aim: '≤ 0.15 ms', of: ({ few }) => `${few.msPerSpan.toFixed(3)} ms` },
];

/** A table in Markdown, a column for each matcher. */
export function report(results: readonly Results[]): string {
  const rows = [
    ['measure', 'aim', ...results.map(({ name }) => name)],
    ['---', '---', ...results.map(() => '---:')],
    ...measures.map(({ title, aim, of }) => [title, aim, ...results.map((result) => String(of(result)))]),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |\n`).join('');
}
