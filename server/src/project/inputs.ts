import type { TextDocument } from 'vscode-languageserver-textdocument';
import { known, type Steps } from '../work/steps.ts';
import { settingsFile } from './document.ts';
import type { Unread } from './files.ts';
import { type Texts, textAt } from './loaded.ts';
import type { Project } from './project.ts';
import { scan } from './scan.ts';
import { articleFormatOf, settingsName, within } from './uri.ts';

/** All that a project is read from. By URI. */
export interface Inputs {
  readonly settings: TextDocument | undefined;
  readonly annotations: ReadonlyMap<string, TextDocument>;
  readonly articles: ReadonlyMap<string, TextDocument | Unread>;
  readonly candidates: ReadonlySet<string>;
}

/** How many files are read at a time. */
const atOnce = 32;

/** What a project was read from. */
export function inputsOf({ settingsFile, annotations, articles, candidates }: Project): Inputs {
  return {
    settings: settingsFile?.text,
    annotations: new Map([...annotations].map(([uri, { text }]) => [uri, text])),
    articles: new Map([...articles].map(([uri, file]) => [uri, 'text' in file ? file.text : file.why])),
    candidates,
  };
}

/** Whether what is said of a project's files rests on these alone, and not on edits that took claims somewhere. */
export function restsOnInputs({ articles }: Project): boolean {
  return [...articles.values()].every((file) => file.type === 'no-article' || file.tracked === undefined);
}

/** What the project in a folder would be read from beside its articles, without reading it. */
export async function findAnnotations(texts: Texts, root: string): Promise<Omit<Inputs, 'articles'>> {
  const settings = await textAt(texts, within(root, settingsName), 'newsmark', root);
  const document = 'kind' in settings ? undefined : settings;
  const excludes = document && settingsFile(document.uri, document).settings.excludes;
  const found = await scan(texts.files, root, (path) => excludes?.(path) ?? false);
  const annotations = new Map<string, TextDocument>();
  await eachOf(found.annotations, async (uri) => {
    const text = await textAt(texts, uri, 'newsmark', root);
    if (!('kind' in text)) annotations.set(uri, text);
  });
  return { settings: document, annotations, candidates: new Set(found.candidates) };
}

/** The articles of these URIs, which the files of the project in a folder are known to name. */
export async function findArticles(
  texts: Texts,
  root: string,
  uris: readonly string[],
): Promise<Inputs['articles']> {
  const articles = new Map<string, TextDocument | Unread>();
  await eachOf(uris, async (uri) => {
    const format = articleFormatOf(uri);
    if (format !== undefined) articles.set(uri, await textAt(texts, uri, format, root));
  });
  return articles;
}

async function eachOf(uris: readonly string[], read: (uri: string) => Promise<void>): Promise<void> {
  for (let done = 0; done < uris.length; done += atOnce)
    await Promise.all(uris.slice(done, done + atOnce).map(read));
}

/** Makes of a text a short one, which no other text has. */
export type Digest = (text: string) => string;

/** Digests last as long as the texts, which do not change. */
const digests = new WeakMap<TextDocument, string>();

/** What inputs are known by: another where any of them is another. */
export function* fingerprint(inputs: Inputs, digest: Digest): Steps<string> {
  const { settings, annotations, articles, candidates } = inputs;
  const lines = [settings === undefined ? '' : digestOf(settings, digest)];
  for (const [uri, text] of [...annotations, ...articles]) {
    lines.push(`${uri} ${'kind' in text ? text.kind : digestOf(text, digest)}`);
    yield;
  }
  return yield* known(digest([...lines.sort(), ...[...candidates].sort()].join('\n')));
}

function digestOf(text: TextDocument, digest: Digest): string {
  let known = digests.get(text);
  if (known === undefined) {
    known = digest(text.getText());
    digests.set(text, known);
  }
  return known;
}
