import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import { leafOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { ResolvedDate } from '../../suggest/when/resolved.ts';
import { dateOfSaying } from '../../suggest/when/said.ts';
import { isEmpty, isUnfilled, placeOfClaim } from '../claims/fields.ts';
import { excerptOf } from '../excerpt.ts';
import { fillField } from '../fill.ts';
import { fixIn } from '../fix.ts';
import type { Fix, Rule, RuleDocs } from '../rule.ts';
import { toldIn } from './told.ts';

const docs: RuleDocs = {
  what: 'A claim has a speaker and no `date`, its `occasion` has none, and the sentence that reports it says on which day it was said: the date goes with the reporting verb. A date in the claim’s own words, one that belongs to a noun (“the talks of March 11”) or to another verb, and one that is the claim’s `event-date` are not when it was said, and keep the rule silent.',
  why: 'A statement is of its day. Without it nobody can tell which of two came first, whether the speaker held that office then, or what was known when it was said; and the day that a reader can tell from the sentence today is lost once the words are quoted elsewhere.',
  fix: 'Enters the date, with the article’s words for it: read against the day of publication, the day that the story has come to and the tense of the verb.',
  grounds: [
    {
      name: 'AVeriTeC, a dataset of checked claims: each is given with its date',
      url: 'https://fever.ai/dataset/averitec.html',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, published: 2025-03-19}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    cue: said
    sources: [readout]
`,
    'article.md': 'The minister said on Monday that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, published: 2025-03-19}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    cue: said
    date: {value: 2025-03-17, text: on Monday}
    sources: [readout]
  - id: talks-go-on
    text: the talks that began on Tuesday would go on
    speaker: jane-roe
    sources: [readout]
`,
    'article.md':
      'The minister said on Monday that nothing was agreed. Later she said that the talks that began on Tuesday would go on.\n',
  },
};

export const undatedClaim: Rule = {
  code: 'undated-claim',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    if (claim.speakers.length === 0 || !isUnfilled(claim, 'date') || breaks.around(claim.entry.at)) return;
    if (mayHaveDatedOccasion(project, file, claim)) return;
    const told = toldIn(project, file, claim);
    const date = told && dateOfSaying(told.article, project.headOf(file)?.published, told);
    if (told === undefined || date === undefined || isTimeOfEvent(claim, date)) return;
    yield {
      at: placeOfClaim(claim, 'date'),
      message: l10n.t(
        'The article tells when “{0}” was said: “{1}”, which is {2}.',
        excerptOf(claim),
        date.text,
        date.value,
      ),
      related: [{ uri: told.uri, at: date.span, message: l10n.t('The article’s words for it') }],
      fixes: () => enterDate(file, claim, date),
    };
  },
};

function mayHaveDatedOccasion(project: Project, file: AnnotationFile, claim: Claim): boolean {
  const occasion = leafOf(claim.entry, 'occasion');
  if (occasion === undefined || occasion.text === '') return !isUnfilled(claim, 'occasion');
  const event = project.resolve(occasion, file);
  return event.kind !== 'found' || !isEmpty(event.definition.entry, 'date');
}

function isTimeOfEvent({ eventDate, entry }: Claim, date: ResolvedDate): boolean {
  if (entry.fields.has('event-date') && eventDate === undefined) return true;
  return eventDate?.leaf?.text === date.value || (eventDate?.words?.text.endsWith(date.text) ?? false);
}

function enterDate({ uri, annotation }: AnnotationFile, claim: Claim, date: ResolvedDate): readonly Fix[] {
  const value = { value: date.value, text: date.text };
  const edits = fillField(annotation.tree, claim.entry, 'date', value);
  return fixIn(uri, l10n.t('Enter the date {0}', date.value), edits, { preferred: true });
}
