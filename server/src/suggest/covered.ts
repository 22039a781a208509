import { anchorClaims } from '../article/anchor.ts';
import { entriesOf, leafOf, textOf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/span.ts';

/** What a file's claims stand on in its article, or may stand on, and what it says needs none; in the source. */
export function coveredBy(project: Project, file: AnnotationFile): readonly Span[] {
  const anchors = project.anchorsOf(file);
  if (anchors === undefined) return [];
  const ofClaims = file.annotation.claims.flatMap((claim) => {
    const anchoring = anchors.of(claim);
    if (anchoring === undefined || anchoring.status === 'orphan') return [];
    return anchoring.status === 'ambiguous' ? anchoring.places.flat() : anchoring.pieces;
  });
  return [...ofClaims, ...ignoredBy(project, file)];
}

function ignoredBy(project: Project, file: AnnotationFile): readonly Span[] {
  const read = project.articleOf(file);
  const { article } = file.annotation;
  if (read?.type !== 'article' || article === undefined) return [];
  return entriesOf(article.entry, 'ignore', 'ignore').flatMap((entry) => {
    const text = leafOf(entry, 'text');
    if (text === undefined) return [];
    const nth = textOf(entry, 'nth');
    const quote = {
      pieces: [text.node.value],
      prefix: textOf(entry, 'prefix'),
      suffix: textOf(entry, 'suffix'),
      nth: nth === undefined ? undefined : Number(nth),
    };
    return anchorClaims(read.article, [quote]).flatMap((anchoring) => {
      if (anchoring.status === 'orphan') return [];
      return anchoring.status === 'ambiguous' ? anchoring.places.flat() : anchoring.pieces;
    });
  });
}
