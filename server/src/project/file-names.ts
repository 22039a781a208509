import { parentOf, pathFrom, within, withoutExtension } from './uri.ts';

/**
 * The file that a reference means by a name or path without `.news.yaml`: seen from its own folder first, then
 * from the project's.
 *
 * @param files annotation files by their URI
 * @param folder the folder of the file that holds the reference
 */
export function fileNamed<File>(
  files: ReadonlyMap<string, File>,
  root: string,
  name: string,
  folder: string,
): File | undefined {
  if (name === '') return undefined;
  for (const start of [folder, root])
    for (const extension of ['.news.yaml', '.news.yml']) {
      const file = files.get(within(start, `${name}${extension}`));
      if (file !== undefined) return file;
    }
  return undefined;
}

/**
 * The name by which files of a folder refer to an annotation file: its own name beside it, else its path from the
 * project's folder, else, where another file has that name there, its path from theirs. Undefined where none of
 * these means it.
 */
export function nameFor<File>(
  files: ReadonlyMap<string, File>,
  root: string,
  uri: string,
  folder: string,
): string | undefined {
  const file = files.get(uri);
  const beside = parentOf(uri) === folder ? pathFrom(folder, uri) : undefined;
  return [beside, pathFrom(root, uri), pathBetween(folder, uri)]
    .flatMap((path) => (path === undefined ? [] : [withoutExtension(path).normalize('NFC')]))
    .find((name) => fileNamed(files, root, name, folder) === file);
}

/** The path from a folder to a file, `..` included; undefined where one lies on another machine. */
function pathBetween(folder: string, uri: string): string | undefined {
  let up = '';
  for (let at = folder; ; up += '../') {
    const path = pathFrom(at, uri);
    if (path !== undefined) return up + path;
    const parent = parentOf(at);
    if (parent === at) return undefined;
    at = parent;
  }
}
