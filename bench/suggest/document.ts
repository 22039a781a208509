import { TextDocument } from 'vscode-languageserver-textdocument';
import { articleFile, type ReadArticle } from '../../server/src/project/document.ts';
import { Project } from '../../server/src/project/project.ts';
import { suggestClaims } from '../../server/src/suggest/suggest.ts';
import type { Suggestion } from '../../server/src/suggest/suggestion.ts';
import type { GoldDocument } from '../brat.ts';

/** A text with what somebody marked in it, and what is suggested for it. */
export interface Compared {
  readonly gold: GoldDocument;
  readonly read: ReadArticle;
  readonly suggested: readonly Suggestion[];
  /** What it counts: a part of one, where the text has several annotators. */
  readonly weight: number;
  /** How long the suggestions took, the reading of the text included. */
  readonly ms: number;
}

/** Suggests claims for every text of a corpus, each as a project of its own. */
export function compared(corpus: readonly GoldDocument[]): readonly Compared[] {
  const annotators = new Map<string, number>();
  for (const { text } of corpus) annotators.set(text, (annotators.get(text) ?? 0) + 1);
  return corpus.flatMap((gold) => {
    const started = performance.now();
    const uri = 'file:///article.txt';
    const read = articleFile(uri, 'plain', TextDocument.create(uri, 'plaintext', 1, gold.text));
    if (read.type !== 'article') return [];
    const suggested = suggestClaims(emptyProject(), read);
    return [
      {
        gold,
        read,
        suggested,
        weight: 1 / (annotators.get(gold.text) ?? 1),
        ms: performance.now() - started,
      },
    ];
  });
}

function emptyProject(): Project {
  return new Project({
    root: 'file:///',
    settingsFile: undefined,
    annotations: new Map(),
    articles: new Map(),
    candidates: new Set(),
    isWhole: true,
  });
}
