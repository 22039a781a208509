import { URI, Utils } from 'vscode-uri';

/** The one form in which a URI is compared. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The folder that holds a file or folder, without a slash at its end. */
export function parentOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** The last name of a path, decoded. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** Something in or below a folder, by a path with forward slashes. */
export function within(folder: string, path: string): string {
  return Utils.resolvePath(URI.parse(folder), path).toString();
}

/** The same for the names in one folder, of which there may be thousands. */
export function inFolder(folder: string): (name: string) => string {
  const parent = URI.parse(folder);
  return (name) => Utils.resolvePath(parent, name).toString();
}

/** The path from a folder to what lies below it; undefined where it lies elsewhere. An empty path is the folder. */
export function pathFrom(folder: string, uri: string): string | undefined {
  const base = URI.parse(folder);
  const target = URI.parse(uri);
  if (base.scheme !== target.scheme || base.authority !== target.authority) return undefined;
  if (base.path === target.path) return '';
  const prefix = base.path.endsWith('/') ? base.path : `${base.path}/`;
  return target.path.startsWith(prefix) ? target.path.slice(prefix.length) : undefined;
}

const annotationName = /\.news\.ya?ml$/;

/** Whether a URI names an annotation file. */
export function isAnnotationUri(uri: string): boolean {
  return annotationName.test(URI.parse(uri).path);
}

/** Whether a URI names a project's settings. */
export function isSettingsUri(uri: string): boolean {
  return nameOf(uri) === settingsName;
}

/** The name of a project's settings file. */
export const settingsName = 'newsmark.yaml';

/** An annotation file's name or path without `.news.yaml`. */
export function withoutExtension(path: string): string {
  return path.replace(annotationName, '');
}

/** How an article of this name is read; undefined where it is no article. */
export function articleFormatOf(uri: string): 'markdown' | 'plain' | undefined {
  const path = URI.parse(uri).path.toLowerCase();
  if (path.endsWith('.md')) return 'markdown';
  return path.endsWith('.txt') ? 'plain' : undefined;
}

/**
 * Whether a part of a path is none that a file can have on every system: Windows takes some names for devices, with
 * any ending, and drops dots and spaces at the end, by which dots may come to mean the folder above.
 */
export function isNoName(part: string): boolean {
  return device.test(part) || /^(?!\.{1,2}$)[. ]+$|\p{Cc}/u.test(part);
}

const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:[.:]|$)/iu;
