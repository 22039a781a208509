import * as l10n from '@vscode/l10n';
import type { Row, SourceRow, Stats } from './stats.ts';

/** A number that rows have, by its name for programs. */
export type NumberName = 'claims' | 'due' | 'unsourced' | 'alone' | 'rests';

/** A row of a table. */
export interface SectionRow {
  /** Empty where there is none. */
  readonly id: string;
  readonly name: string;
  readonly numbers: Readonly<Partial<Record<NumberName, number>>>;
}

/** One table of the statistics. */
export interface Section {
  /** What it is called for programs. */
  readonly name: 'speaker' | 'source' | 'verdict' | 'month';
  readonly title: () => string;
  /** What stands where there is no id: nobody spoke, nobody judged. */
  readonly none: () => string;
  /** What people are shown of the numbers. */
  readonly columns: readonly (readonly [name: NumberName, title: () => string])[];
  readonly rows: (stats: Stats) => readonly SectionRow[];
}

const ofClaims: Section['columns'] = [
  ['claims', () => l10n.t('claims')],
  ['unsourced', () => l10n.t('unsourced')],
];

/** The tables of the statistics, in their order. */
export const sections: readonly Section[] = [
  {
    name: 'speaker',
    title: () => l10n.t('By speaker'),
    none: () => l10n.t('nobody is named'),
    columns: ofClaims,
    rows: ({ speakers }) => speakers.map(countRow),
  },
  {
    name: 'source',
    title: () => l10n.t('The sources that most rests on'),
    none: () => '',
    columns: [
      ['rests', () => l10n.t('rest on it')],
      ['claims', () => l10n.t('name it')],
      ['alone', () => l10n.t('name it alone')],
    ],
    rows: ({ sources }) => sources.map(sourceRow),
  },
  {
    name: 'verdict',
    title: () => l10n.t('By verdict'),
    none: () => l10n.t('not judged'),
    columns: ofClaims,
    rows: ({ verdicts }) => verdicts.map(countRow),
  },
  {
    name: 'month',
    title: () => l10n.t('By month'),
    none: () => l10n.t('undated'),
    columns: ofClaims,
    rows: ({ months }) => months.map(countRow),
  },
];

function countRow({ id, name, claims, due, unsourced }: Row): SectionRow {
  return { id, name, numbers: { claims, due, unsourced } };
}

function sourceRow({ id, name, claims, alone, rests }: SourceRow): SectionRow {
  return { id, name, numbers: { claims, alone, rests } };
}
