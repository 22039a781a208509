import { rootPlace } from '../edit/document.ts';
import { applyEdits, type Edit } from '../edit/edit.ts';
import { isBlank } from '../edit/entry.ts';
import { insertField, insertItem } from '../edit/insert.ts';
import type { Fields } from '../edit/node.ts';
import { setValue } from '../edit/set.ts';
import { document } from '../format/document.ts';
import { type Annotation, readAnnotation } from '../model/annotation.ts';
import type { AnnotationFile, ReadArticle } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { parse } from '../syntax/parse.ts';
import { pairOf } from '../syntax/path.ts';
import type { Node, Tree } from '../syntax/tree.ts';
import { claimFields, type Draft, wordsOf } from './claim.ts';
import { claimId } from './claim-id.ts';
import { type Due, dueIn, withRoom } from './due.ts';
import { apart, handOf, isSpaced } from './hand.ts';
import { newFile } from './new-file.ts';

/** What adds claims to the annotation file of their article. */
export interface Addition {
  readonly uri: string;
  /** The file as it is; undefined where it is to be made. */
  readonly file: AnnotationFile | undefined;
  /** Of the file's text; of an empty one, where it is to be made. */
  readonly edits: readonly Edit[];
  /** What the file holds then. */
  readonly text: string;
  /** The ids of the claims. */
  readonly ids: readonly string[];
  /** What is to be typed next, in that text. */
  readonly due: Due;
}

const order = Object.keys(document.fields);

/**
 * Adds claims behind those of an article's annotation file, in the style of that file; where there is none, one is
 * made.
 *
 * @param prefer the annotation files to choose from, where the article has several
 * @returns undefined where the file's YAML is too broken to be written to
 */
export function addClaims(
  project: Project,
  article: ReadArticle,
  drafts: readonly Draft[],
  prefer: readonly string[] = [],
): Addition | undefined {
  const files = project.annotationsOf(article.uri);
  const annotated = files.find(({ uri }) => prefer.includes(uri)) ?? files[0];
  if (annotated) {
    const { uri, annotation } = annotated;
    const { edits, ids } = written(article, annotation, drafts, false);
    return edits && checked({ uri, file: annotated, tree: annotation.tree, edits, ids });
  }
  const made = newFile(project, article);
  const head = readAnnotation(parse(made.head));
  const { edits, ids } = written(article, head, drafts, true);
  const tree = made.empty?.annotation.tree ?? parse('');
  const whole = edits && rootPlace(tree).put(applyEdits(made.head, edits).trimEnd());
  return whole && checked({ uri: made.uri, file: made.empty, tree, edits: whole, ids });
}

/** Makes sure that the file reads as it is meant to once the edits are made. */
function checked({
  tree,
  ...change
}: Pick<Addition, 'uri' | 'file' | 'edits' | 'ids'> & { readonly tree: Tree }): Addition | undefined {
  const text = applyEdits(tree.text, change.edits);
  const after = readAnnotation(parse(text));
  const due = dueIn(after, change.ids);
  if (after.tree.problems.length > tree.problems.length || due === undefined) return undefined;
  return { ...change, text, due };
}

function written(
  { article }: ReadArticle,
  annotation: Annotation,
  drafts: readonly Draft[],
  isNew: boolean,
): { readonly edits: readonly Edit[] | undefined; readonly ids: readonly string[] } {
  const taken = new Set(annotation.claims.map(({ id }) => id));
  const hand = handOf(annotation);
  const claims = drafts.map((draft) => {
    const words = draft.passages.map((span) => wordsOf(article, span)).join(' ');
    const id = claimId(article, words, (each) => taken.has(each));
    taken.add(id);
    return { id, fields: claimFields(article, draft, id, hand) };
  });
  const edits = claimEdits(
    annotation,
    claims.map(({ fields }) => fields),
    isNew,
  );
  return { edits: edits && withRoom(edits), ids: claims.map(({ id }) => id) };
}

/** The edits that put claims behind those that are there. */
function claimEdits(
  { tree, root }: Annotation,
  claims: readonly Fields[],
  isNew: boolean,
): readonly Edit[] | undefined {
  const field = root?.fields.get('claims');
  if (field === undefined) {
    const isApart = isNew || (tree.root?.kind === 'mapping' && isSpaced(tree, tree.root));
    const edits = insertField(tree, null, 'claims', claims, { lines: 2, order });
    return isApart && edits ? apart(tree, edits) : edits;
  }
  const pair = pairOf(tree, field.key);
  const list = pair?.value ?? null;
  if (pair === undefined || list?.kind === 'alias') return undefined;
  if (list?.kind === 'sequence' && list.items.length > 0) {
    const isApart = !list.flow && isSpaced(tree, list);
    const edits = claims.flatMap((claim) => insertItem(tree, list, list.items.length, claim));
    return isApart ? apart(tree, edits) : edits;
  }
  return holdsNothing(list) ? setValue(tree, pair, claims, { lines: 2 }) : undefined;
}

/** Whether a field has no value yet, or `[]`, or `{}`. */
function holdsNothing(value: Node | null): boolean {
  if (value === null || isBlank(value)) return true;
  if (value.kind === 'sequence') return value.items.length === 0;
  return value.kind === 'mapping' && value.pairs.length === 0;
}
