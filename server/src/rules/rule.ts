import type { Edit } from '../edit/edit.ts';
import type { Code } from '../format/codes.ts';
import type { AnnotationFile, ReadArticle, SettingsFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Span } from '../syntax/span.ts';
import type { Place } from '../syntax/tree.ts';

/** A second place that explains a finding. */
export interface Related {
  readonly uri: string;
  /** A place of an annotation file, or a span of the article, in UTF-16 offsets. */
  readonly at: Place | Span;
  readonly message: string;
}

/** A change that mends a finding. */
export interface Fix {
  readonly title: string;
  /** By the URI of the file that they change. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** The one to take where there are several. */
  readonly preferred?: true;
  /** Safe to take unseen, together with all others of its kind. */
  readonly bulk?: true;
}

/** One thing that a rule found in a file. */
export interface Finding {
  /** A place of the YAML; in an article a span of its source, in UTF-16 offsets. */
  readonly at: Place | Span;
  /** Localised. */
  readonly message: string;
  readonly related?: readonly Related[];
  readonly unnecessary?: true;
  /** Worked out only when somebody asks, since it may cost. */
  readonly fixes?: () => readonly Fix[];
}

/** Where a rule comes from. */
export interface Ground {
  /** The guideline, and its paragraph: “BBC Editorial Guidelines, 3.3.4”. */
  readonly name: string;
  readonly url: string;
}

/** A page's example: files by name. The one that the rule speaks of is `article.news.yaml`, `article.md` or `newsmark.yaml`. */
export type Example = Readonly<Record<string, string>>;

/** What the rule's page says, in Markdown. */
export interface RuleDocs {
  /** What is reported. */
  readonly what: string;
  /** Why it matters to a newsroom. */
  readonly why: string;
  /** What the quick fix does; not given where the rule has none. */
  readonly fix?: string;
  readonly grounds?: readonly Ground[];
  /** The rule speaks here … */
  readonly wrong: Example;
  /** … and not here. */
  readonly right: Example;
}

/** What a rule looks at: a file, within its project. */
export interface Subject<File extends AnnotationFile | SettingsFile = AnnotationFile> {
  readonly project: Project;
  readonly file: File;
}

/** What a rule looks at that shows in articles: one that some annotation file names. */
export interface ArticleSubject {
  readonly project: Project;
  readonly article: ReadArticle;
}

/** What a rule finds, one after the other; undefined between two steps of a search that may take long. */
export type Findings = Iterable<Finding | undefined>;

/** One rule. Its severity, and whom it speaks to, stand in the table of codes. What it speaks of, it has a check for. */
export interface Rule {
  readonly code: Code;
  readonly docs: RuleDocs;
  check?(subject: Subject): Findings;
  checkSettings?(subject: Subject<SettingsFile>): Findings;
  /** What it finds is shown in the article; `article.ignore` silences it. */
  checkArticle?(subject: ArticleSubject): Findings;
}
