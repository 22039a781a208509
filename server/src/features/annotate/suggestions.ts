import type { Range } from 'vscode-languageserver-types';
import { wordsOf } from '../../annotate/claim.ts';
import { suggestionsFor } from '../../annotate/meant.ts';
import { splitReference } from '../../model/id.ts';
import type { ReadArticle } from '../../project/document.ts';
import { fileNamed } from '../../project/file-names.ts';
import type { Project } from '../../project/project.ts';
import { parentOf } from '../../project/uri.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import type { Span } from '../../syntax/span.ts';
import { definitionName } from '../names.ts';
import { rangeOf } from '../place.ts';

/** A claim that an article seems to hold, for somebody to accept. */
export interface SuggestedClaim {
  /** Where its words stand, in order; to accept it, they are handed back. */
  readonly passages: Range[];
  readonly words: string;
  readonly speech: string;
  /** The name of the speaker: as the project knows it, else as the article has it. */
  readonly speaker?: string;
  /** Whether the project knows the speaker. */
  readonly known: boolean;
  readonly mention?: Range;
  readonly cue?: Range;
  readonly cueWords?: string;
  /** The names of those who were told. */
  readonly to: readonly string[];
  /** EDTF, else the article’s words. */
  readonly date?: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Localised. */
  readonly reason: string;
}

/** What an article seems to claim beside what is annotated, in its order. */
export function suggestedClaims(project: Project, article: ReadArticle): readonly SuggestedClaim[] {
  return suggestionsFor(project, article).map((suggestion) => shown(project, article, suggestion));
}

function shown(project: Project, read: ReadArticle, suggestion: Suggestion): SuggestedClaim {
  const { text, article } = read;
  const { passages, speech, speaker, name, mention, cue, to, date, confidence, reason } = suggestion;
  const range = (span: Span): Range => rangeOf(text, span);
  const called = speaker === undefined ? name : nameOfId(project, read, speaker);
  const day = date?.value ?? date?.text;
  return {
    passages: passages.map(range),
    words: passages.map((span) => wordsOf(article, span)).join(' … '),
    speech,
    known: speaker !== undefined,
    ...(called === undefined ? {} : { speaker: called }),
    ...(mention === undefined ? {} : { mention: range(mention) }),
    ...(cue === undefined ? {} : { cue: range(cue), cueWords: wordsOf(article, cue) }),
    to: to.map((id) => nameOfId(project, read, id)),
    ...(day === undefined ? {} : { date: day }),
    confidence,
    reason,
  };
}

/** What somebody is called whom an article's annotation refers to by an id. */
function nameOfId(project: Project, { uri }: ReadArticle, reference: string): string {
  const { file: name, id } = splitReference(reference);
  const [own] = project.annotationsOf(uri);
  const file =
    name === undefined ? own : fileNamed(project.annotations, project.root, name, parentOf(own?.uri ?? uri));
  const [definition] = file?.definitions.get(id) ?? [];
  if (file && definition) return definitionName(project, file, definition);
  const [shared] = project.scope.shared(id);
  return shared ? definitionName(project, shared.file, shared.definition) : reference;
}
