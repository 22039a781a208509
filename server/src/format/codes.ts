import type { Severity } from './vocabulary.ts';

/** One rule as the table knows it. */
export interface CodeEntry {
  readonly group:
    | 'structure'
    | 'references'
    | 'anchoring'
    | 'attribution'
    | 'sourcing'
    | 'time'
    | 'consistency';
  readonly severity: Severity;
  /** Who can mend it: whoever annotates, or only the article's author. */
  readonly about: 'annotation' | 'article';
  /** What it reports, as a heading. */
  readonly title: string;
}

/** Keeps each code's literal type. */
function table<Name extends string>(
  entries: Readonly<Record<Name, CodeEntry>>,
): Readonly<Record<Name, CodeEntry>> {
  return entries;
}

/** Every rule, in the order of the documentation. */
export const codes = table({
  'yaml-syntax': {
    group: 'structure',
    severity: 'error',
    about: 'annotation',
    title: 'The YAML cannot be read here',
  },
  'unsupported-version': {
    group: 'structure',
    severity: 'error',
    about: 'annotation',
    title: 'The format’s version is missing or unknown',
  },
  'missing-key': {
    group: 'structure',
    severity: 'error',
    about: 'annotation',
    title: 'A required field is absent',
  },
  'unknown-key': {
    group: 'structure',
    severity: 'warning',
    about: 'annotation',
    title: 'A field that the format does not know',
  },
  'duplicate-key': {
    group: 'structure',
    severity: 'error',
    about: 'annotation',
    title: 'A field stands twice',
  },
  'wrong-type': {
    group: 'structure',
    severity: 'error',
    about: 'annotation',
    title: 'A list where a text is due, and the like',
  },
  'invalid-value': {
    group: 'structure',
    severity: 'error',
    about: 'annotation',
    title: 'A value that the field does not take',
  },
  'invalid-date': { group: 'structure', severity: 'error', about: 'annotation', title: 'Not a date' },
  'duplicate-id': {
    group: 'references',
    severity: 'error',
    about: 'annotation',
    title: 'An id is given twice',
  },
  'undefined-entity': {
    group: 'references',
    severity: 'error',
    about: 'annotation',
    title: 'No entity has this id',
  },
  'undefined-source': {
    group: 'references',
    severity: 'error',
    about: 'annotation',
    title: 'No source has this id',
  },
  'undefined-claim': {
    group: 'references',
    severity: 'error',
    about: 'annotation',
    title: 'No claim has this id',
  },
  'wrong-kind': {
    group: 'references',
    severity: 'error',
    about: 'annotation',
    title: 'An entity of this kind cannot stand here',
  },
  'alias-ambiguous': {
    group: 'references',
    severity: 'warning',
    about: 'annotation',
    title: 'A mention names two speakers of the file',
  },
  'alias-unknown': {
    group: 'references',
    severity: 'hint',
    about: 'annotation',
    title: 'A mention spells the speaker’s name another way',
  },
  'unused-entity': {
    group: 'references',
    severity: 'hint',
    about: 'annotation',
    title: 'Nothing refers to the entity',
  },
  'unused-source': {
    group: 'references',
    severity: 'hint',
    about: 'annotation',
    title: 'Nothing refers to the source',
  },
  'article-not-found': {
    group: 'anchoring',
    severity: 'error',
    about: 'annotation',
    title: 'The article’s file cannot be read',
  },
  'text-not-found': {
    group: 'anchoring',
    severity: 'error',
    about: 'annotation',
    title: 'The article does not hold the claim’s text',
  },
  'text-ambiguous': {
    group: 'anchoring',
    severity: 'warning',
    about: 'annotation',
    title: 'The claim’s text stands in several places',
  },
  'passages-adjacent': {
    group: 'anchoring',
    severity: 'warning',
    about: 'annotation',
    title: 'A comma split one text in two',
  },
  'unattributed-claim': {
    group: 'attribution',
    severity: 'warning',
    about: 'annotation',
    title: 'Nobody is named as the speaker',
  },
  'unsourced-claim': {
    group: 'sourcing',
    severity: 'warning',
    about: 'annotation',
    title: 'The claim has no source',
  },
  'unsourced-narration': {
    group: 'sourcing',
    severity: 'hint',
    about: 'annotation',
    title: 'The outlet’s own words have no source',
  },
  'self-source': {
    group: 'sourcing',
    severity: 'error',
    about: 'annotation',
    title: 'The article is given as its own source',
  },
  'said-after-published': {
    group: 'time',
    severity: 'error',
    about: 'annotation',
    title: 'Said after the article was published',
  },
});

/** A rule's code. */
export type Code = keyof typeof codes;

/** Whether a word is a rule's code. */
export function isCode(word: string): word is Code {
  return Object.hasOwn(codes, word);
}
