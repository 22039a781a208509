import { type Location, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Definition } from '../model/definition.ts';
import { textOf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Located } from '../project/scope.ts';
import { Slot } from '../work/slot.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { rangesOf } from './extent.ts';
import { folded, foldedWords, nameScore, sentenceScore } from './fuzzy.ts';
import { type Handle, locatedBy } from './handle.ts';
import { claimWords, shortened, sourceName } from './names.ts';
import { symbolOf } from './outline/kinds.ts';

/** The most symbols that are told of at once: nobody reads more, and a client filters them while typing goes on. */
const most = 500;

/** Longer sentences are cut, in UTF-16 units. */
const longest = 160;

/** How a client takes symbols. */
export interface SymbolOptions {
  /** It asks for the place of the one that was chosen, so that none need be worked out before. */
  readonly resolves: boolean;
  /** Whether it knows a kind of symbol. */
  readonly knows: (kind: SymbolKind) => boolean;
}

/** What somebody looks for. */
export interface Typed {
  /** Between white space, folded. */
  readonly parts: readonly string[];
  /** Between all that is no letter, folded: `claim-9` is one part and two words. */
  readonly words: readonly string[];
}

/** Reads what somebody typed to find a symbol. */
export function readTyped(typed: string): Typed {
  const written = (text: string) => text.split(/\s+/).filter(Boolean);
  return { parts: written(folded(typed)), words: written(foldedWords(typed)) };
}

/** An entity, source or claim that can be found. */
interface Listed {
  readonly handle: Handle;
  readonly kind: SymbolKind;
  readonly signs: readonly Sign[];
}

/** One that fits what was typed. */
export interface SymbolMatch extends Omit<Listed, 'signs'> {
  readonly project: Project;
  readonly file: AnnotationFile;
  readonly score: number;
  /** What it is listed as: editors filter by it once more, so it holds what was found. */
  readonly label: () => string;
}

/**
 * The entities, sources and claims of a file that fit what was typed: by id, name, any alias, or the words of a
 * claim. Nothing typed fits all.
 */
export function* symbolMatches(
  project: Project,
  file: AnnotationFile,
  typed: Typed,
): Steps<readonly SymbolMatch[]> {
  const known = listedInFiles.get(file);
  const matches = yield* eachOf(
    known ?? listedIn(project, file, file.read ? yield* file.read() : file),
    ({ handle, kind, signs }): readonly SymbolMatch[] => {
      const found = bestOf(signs, typed);
      if (found === undefined) return [];
      const { sign, score } = found;
      return [{ project, file, handle, kind, score, label: () => sign.label(typed) }];
    },
  );
  return matches.flat();
}

/** What can be found in files that nobody edits: they need not be read again while somebody types. */
const listedInFiles = new Slot<AnnotationFile, readonly Listed[]>();

/** @param read the same file, read */
function* listedIn(project: Project, file: AnnotationFile, read: AnnotationFile): Iterable<Listed> {
  const listed: Listed[] = [];
  const { entities, sources, claims } = read.annotation;
  for (const all of [entities, sources, claims])
    for (const [index, definition] of all.entries()) {
      const { type, id } = definition;
      const signs = signsOf(project, file, definition);
      const each = { handle: { type, id, index }, kind: symbolOf(definition), signs };
      if (file.gist !== undefined) listed.push(each);
      yield each;
    }
  if (file.gist !== undefined && sources.every(({ title }) => title !== undefined))
    listedInFiles.set(file, listed);
}

/** What fits best in some projects, as a client takes it, the best first. */
export function* workspaceSymbols(
  projects: readonly Project[],
  typed: Typed,
  options: SymbolOptions,
): Steps<WorkspaceSymbol[]> {
  let matches: readonly SymbolMatch[] = [];
  for (const project of projects)
    for (const file of project.annotations.values()) {
      matches = matches.concat(yield* symbolMatches(project, file, typed));
      // Many thousands would take long to be put in order at once.
      if (matches.length > 4 * most) matches = best(matches);
    }
  const symbols: WorkspaceSymbol[] = [];
  for (const match of best(matches)) {
    if (!options.resolves && match.file.read) yield* match.file.read();
    symbols.push(toSymbol(match, options));
    yield;
  }
  return symbols;
}

