import type { Anchoring } from '../article/anchor.ts';
import type { ArticleEntry } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import type { Leaf } from '../model/entry.ts';
import type { SyntaxProblem } from '../syntax/tree.ts';
import { isReading } from '../work/reading.ts';
import { atOnce, type Steps } from '../work/steps.ts';
import type { Anchors } from './anchors.ts';
import { articleTarget } from './article-target.ts';
import type { Breaks } from './breaks.ts';
import { Course } from './course.ts';
import type { AnnotationFile, ArticleFile, ReadArticle, SettingsFile } from './document.ts';
import { findAnchors, forgetAnchors, knownAnchors } from './finding.ts';
import type { Resolution, Scope } from './scope.ts';
import { noSettings, type Settings } from './settings.ts';
import type { Known, Trait } from './traits.ts';
import { pathFrom } from './uri.ts';

/**
 * One project at one moment: what every feature and rule reads. A change makes a new one, which keeps what
 * did not change. Whoever reads it to keep what comes of it is told of changes (`work/reading.ts`).
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
  /** Handed on to the next moment. Whoever still asks this one gets a course that begins with it. */
  #course: Course | undefined;
  #annotators: ReadonlyMap<string, readonly AnnotationFile[]> | undefined;

  /** @param before the moment before it, if there was any */
  constructor(
    parts: Pick<Project, 'root' | 'settingsFile' | 'annotations' | 'articles' | 'candidates' | 'isWhole'>,
    before?: Project,
  ) {
    this.root = parts.root;
    this.settingsFile = parts.settingsFile;
    this.annotations = parts.annotations;
    this.articles = parts.articles;
    this.candidates = parts.candidates;
    this.isWhole = parts.isWhole;
    if (before === undefined) return;
    this.#course = before.#course;
    before.#course = undefined;
  }

  /** The course that has come to this moment. */
  get course(): Course {
    this.#course ??= new Course(this);
    this.#course.follow(this);
    return this.#course;
  }

  get settings(): Settings {
    if (isReading()) this.course.settings.read('settings');
    return this.settingsFile?.settings ?? noSettings;
  }

  get scope(): Scope {
    return this.course.scope;
  }

  /**
   * What a reference in a file names.
   *
   * @param only what is read of it, where that is less than all
   */
  resolve(reference: Leaf, from: AnnotationFile): Resolution;
  resolve<Only extends Trait = never>(
    reference: Leaf,
    from: AnnotationFile,
    only?: readonly Only[],
  ): Resolution<Known<Only>>;
  resolve(reference: Leaf, from: AnnotationFile, only?: readonly Trait[]): Resolution<Known<Trait>> {
    return this.scope.resolve(reference, from, only);
  }

  /** The path of a file from the project's folder. */
  pathOf(uri: string): string {
    return pathFrom(this.root, uri) ?? uri;
  }

  /** What a file says of its article; undefined in a registry. */
  headOf(file: AnnotationFile): ArticleEntry | undefined {
    if (isReading()) this.course.heads.read(file.uri);
    return file.annotation.article;
  }

  /** Where the YAML of a file cannot be read. */
  breaksIn(file: AnnotationFile): Breaks {
    return this.course.breaksIn(file);
  }

  /** What keeps the YAML of a file from being read as it was meant. */
  problemsIn(file: AnnotationFile): readonly SyntaxProblem[] {
    return this.course.breaksIn(file).problems;
  }

  /** The article that a file annotates; undefined where it names none, or none that the project can hold. */
  articleOf(file: AnnotationFile): ArticleFile | undefined {
    if (isReading()) this.course.heads.read(file.uri);
    const target = articleTarget(this.root, file);
    if (target.kind !== 'inside') return undefined;
    if (isReading()) this.course.articles.read(target.uri);
    return this.articles.get(target.uri);
  }

  /** Where the claims of a file stand; undefined where its article cannot be read. */
  anchorsOf(file: AnnotationFile): Anchors | undefined {
    return this.knownAnchorsOf(file) ?? atOnce(this.findAnchors(file));
  }

  /** The same for whoever has others to listen to meanwhile; `anchorsOf` costs nothing afterwards. */
  *findAnchors(file: AnnotationFile): Steps<Anchors | undefined> {
    const article = this.articleOf(file);
    return article?.type === 'article' ? yield* findAnchors(article, file) : undefined;
  }

  /** Where one claim of a file stands; undefined where it has no text, or its article cannot be read. */
  anchoringOf(file: AnnotationFile, claim: Claim): Anchoring | undefined {
    if (isReading(file.uri))
      if (file.gist === undefined) this.course.places.read(claim);
      else this.course.unread.read(file.uri);
    return this.anchorsOf(file)?.of(claim);
  }

  /**
   * Lets go of an article that nobody edits, of what annotates it, and of where claims stand in it; or of an annotation
   * file and its article. They are read again where somebody asks once more, but V8 finds many times as fast what is not
   * held any more than what is held weakly: that lasts until the whole heap is looked through.
   */
  leave(uri: string): void {
    const file = this.annotations.get(uri);
    const article = file === undefined ? this.articles.get(uri) : this.articleOf(file);
    file?.leave?.();
    if (article?.type !== 'article') return;
    for (const each of this.annotationsOf(article.uri))
      if (each.leave === undefined) forgetAnchors(each);
      else each.leave();
    article.leave?.();
  }

  /** Notes that all that is known of where the claims of an article stand is read. */
  readsPassages(articleUri: string): void {
    if (!isReading()) return;
    this.course.articles.read(articleUri);
    this.course.annotators.read(articleUri);
    this.course.passages.read(articleUri);
  }

  /** Where the claims of a file stand, if somebody has looked for them already. */
  knownAnchorsOf(file: AnnotationFile): Anchors | undefined {
    const article = this.articleOf(file);
    return article?.type === 'article' ? knownAnchors(article, file) : undefined;
  }

  /** The files that annotate an article, in the order of their URIs. */
  annotationsOf(articleUri: string): readonly AnnotationFile[] {
    if (isReading()) this.course.annotators.read(articleUri);
    this.#annotators ??= annotatorsIn(this);
    return this.#annotators.get(articleUri) ?? [];
  }

  /** The article of a URI, where some annotation file names it and its text could be read. */
  articleAt(uri: string): ReadArticle | undefined {
    if (isReading()) this.course.articles.read(uri);
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
