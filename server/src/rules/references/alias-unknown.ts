import * as l10n from '@vscode/l10n';
import { aliasEdits } from '../../annotate/alias.ts';
import type { Entity } from '../../model/definition.ts';
import { leafOf } from '../../model/entry.ts';
import { keptOf } from '../../project/kept.ts';
import type { Located } from '../../project/scope.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Fix, Rule, RuleDocs } from '../rule.ts';
import { namesOf, properWords } from './mention.ts';
import { isMisspelt } from './misspelt.ts';
import { type Speaker, speakersOf, wholly } from './speakers.ts';
import { wordIn } from './word-in.ts';

const docs: RuleDocs = {
  what: 'A capitalised word of a claim’s `mention` is one or two letters away from a word of its speaker’s names, and is none of them: Whitkoff for Witkoff. Pronouns, titles, adjectives and inflected forms stay silent, and so do the names of anybody else in the project.',
  why: 'Either the article spells the name wrong, or it uses a spelling by which nobody will find the speaker.',
  fix: 'Adds the spelling to the speaker’s aliases.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  lena-morvan: {kind: person, name: Lena Morvan}
sources:
  interview: {kind: interview, title: Telephone call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: lena-morvan
    mention: Prime Minister Lena Marvan
    sources: [interview]
`,
    'article.md': 'Prime Minister Lena Marvan said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  lena-morvan: {kind: person, name: Lena Morvan, aliases: [Marvan]}
sources:
  interview: {kind: interview, title: Telephone call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: lena-morvan
    mention: Prime Minister Lena Marvan
    sources: [interview]
`,
    'article.md': 'Prime Minister Lena Marvan said that nothing was agreed.\n',
  },
};

export const aliasUnknown: Rule = {
  code: 'alias-unknown',
  docs,
  *checkClaim(claim, { project, file }) {
    const mention = leafOf(claim.entry, 'mention');
    const words = mention ? properWords(mention.text) : [];
    if (mention === undefined || words.length === 0) return;
    const found = misspeltIn(words, speakersOf(project, file, claim, ['kind', 'names']) ?? []);
    if (found === undefined || namesVisible(project, file).has(found.word.toLowerCase())) return;
    const { word } = found;
    const [speaker] = wholly(project, file, [found.speaker]);
    if (speaker === undefined) return;
    yield {
      at: wordIn(file.annotation.tree, mention, word),
      message: l10n.t(
        '“{0}” is spelled otherwise than “{1}”. If both are right, add it to the aliases.',
        excerpt(word),
        excerpt(found.known),
      ),
      related: [
        {
          uri: speaker.file.uri,
          at: speaker.definition.idLeaf?.at ?? speaker.definition.entry.at,
          message: l10n.t('The speaker: {0}', speaker.definition.name ?? speaker.definition.id),
        },
      ],
      fixes: () => addAlias(speaker, word),
    };
  },
};

interface Misspelling {
  readonly word: string;
  readonly known: string;
  readonly speaker: Named;
}

type Named = Speaker<'kind' | 'names'>;

function misspeltIn(words: readonly string[], speakers: readonly Named[]): Misspelling | undefined {
  const named = speakers.filter(({ definition }) => definition.kind !== 'anonymous');
  for (const word of words) {
    const lower = word.toLowerCase();
    if (named.some(({ definition }) => namesOf(definition).lowerWords.has(lower))) continue;
    for (const speaker of named)
      for (const known of namesOf(speaker.definition).words)
        if (/^\p{Lu}/u.test(known) && isMisspelt(word, known)) return { word, known, speaker };
  }
  return undefined;
}

/** The words of all names that a file can refer to. */
const namesVisible = keptOf((project, file): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const { definition } of project.scope.visible(['entity'], file))
    if (definition.type === 'entity') for (const word of namesOf(definition).lowerWords) words.add(word);
  return words;
});

function addAlias(speaker: Located<Entity>, alias: string): readonly Fix[] {
  const { file, definition } = speaker;
  return fixIn(
    file.uri,
    l10n.t('Add “{0}” to the aliases of {1}', alias, definition.name ?? definition.id),
    aliasEdits(speaker, alias),
  );
}