function best(matches: readonly SymbolMatch[]): readonly SymbolMatch[] {
  return matches
    .toSorted((a, b) => b.score - a.score || orders[a.handle.type] - orders[b.handle.type])
    .slice(0, most);
}

function toSymbol(
  { project, file, handle, kind, label }: SymbolMatch,
  { resolves, knows }: SymbolOptions,
): WorkspaceSymbol {
  return {
    name: label(),
    kind: knows(kind) ? kind : SymbolKind.Variable,
    containerName: project.pathOf(file.uri),
    location: resolves ? { uri: file.uri } : symbolLocation(project, file.uri, handle),
    ...(resolves ? { data: handle } : {}),
  };
}

/** Where a symbol that was told of without its place stands now; the beginning of its file, where it is gone. */
export function symbolLocation(project: Project, uri: string, data: unknown): Location {
  const file = project.annotations.get(uri);
  const located = file && locatedBy(file, data);
  if (located) return locationOf(located);
  return { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
}

/** What fits alike comes in this order. */
const orders = { entity: 0, source: 1, claim: 2 } as const;

function locationOf(located: Located): Location {
  return { uri: located.file.uri, range: rangesOf(located).selectionRange };
}

/** Something that a definition can be found by. */
interface Sign {
  readonly folded: string;
  /** A sentence is found by the words that it holds, a name by its letters too. */
  readonly isSentence: boolean;
  /** What to list for it, which holds what was found. */
  readonly label: (typed: Typed) => string;
}

/** The signs of definitions last as long as they do: typing goes on, and files are edited one at a time. */
const known = new WeakMap<Definition, readonly Sign[]>();

function signsOf(project: Project, file: AnnotationFile, definition: Definition): readonly Sign[] {
  const signs = known.get(definition) ?? newSigns(project, file, definition);
  // A source without a title is called by somebody whose name stands elsewhere.
  if (definition.type !== 'source' || definition.title !== undefined) known.set(definition, signs);
  return signs;
}

function newSigns(project: Project, file: AnnotationFile, definition: Definition): readonly Sign[] {
  const { id } = definition;
  switch (definition.type) {
    case 'entity': {
      const name = definition.name ?? '';
      return [
        ...names([name, id], label(name, id)),
        ...definition.names.flatMap((alias) => names(alias === name ? [] : [alias], label(alias, name, id))),
      ];
    }
    case 'source': {
      const name = sourceName(project, file, definition);
      return names([name, id], label(name, id));
    }
    case 'claim': {
      const sentences = [textOf(definition.entry, 'summary') ?? '', claimWords(definition)].filter(Boolean);
      return [
        ...names([id], label(id, shortened(sentences[0] ?? '', longest))),
        ...sentences.map((sentence) => ({
          folded: foldedWords(sentence),
          isSentence: true,
          label: (typed: Typed) => label(id, excerpt(sentence, typed)),
        })),
      ];
    }
  }
}

function names(all: readonly string[], label: string): readonly Sign[] {
  return all
    .filter((name) => name !== '')
    .map((name) => ({ folded: folded(name), isSentence: false, label: () => label }));
}

/** Editors refuse a list for one line without a name. */
function label(...parts: readonly string[]): string {
  const written = new Set(parts.map((part) => part.replaceAll(/\s+/g, ' ').trim()));
  written.delete('');
  return [...written].join(' · ') || '…';
}

/** A sentence; of a long one, what fits from the first of the words on. */
function excerpt(sentence: string, { words }: Typed): string {
  if (sentence.length <= longest) return sentence;
  const parts = sentence.split(/\s+/);
  const first = parts.findIndex((part) => words.some((word) => foldedWords(part).startsWith(` ${word}`)));
  const from = Math.max(0, first - 2);
  return (from === 0 ? '' : '… ') + shortened(parts.slice(from).join(' '), longest);
}

interface Fit {
  readonly sign: Sign;
  readonly score: number;
}

function bestOf(signs: readonly Sign[], typed: Typed): Fit | undefined {
  let best: Fit | undefined;
  for (const sign of signs) {
    const score = scoreOf(sign, typed);
    if (score !== undefined && (best === undefined || score > best.score)) best = { sign, score };
  }
  return best;
}

function scoreOf({ isSentence, folded: text }: Sign, { parts, words }: Typed): number | undefined {
  if (parts.length === 0) return 0;
  if (!isSentence) return nameScore(parts, text);
  return words.length === 0 ? undefined : sentenceScore(words, text);
}
