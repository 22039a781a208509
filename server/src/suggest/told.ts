import { speechOf } from '../article/speech.ts';
import type { ReadArticle } from '../project/document.ts';
import type { Span } from '../syntax/span.ts';
import type { Attribution } from './attribution.ts';
import { confidenceIn, reasonFor } from './confidence.ts';
import { saidOn } from './said-on.ts';
import { withoutArticle } from './speakers/directory.ts';
import { wordsOfName } from './speakers/names.ts';
import type { Story } from './story.ts';
import type { Told } from './suggestion.ts';

/** What a story tells of an attribution, or of words that nobody says in it. */
export function tell(
  read: ReadArticle,
  story: Story,
  found: Attribution | undefined,
  passages: readonly Span[],
): Told {
  const { visible } = read.article;
  const source = (span: Span | undefined): Span | undefined => span && visible.toSource(span);
  const speaker = found && story.speakers.get(found);
  const speech = speechOf(read.article, passages);
  const evidence = { found, speaker, speech, ...wordsOf(read, found) };
  return {
    speech,
    cue: source(found?.cue),
    mention: source(found?.mention),
    speaker: speaker?.known?.id,
    name: speaker?.known === undefined ? speaker?.name : undefined,
    to: addressed(read, story, found),
    via: known(read, story, found?.relayedBy),
    date: found && saidOn(read, story, found),
    confidence: confidenceIn(evidence),
    reason: reasonFor(evidence),
  };
}

function wordsOf(
  { article: { visible } }: ReadArticle,
  found: Attribution | undefined,
): { readonly cue: string; readonly mention: string; readonly words: number } {
  const text = (span: Span | undefined): string => (span ? visible.text.slice(span.start, span.end) : '');
  const said = (found?.passages ?? []).map(text).join(' ');
  const words = said.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  return { cue: text(found?.cue), mention: text(found?.mention), words };
}

function addressed(read: ReadArticle, story: Story, found: Attribution | undefined): readonly string[] {
  const meant = found && story.addressees.get(found);
  return meant === undefined ? known(read, story, found?.addressee) : [meant.id];
}

/** The id of the entity that some words name, if they name one that is known. */
function known({ article }: ReadArticle, { directory }: Story, words: Span | undefined): readonly string[] {
  if (words === undefined) return [];
  const name = withoutArticle(wordsOfName(article.visible.text.slice(words.start, words.end)));
  const entity = directory.named(name) ?? directory.endingIn(['', ...name], new Set(name));
  return entity === undefined ? [] : [entity.id];
}
