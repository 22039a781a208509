import type { Leaf } from '../model/entry.ts';
import { atOnce, type Steps } from '../work/steps.ts';
import type { Anchors } from './anchors.ts';
import type { AnnotationFile, ArticleFile, ReadArticle, SettingsFile } from './document.ts';
import { findAnchors, knownAnchors } from './finding.ts';
import { type Resolution, Scope } from './scope.ts';
import { noSettings, type Settings } from './settings.ts';
import { articleFormatOf, isNoName, pathFrom, within } from './uri.ts';

/** Where a file says that its article is. */
export type ArticleTarget =
  | { readonly kind: 'inside'; readonly uri: string; readonly format: 'markdown' | 'plain' }
  | { readonly kind: 'outside' | 'no-name' | 'no-article-file' }
  | { readonly kind: 'none' };

/**
 * One project at one moment: what every feature and rule reads. A change makes a new one, which keeps what
 * did not change.
 */
export class Project {
  /** The folder that it is, in normal form. */
  readonly root: string;
  readonly settingsFile: SettingsFile | undefined;
  readonly annotations: ReadonlyMap<string, AnnotationFile>;
  /** Every article that some annotation file names, by URI. */
  readonly articles: ReadonlyMap<string, ArticleFile>;
  /** The URIs of the files that could be articles. */
  readonly candidates: ReadonlySet<string>;
  /** Whether every file has been read: until then, nobody can tell what is not there. */
  readonly isWhole: boolean;
  #scope: Scope | undefined;
  #annotators: ReadonlyMap<string, readonly AnnotationFile[]> | undefined;

  constructor(
    parts: Pick<Project, 'root' | 'settingsFile' | 'annotations' | 'articles' | 'candidates' | 'isWhole'>,
  ) {
    this.root = parts.root;
    this.settingsFile = parts.settingsFile;
    this.annotations = parts.annotations;
    this.articles = parts.articles;
    this.candidates = parts.candidates;
    this.isWhole = parts.isWhole;
  }

  get settings(): Settings {
    return this.settingsFile?.settings ?? noSettings;
  }

  get scope(): Scope {
    this.#scope ??= new Scope(this.root, this.annotations);
    return this.#scope;
  }

  resolve(reference: Leaf, from: AnnotationFile): Resolution {
    return this.scope.resolve(reference, from);
  }

  /** The path of a file from the project's folder. */
  pathOf(uri: string): string {
    return pathFrom(this.root, uri) ?? uri;
  }

  /** The article that a file annotates; undefined where it names none, or none that the project can hold. */
  articleOf(file: AnnotationFile): ArticleFile | undefined {
    const target = articleTarget(this.root, file);
    return target.kind === 'inside' ? this.articles.get(target.uri) : undefined;
  }

  /** Where the claims of a file stand; undefined where its article cannot be read. */
  anchorsOf(file: AnnotationFile): Anchors | undefined {
    return atOnce(this.findAnchors(file));
  }

  /** The same for whoever has others to listen to meanwhile; `anchorsOf` costs nothing afterwards. */
  *findAnchors(file: AnnotationFile): Steps<Anchors | undefined> {
    const article = this.articleOf(file);
    return article?.type === 'article' ? yield* findAnchors(article, file) : undefined;
  }

  /** Where the claims of a file stand, if somebody has looked for them already. */
  knownAnchorsOf(file: AnnotationFile): Anchors | undefined {
    const article = this.articleOf(file);
    return article?.type === 'article' ? knownAnchors(article, file) : undefined;
  }

  /** The files that annotate an article, in the order of their URIs. */
  annotationsOf(articleUri: string): readonly AnnotationFile[] {
    this.#annotators ??= annotatorsIn(this);
    return this.#annotators.get(articleUri) ?? [];
  }

  /** The article of a URI, where some annotation file names it and its text could be read. */
  articleAt(uri: string): ReadArticle | undefined {
    const article = this.articles.get(uri);
    return article?.type === 'article' && this.annotationsOf(uri).length > 0 ? article : undefined;
  }
}

function annotatorsIn({ root, annotations }: Project): ReadonlyMap<string, readonly AnnotationFile[]> {
  const annotators = new Map<string, AnnotationFile[]>();
  for (const file of annotations.values()) {
    const target = articleTarget(root, file);
    if (target.kind !== 'inside') continue;
    const ofArticle = annotators.get(target.uri);
    if (ofArticle) ofArticle.push(file);
    else annotators.set(target.uri, [file]);
  }
  return annotators;
}

/** A file stays in its project, so that its root need not be remembered with it. */
const knownTargets = new WeakMap<AnnotationFile, ArticleTarget>();

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
