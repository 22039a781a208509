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
  'invisible-character': {
    group: 'structure',
    severity: 'warning',
    about: 'annotation',
    title: 'A character that nobody sees, or a look-alike',
  },
  'unused-suppression': {
    group: 'structure',
    severity: 'hint',
    about: 'annotation',
    title: 'A comment silences nothing',
  },
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
  'text-drifted': {
    group: 'anchoring',
    severity: 'warning',
    about: 'annotation',
    title: 'The article words the claim otherwise now',
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
  'cue-not-found': {
    group: 'anchoring',
    severity: 'warning',
    about: 'annotation',
    title: 'The cue is not in the claim’s paragraph',
  },
  'mention-not-found': {
    group: 'anchoring',
    severity: 'warning',
    about: 'annotation',
    title: 'The mention is not in the claim’s paragraph',
  },
  'speech-mismatch': {
    group: 'anchoring',
    severity: 'warning',
    about: 'annotation',
    title: 'The quotation marks show another kind of speech',
  },
  'unbalanced-quote': {
    group: 'anchoring',
    severity: 'information',
    about: 'article',
    title: 'A quotation mark has no partner',
  },
  'unannotated-quote': {
    group: 'anchoring',
    severity: 'information',
    about: 'annotation',
    title: 'A quotation has no claim',
  },
  'overlapping-claims': {
    group: 'anchoring',
    severity: 'hint',
    about: 'annotation',
    title: 'Two claims stand on the same words',
  },
  'unattributed-claim': {
    group: 'attribution',
    severity: 'warning',
    about: 'annotation',
    title: 'Nobody is named as the speaker',
  },
  'speaker-mismatch': {
    group: 'attribution',
    severity: 'warning',
    about: 'annotation',
    title: 'The mention names somebody else than the speaker',
  },
  'anonymous-undescribed': {
    group: 'attribution',
    severity: 'warning',
    about: 'article',
    title: 'An unnamed source is not described',
  },
  'anonymous-no-reason': {
    group: 'attribution',
    severity: 'off',
    about: 'article',
    title: 'Nobody says why a source is not named',
  },
  'anonymous-single-source': {
    group: 'attribution',
    severity: 'warning',
    about: 'article',
    title: 'Only an unnamed source says it',
  },
  'anonymous-opinion': {
    group: 'attribution',
    severity: 'warning',
    about: 'article',
    title: 'An opinion of an unnamed source',
  },
  'plural-one-source': {
    group: 'attribution',
    severity: 'warning',
    about: 'article',
    title: 'One source is called several',
  },
  'missing-hop': {
    group: 'attribution',
    severity: 'warning',
    about: 'annotation',
    title: 'Somebody who passed it on is missing',
  },
  'role-out-of-date': {
    group: 'attribution',
    severity: 'warning',
    about: 'article',
    title: 'A title that the speaker did not hold on that day',
  },
  'back-translated-quote': {
    group: 'attribution',
    severity: 'warning',
    about: 'article',
    title: 'A quotation went through two translations',
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
  'circular-sourcing': {
    group: 'sourcing',
    severity: 'warning',
    about: 'annotation',
    title: 'Sources rest on one another, or all on one',
  },
  'single-source': {
    group: 'sourcing',
    severity: 'information',
    about: 'annotation',
    title: 'Something contentious rests on one independent source',
  },
  'source-not-archived': {
    group: 'sourcing',
    severity: 'hint',
    about: 'annotation',
    title: 'A page is cited and no copy of it kept',
  },
  'evidence-no-locator': {
    group: 'sourcing',
    severity: 'hint',
    about: 'annotation',
    title: 'Evidence is given without its place in the source',
  },
  'quote-altered': {
    group: 'sourcing',
    severity: 'error',
    about: 'annotation',
    title: 'A direct quotation differs from its source',
  },
  'undisclosed-interest': {
    group: 'sourcing',
    severity: 'information',
    about: 'annotation',
    title: 'Only the speaker’s own source bears the claim out',
  },
  'undated-claim': {
    group: 'time',
    severity: 'information',
    about: 'annotation',
    title: 'The article tells when it was said, the claim does not',
  },
  'date-unresolved': {
    group: 'time',
    severity: 'information',
    about: 'annotation',
    title: 'The article’s words for a date have no value',
  },
  'date-mismatch': {
    group: 'time',
    severity: 'warning',
    about: 'annotation',
    title: 'The article’s words name another day',
  },
  'said-after-published': {
    group: 'time',
    severity: 'error',
    about: 'annotation',
    title: 'Said after the article was published',
  },
  'source-after-published': {
    group: 'time',
    severity: 'warning',
    about: 'annotation',
    title: 'Every source came out after the article',
  },
  'reversed-interval': {
    group: 'time',
    severity: 'error',
    about: 'annotation',
    title: 'It ends before it starts',
  },
  'verdict-without-evidence': {
    group: 'consistency',
    severity: 'error',
    about: 'annotation',
    title: 'A verdict rests on no evidence',
  },
  'verdict-against-evidence': {
    group: 'consistency',
    severity: 'warning',
    about: 'annotation',
    title: 'A verdict says the opposite of its evidence',
  },
  'verdict-no-justification': {
    group: 'consistency',
    severity: 'information',
    about: 'annotation',
    title: 'A verdict is not explained',
  },
  'contradiction-unresolved': {
    group: 'consistency',
    severity: 'warning',
    about: 'annotation',
    title: 'Two claims contradict each other, and both are supported',
  },
  'relation-one-sided': {
    group: 'consistency',
    severity: 'hint',
    about: 'annotation',
    title: 'A contradiction is entered on one side only',
  },
  'duplicate-claim': {
    group: 'consistency',
    severity: 'hint',
    about: 'annotation',
    title: 'A speaker says the same in two claims that nothing connects',
  },
  'allegation-no-response': {
    group: 'consistency',
    severity: 'information',
    about: 'article',
    title: 'Nobody answers an allegation',
  },
});

/** A rule's code. */
export type Code = keyof typeof codes;

/** Whether a word is a rule's code. */
export function isCode(word: string): word is Code {
  return Object.hasOwn(codes, word);
}
