import { CompletionItemKind } from 'vscode-languageserver-types';
import { aboutArticle } from '../../article/about.ts';
import type { LeafShape } from '../../format/shape.ts';
import type { Steps } from '../../work/steps.ts';
import type { Asked } from './asked.ts';
import { dates } from './dates.ts';
import { claimIds } from './ids.ts';
import { articlePaths, globs } from './paths.ts';
import { contexts, cues, dateWords, mentions } from './phrases.ts';
import { articleOf, quotedWords, quotes } from './quotes.ts';
import { references } from './references.ts';
import type { Setting, Suggestion, Suggestions } from './suggestion.ts';
import {
  choices,
  languageTags,
  plainValue,
  reliabilities,
  repeatedTexts,
  tags,
  timeZones,
} from './vocabularies.ts';

/** What one value can be, by its shape. */
export function* leafValues(asked: Asked, shape: LeafShape, at: Setting): Steps<Suggestions> {
  switch (shape.type) {
    case 'reference':
      return yield* references(asked, shape, at);
    case 'words':
      return yield* words(asked, at);
    case 'text':
      return complete(yield* texts(asked, at));
    case 'choice':
      return complete(choices(asked, shape, at));
    case 'flag':
      return complete(['true', 'false'].map((value) => plainValue(value, at)));
    case 'version':
      return complete([plainValue(shape.value, at)]);
    case 'id':
      return complete(shape.of === 'claim' ? yield* claimIds(asked, at) : []);
    case 'date':
      return complete(yield* dates(asked, at));
    case 'tag':
      return complete(yield* tags(asked, at));
    case 'language':
      return complete(yield* languageTags(asked, at));
    case 'reliability':
      return complete(reliabilities(at));
    case 'path':
      return complete(articlePaths(asked, at));
    case 'glob':
      return complete(globs(asked, at));
    case 'time-zone':
      return complete(timeZones(at));
    case 'count':
    case 'url':
    case 'wikidata':
      return complete([]);
  }
}

function complete(all: readonly Suggestion[]): Suggestions {
  return { all, more: false };
}

function* words(asked: Asked, at: Setting): Steps<Suggestions> {
  const { what } = asked;
  const { owner, field } = what.kind === 'value' ? what.expected : { owner: undefined, field: '' };
  if (owner === 'ignore') return field === 'text' ? yield* quotedWords(asked, at) : complete([]);
  if (owner === 'dated') return complete(dateWords(asked, at));
  switch (field) {
    case 'text':
    case 'passages':
      return yield* quotes(asked, at);
    case 'mention':
      return complete(mentions(asked, at));
    case 'cue':
      return complete(cues(asked, at));
    case 'prefix':
    case 'suffix':
      return complete(contexts(asked, field, at));
    default:
      return complete([]);
  }
}

function* texts(asked: Asked, at: Setting): Steps<readonly Suggestion[]> {
  const { what } = asked;
  const isTitle =
    what.kind === 'value' && what.expected.owner === 'article' && what.expected.field === 'title';
  if (!isTitle) return yield* repeatedTexts(asked, at);
  const article = articleOf(asked);
  const title = article && aboutArticle(article).title;
  return title === undefined ? [] : [plainValue(title, at, { kind: CompletionItemKind.Text })];
}
