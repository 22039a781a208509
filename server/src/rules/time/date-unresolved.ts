import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import { isEntry, type Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { wholeExpression } from '../../time/phrases/expressions.ts';
import { isAbsolute, isFromStory } from '../../time/phrases/meaning.ts';
import { resolve } from '../../time/phrases/resolve.ts';
import { isEmpty } from '../claims/fields.ts';
import { fillField } from '../fill.ts';
import { fixIn } from '../fix.ts';
import type { Related, Rule, RuleDocs } from '../rule.ts';
import { dateNamed, publicationOf, sayingOf, toldIn } from './told.ts';

const docs: RuleDocs = {
  what: 'A claim’s `date` or `event-date` gives the article’s words in `text`, and no `value`: nobody has worked out yet which day that is.',
  why: '“On Thursday” is a day only to somebody who knows when it was written. Without its value the date cannot be compared, sorted or found.',
  fix: 'Enters the value, where the words can be read: against the day of publication, the day that the story has come to and the tense of the verb; in a quotation against the day on which it was said.',
  grounds: [
    {
      name: 'TimeML 1.2.1, TIMEX3: a temporal expression and its value',
      url: 'https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html',
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
    date: {text: on Monday}
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
    date: {text: on Monday, value: 2025-03-17}
    sources: [readout]
`,
    'article.md': 'The minister said on Monday that nothing was agreed.\n',
  },
};

/** What some words turned out to mean, and by what. */
interface Worked {
  readonly value: string;
  readonly related: readonly Related[];
}

export const dateUnresolved: Rule = {
  code: 'date-unresolved',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    for (const field of ['date', 'event-date'] as const) {
      const words = (field === 'date' ? claim.date : claim.eventDate)?.words;
      if (words === undefined || words.text === '') continue;
      const { owner } = words;
      if (!isEntry(owner, 'dated') || !isEmpty(owner, 'value') || breaks.around(owner.at)) continue;
      const worked = workOut(project, file, claim, field, words);
      yield {
        at: words.at,
        message:
          worked === undefined
            ? l10n.t('Which day is “{0}”? Enter it as the value.', words.text)
            : l10n.t(
                'Which day is “{0}”? It reads as {1}; enter that as the value.',
                words.text,
                worked.value,
              ),
        ...(worked === undefined ? {} : { related: worked.related }),
        fixes: () => {
          if (worked === undefined) return [];
          const edits = fillField(file.annotation.tree, owner, 'value', worked.value);
          return fixIn(file.uri, l10n.t('Enter the date {0}', worked.value), edits, { preferred: true });
        },
      };
    }
  },
};

/** The value of words: as the article uses them beside the claim, else as they are by themselves. */
function workOut(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
  field: 'date' | 'event-date',
  words: Leaf,
): Worked | undefined {
  const published = publicationOf(project, file);
  const told = toldIn(project, file, claim);
  const named = told && dateNamed(told, words.text, project.headOf(file)?.published);
  const readFrom = published && {
    uri: file.uri,
    at: published.at,
    message: l10n.t('The day of publication'),
  };
  if (named !== undefined && told !== undefined) {
    const shown = { uri: told.uri, at: named.span, message: l10n.t('The article’s words for it') };
    const said = named.quoted && named.anchor.kind !== 'itself' ? sayingOf(project, file, claim) : undefined;
    if (said === undefined)
      return { value: named.value, related: readFrom === undefined ? [shown] : [shown, readFrom] };
    const reference = { now: said.day, story: said.day, tense: named.tense };
    const value = resolve(named.meaning, reference)?.written;
    const at = { uri: said.uri, at: said.at, message: l10n.t('The day on which it was said') };
    return value === undefined ? undefined : { value, related: [shown, at] };
  }
  const meaning = wholeExpression(words.text)?.meaning;
  if (meaning === undefined || isFromStory(meaning)) return undefined;
  if (published === undefined && !isAbsolute(meaning)) return undefined;
  const day = published?.day ?? 0;
  const tense = field === 'date' ? 'past' : undefined;
  const value = resolve(meaning, { now: day, story: day, tense })?.written;
  return value === undefined ? undefined : { value, related: readFrom === undefined ? [] : [readFrom] };
}
