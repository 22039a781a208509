import type { Edit } from '../edit/edit.ts';
import { type Code, codes } from '../format/codes.ts';
import type { Claim } from '../model/claim.ts';
import type { Entity, Source } from '../model/definition.ts';
import type { Leaf } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import type { AnnotationFile, ReadArticle, SettingsFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Stretch } from '../syntax/parse.ts';
import type { Span } from '../syntax/span.ts';
import type { Place } from '../syntax/tree.ts';
import type { Steps } from '../work/steps.ts';
import type { Gatherer, Gathering, Key } from './gathering.ts';

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
export interface Subject {
  readonly project: Project;
  readonly file: AnnotationFile;
  /** What was gathered of all claims under a key. */
  gathered<Value, Told>(gathering: Gathering<Value, Told>, key: Key): readonly Told[];
  /** What a claim of the file itself gave. */
  gave<Value, Told>(gathering: Gathering<Value, Told>, claim: Claim): readonly Value[];
  /** Whether no claim of the file is known to have a key with another in common, over the project: as in most of an archive. */
  isAlone(gathering: Gatherer): boolean;
}

/** The same for settings. */
export interface SettingsSubject {
  readonly project: Project;
  readonly file: SettingsFile;
}

/** What a rule looks at that shows in articles: one that some annotation file names. */
export interface ArticleSubject {
  readonly project: Project;
  readonly article: ReadArticle;
}

/** What a rule finds, one after the other. */
export type Findings = Iterable<Finding>;

/**
 * One rule. Its severity, and whom it speaks to, stand in the table of codes. What it speaks of, it has a check for:
 * the smaller that is, the less has to be looked at again after a change. What is found of something is kept until
 * that is another, or something that was read for it: by way of the project and its scope, which note who reads what,
 * and of what was gathered. So a check takes from its own file nothing but what it is given. Of what many claims name
 * it reads no more than it has to: `resolve` takes what that is.
 */
export interface Rule {
  readonly code: Code;
  readonly docs: RuleDocs;
  /** What it has to know of all claims together. */
  readonly gathers?: readonly Gatherer[];
  /** Works out what may take long and serves all that it looks at. */
  prepare?(subject: Subject): Steps<unknown>;
  checkClaim?(claim: Claim, subject: Subject): Findings;
  checkEntity?(entity: Entity, subject: Subject): Findings;
  checkSource?(source: Source, subject: Subject): Findings;
  /** A reference to something, wherever it is written. */
  checkReference?(reference: Leaf, subject: Subject): Findings;
  /** A date, wherever it is written. */
  checkDate?(date: Leaf, subject: Subject): Findings;
  /** Something that does not fit the format. */
  checkProblem?(problem: Problem, subject: Subject): Findings;
  /** The text of a stretch of the file, as it was read by itself: mostly one entry, with the comments below it. */
  checkStretch?(stretch: Stretch, subject: Subject): Findings;
  /** What is said once for a file, of what it says of its article. */
  checkFile?(subject: Subject): Findings;
  checkSettings?(subject: SettingsSubject): Findings;
  /** What it finds is shown in the article; `article.ignore` silences it. */
  checkArticle?(subject: ArticleSubject): Findings;
}

/** Whether a rule speaks of the form of a file alone, which no other file makes right or wrong. */
export function isOfForm({ code }: Rule): boolean {
  return codes[code].group === 'structure';
}
