import * as l10n from '@vscode/l10n';
import { wordsOf } from '../../annotate/claim.ts';
import { handOf } from '../../annotate/hand.ts';
import { joined, selectedPassages } from '../../annotate/passages.ts';
import type { Article } from '../../article/article.ts';
import { selectorsFor } from '../../article/selectors.ts';
import { speechOf } from '../../article/speech.ts';
import { applyEdits, type Edit } from '../../edit/edit.ts';
import { type Value, Words } from '../../edit/node.ts';
import { renameKey } from '../../edit/rename.ts';
import { setValue } from '../../edit/set.ts';
import { readAnnotation } from '../../model/annotation.ts';
import type { Claim } from '../../model/claim.ts';
import type { AnnotationFile, ReadArticle } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { choosePlace } from '../../rules/anchoring/choose-place.ts';
import { together } from '../../rules/fix.ts';
import { parse } from '../../syntax/parse.ts';
import { pairOf } from '../../syntax/path.ts';
import type { Span } from '../../syntax/span.ts';
import { spanOf } from '../../syntax/tree.ts';
import type { Refusal } from '../refusal.ts';
import type { EditOptions } from '../workspace-edit.ts';
import { type FileChange, fileChange } from './change.ts';
import { unwritable } from './claims.ts';

/** A claim that has one more passage. */
export interface ExtendedClaim {
  readonly change: FileChange;
  readonly id: string;
}

/** Adds what is selected in an article to the words of a claim: as a passage, or as more of the one that it adjoins. */
export function extendClaim(
  project: Project,
  article: ReadArticle,
  selection: Span,
  { file, definition }: Located<Claim>,
  options: Pick<EditOptions, 'versionOf'>,
): ExtendedClaim | Refusal {
  const added = selectedPassages(article.article, selection);
  if (added.length === 0) return { refused: l10n.t('Select words of the article first.') };
  const anchoring = project.anchorsOf(file)?.of(definition);
  if (anchoring?.status !== 'exact' && anchoring?.status !== 'drifted')
    return {
      refused: l10n.t('The place of “{0}” in the article is not sure. Settle that first.', definition.id),
    };
  const pieces = joined(article.article, [...anchoring.pieces, ...added]);
  const edits = together(
    wordEdits(file, definition, article.article, pieces),
    choosePlace(file, definition, selectorsFor(article.article, pieces)),
    speechEdits(file, definition, article.article, anchoring.pieces, pieces),
  );
  const cursor = edits && placeAfter(file, edits, definition.id);
  if (edits === undefined || cursor === undefined) return unwritable(project, article);
  return { change: fileChange(file.uri, file, edits, cursor, options), id: definition.id };
}

function wordEdits(
  { annotation }: AnnotationFile,
  { entry }: Claim,
  article: Article,
  pieces: readonly Span[],
): readonly Edit[] | undefined {
  const { tree } = annotation;
  const hand = handOf(annotation);
  const words = pieces.map((piece) => new Words(wordsOf(article, piece), hand));
  const [only, ...others] = words;
  const name = others.length === 0 ? 'text' : 'passages';
  const value: Value | undefined = others.length === 0 ? only : words;
  const field = entry.fields.get('text') ?? entry.fields.get('passages');
  const pair = field && pairOf(tree, field.key);
  // What stands elsewhere, behind an alias or a merge, belongs to others too.
  if (pair === undefined || value === undefined || !entry.node.pairs.includes(pair)) return undefined;
  const renamed = pair.key.value === name ? [] : renameKey(tree, pair.key, name);
  const isBlock = pair.value?.kind === 'sequence' && !pair.value.flow;
  return together(renamed, setValue(tree, pair, value, isBlock ? { lines: 1 } : {}));
}

/** What the marks show of the words goes on being said, where it was said before. */
function speechEdits(
  { annotation: { tree } }: AnnotationFile,
  { entry, speech }: Claim,
  article: Article,
  before: readonly Span[],
  after: readonly Span[],
): readonly Edit[] | undefined {
  const key = entry.fields.get('speech')?.key;
  const pair = key && pairOf(tree, key);
  const shown = speechOf(article, after);
  if (pair === undefined || speech !== speechOf(article, before) || speech === shown) return [];
  return setValue(tree, pair, shown);
}

function placeAfter({ annotation }: AnnotationFile, edits: readonly Edit[], id: string): number | undefined {
  const after = readAnnotation(parse(applyEdits(annotation.tree.text, edits)));
  if (after.tree.problems.length > annotation.tree.problems.length) return undefined;
  const last = after.claims.find((claim) => claim.id === id)?.pieces.at(-1);
  return last && spanOf(last.at).end;
}
