import * as l10n from '@vscode/l10n';
import { foldAll } from '../../article/fold.ts';
import { starters, titles } from '../../article/words/all.ts';
import { setValue } from '../../edit/set.ts';
import type { Claim } from '../../model/claim.ts';
import { leafOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { namedBy } from '../claims/voices.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import { namesOf, nameWords, properWords } from '../references/mention.ts';
import { type Speaker, speakersOf, wholly } from '../references/speakers.ts';
import type { Fix, Rule, RuleDocs } from '../rule.ts';
import { type KnownEntity, type KnownNames, namesFor } from './known-names.ts';
import { type Word, wordsIn } from './relay.ts';

const docs: RuleDocs = {
  what: 'A claim’s `mention` is the name of a person whom the project knows, and who is not the speaker: alone, behind a title (“Foreign Minister Jane Roe”) or before a comma (“Jane Roe, the minister”). “A spokesman for Roe” names somebody else, and stays silent; so does a mention that shares a name with the speaker, one of somebody in `via`, and any whose speaker is not a person.',
  why: 'Words in the wrong mouth are the gravest mistake that an annotation can make, and one slip in a list of ids is enough for it.',
  fix: 'Gives the claim to the person whom the mention names.',
  grounds: [
    {
      name: 'Reuters Handbook of Journalism, The Essentials of Reuters sourcing',
      url: 'https://handbook.reuters.com/index.php?title=The_Essentials_of_Reuters_sourcing',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  john-doe: {kind: person, name: John Doe}
sources:
  calls: {kind: interview, title: Telephone calls}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: john-doe
    mention: Jane Roe
    sources: [calls]
`,
    'article.md': 'Jane Roe told John Doe that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  john-doe: {kind: person, name: John Doe}
sources:
  calls: {kind: interview, title: Telephone calls}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    mention: Jane Roe
    to: john-doe
    sources: [calls]
`,
    'article.md': 'Jane Roe told John Doe that nothing was agreed.\n',
  },
};

export const speakerMismatch: Rule = {
  code: 'speaker-mismatch',
  docs,
  *checkClaim(claim, { project, file }) {
    const mention = leafOf(claim.entry, 'mention');
    // "The minister" is another one in every article.
    if (mention === undefined || properWords(mention.text).length === 0) return;
    const speakers = speakersOf(project, file, claim, ['kind', 'names']);
    if (speakers === undefined || !canBeAnother(mention.text, claim, speakers)) return;
    const [named, ...others] = personsNamed(mention.text, namesFor(project, file));
    if (named === undefined || others.length > 0) return;
    if (namedBy(project, file, [...claim.speakers, ...claim.via]).includes(named.definition)) return;
    const { definition } = named;
    yield {
      at: mention.at,
      message: l10n.t(
        '“{0}” names {1}, but the speaker is {2}.',
        excerpt(mention.text),
        definition.name ?? definition.id,
        wholly(project, file, speakers)
          .map((speaker) => speaker.definition.name ?? speaker.definition.id)
          .join(', '),
      ),
      related: [
        {
          uri: named.uri,
          at: definition.idLeaf?.at ?? definition.entry.at,
          message: l10n.t('Defined here'),
        },
      ],
      fixes: () => giveTo(file, claim, named),
    };
  },
};

/** Whether a mention may name somebody else: its speakers are persons, and it holds no word of their names. */
function canBeAnother(
  mention: string,
  claim: Claim,
  speakers: readonly Speaker<'kind' | 'names'>[],
): boolean {
  if (speakers.length === 0 || speakers.length < claim.speakers.length) return false;
  if (!speakers.every(({ definition }) => definition.kind === 'person')) return false;
  const isOwn = (word: string) =>
    speakers.some(({ definition }) => namesOf(definition).lowerWords.has(lower(word)));
  return !nameWords(mention).some((word) => isCapitalised(word) && isOwn(word));
}

/** The persons whose name all of a mention is, but for titles before it and what follows a comma. */
function personsNamed(mention: string, names: KnownNames): readonly KnownEntity[] {
  const [head = ''] = foldAll(mention).split(',', 1);
  const words = wordsIn(head, { start: 0, end: head.length });
  const found = names.upTo(words);
  if (found === undefined || !found.entities.every(({ definition }) => definition.kind === 'person'))
    return [];
  const isProper = ({ start, text }: Word) =>
    isCapitalised(head.slice(start)) && !titles.has(text) && !starters.has(text);
  if (!words.slice(-found.length).some(isProper)) return [];
  const before = words[words.length - found.length - 1];
  const offices = found.entities.flatMap(({ definition }) => definition.roles.map(({ title }) => title));
  const leads =
    before === undefined ||
    titles.has(before.text) ||
    isCapitalised(head.slice(before.start)) ||
    offices.flatMap(nameWords).map(lower).includes(before.text);
  return leads ? found.entities : [];
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function lower(word: string): string {
  return word.toLowerCase();
}

function giveTo(
  file: AnnotationFile,
  { speakers }: Claim,
  { written, definition }: KnownEntity,
): readonly Fix[] {
  const [speaker, ...others] = speakers;
  if (speaker === undefined || others.length > 0) return [];
  const edits = setValue(file.annotation.tree, speaker.at, written);
  return fixIn(file.uri, l10n.t('Give it to {0}', definition.name ?? definition.id), edits);
}
