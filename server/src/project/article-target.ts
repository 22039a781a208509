import { Slot } from '../work/slot.ts';
import type { AnnotationFile } from './document.ts';
import { articleFormatOf, isNoName, pathFrom, within } from './uri.ts';

/** Where a file says that its article is. */
export type ArticleTarget =
  | { readonly kind: 'inside'; readonly uri: string; readonly format: 'markdown' | 'plain' }
  | { readonly kind: 'outside' | 'no-name' | 'no-article-file' }
  | { readonly kind: 'none' };

/** A file stays in its project, so that its root need not be remembered with it. */
const knownTargets = new Slot<AnnotationFile, ArticleTarget>();

/** Where a file says that its article is. Only what lies in the project is ever opened. */
export function articleTarget(root: string, file: AnnotationFile): ArticleTarget {
  let target = knownTargets.get(file);
  if (target === undefined) {
    target = readTarget(root, file);
    knownTargets.set(file, target);
  }
  return target;
}

function readTarget(root: string, file: AnnotationFile): ArticleTarget {
  if (file.gist !== undefined) return file.gist.target;
  const leaf = file.annotation.article?.file;
  if (leaf === undefined || leaf.text === '') return { kind: 'none' };
  const path = leaf.text;
  if (path.startsWith('/') || path.includes('\\') || /^[a-z][a-z0-9+.-]*:/i.test(path))
    return { kind: 'outside' };
  if (path.split('/').some(isNoName)) return { kind: 'no-name' };
  const uri = within(file.folder, path);
  if (pathFrom(root, uri) === undefined) return { kind: 'outside' };
  const format = articleFormatOf(uri);
  return format === undefined ? { kind: 'no-article-file' } : { kind: 'inside', uri, format };
}
