import * as l10n from '@vscode/l10n';
import { URI } from 'vscode-uri';
import type { Anchoring } from '../../article/anchor.ts';
import type { Claim } from '../../model/claim.ts';
import { placeOf } from '../../project/anchors.ts';
import { articleTarget } from '../../project/article-target.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/span.ts';
import { byteOrderMark } from '../byte-order-mark.ts';
import { unreadSentence } from '../check/sentences.ts';

/** Whether a claim's words stand in the article: just so, changed, in several places, or not at all. */
export type Status = Anchoring['status'];

/** Where a claim stands. Spans count UTF-16 units of the article's file, a byte order mark at its start included. */
export interface FoundClaim {
  readonly claim: Claim;
  readonly status: Status;
  /** 1 where the words stand just so, 0 where nothing like them does. */
  readonly similarity: number;
  /** Empty unless there is one place. */
  readonly passages: readonly Span[];
  readonly mention: Span | null;
  readonly cue: Span | null;
  readonly anchoring: Anchoring;
}

/** The claims of a file. */
export interface FoundFile {
  readonly file: AnnotationFile;
  readonly project: Project;
  readonly claims: readonly FoundClaim[];
  /** Why its article was not read, for people. */
  readonly fault: string | undefined;
}

/**
 * Finds the claims of a file in its article.
 *
 * @param pathOf how a URI is shown
 */
export async function findClaims(
  project: Project,
  file: AnnotationFile,
  pathOf: (uri: string) => string,
): Promise<FoundFile> {
  const article = project.articleOf(file);
  const anchors = project.anchorsOf(file);
  const before = article?.type === 'article' ? await byteOrderMark(URI.parse(article.uri).fsPath) : 0;
  const onDisk = ({ start, end }: Span): Span => ({ start: start + before, end: end + before });
  const claims = file.annotation.claims.map((claim): FoundClaim => {
    const anchoring = anchors?.of(claim) ?? { status: 'orphan' };
    const phrases = anchors?.phrasesOf(claim);
    return {
      claim,
      status: anchoring.status,
      similarity: similarityOf(anchoring),
      passages: (placeOf(anchoring) ?? []).map(onDisk),
      mention: phrases?.mention ? onDisk(phrases.mention) : null,
      cue: phrases?.cue ? onDisk(phrases.cue) : null,
      anchoring,
    };
  });
  const fault = anchors === undefined && claims.length > 0 ? noArticle(project, file, pathOf) : undefined;
  return { file, project, claims, fault };
}

function similarityOf(anchoring: Anchoring): number {
  if (anchoring.status === 'drifted') return anchoring.similarity;
  return anchoring.status === 'orphan' ? 0 : 1;
}

function noArticle(project: Project, file: AnnotationFile, pathOf: (uri: string) => string): string {
  const path = pathOf(file.uri);
  const target = articleTarget(project.root, file);
  const article = project.articleOf(file);
  if (target.kind === 'inside' && article?.type === 'no-article')
    return unreadSentence(pathOf(target.uri), article.why);
  return target.kind === 'outside'
    ? l10n.t('The article of {0} lies outside the project.', path)
    : l10n.t('{0} names no article.', path);
}
