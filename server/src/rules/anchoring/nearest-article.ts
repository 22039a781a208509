import { distance } from 'fastest-levenshtein';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { nameOf } from '../../project/uri.ts';
import { relativePath } from './relative-path.ts';

/**
 * The path from an annotation file to the article that it most likely means: one of the name that is written,
 * in whatever folder; one of the annotation file's own name, beside it; or the one whose path is nearest to
 * what is written, where no more than a third of it differs.
 */
export function nearestArticle(project: Project, file: AnnotationFile, written = ''): string | undefined {
  const wanted = written.replaceAll('\\', '/').normalize('NFC');
  const name = wanted.slice(wanted.lastIndexOf('/') + 1).toLowerCase();
  let best: { readonly path: string; readonly cost: number } | undefined;
  for (const uri of project.candidates) {
    const path = relativePath(file.folder, uri).normalize('NFC');
    const found = nameOf(uri).normalize('NFC').toLowerCase();
    const cost = costOf(path, found);
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { path, cost };
  }
  return best?.path;

  function costOf(path: string, found: string): number | undefined {
    const folders = path.split('/').length / 1000;
    if (name !== '' && found === name) return folders;
    const own = file.name.toLowerCase();
    if (!path.includes('/') && (found === `${own}.md` || found === `${own}.txt`)) return 1;
    const most = Math.floor(Math.max(wanted.length, path.length) / 3);
    if (wanted === '' || Math.abs(wanted.length - path.length) > most) return undefined;
    const edits = distance(wanted, path);
    return edits <= most ? 1 + edits : undefined;
  }
}
