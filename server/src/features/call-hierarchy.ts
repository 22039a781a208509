import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
} from 'vscode-languageserver-types';
import { type Claim, relatedTo } from '../model/claim.ts';
import type { Leaf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { Located } from '../project/scope.ts';
import type { Cursor } from '../syntax/cursor.ts';
import { eachOf, type Steps } from '../work/steps.ts';
import { calledBy, definitionItem, voiceItem, wayOf } from './calls/item.ts';
import { incoming, relations } from './calls/words.ts';
import { around, definitionWith, standingAt } from './meaning.ts';
import { namedAt } from './named.ts';
import { placeOfLeaf, rangeOf } from './place.ts';

/**
 * Claims seen as a hierarchy of calls: a claim calls what it came from, and is called by what came of it.
 *
 * - Outgoing from a claim: whoever passed it on last, from there whoever passed it on before, and at the end of
 *   the way its speakers; and the claims that it answers, contradicts, corrects or repeats.
 * - Incoming to a claim: the claims that respond to it, contradict, correct or repeat it.
 * - Incoming to an entity or source: the claims that it said or passed on, and what rests on it.
 */
export function prepareCallHierarchy(
  project: Project,
  uri: string,
  position: Position,
): CallHierarchyItem[] | null {
  const file = project.annotations.get(uri);
  const located = file && rootAt(project, file, file.text.offsetAt(position));
  return located ? [definitionItem(project, located)] : null;
}

/** The claim that is named at an offset, or that holds it; elsewhere, the entity or source that is named. */
function rootAt(project: Project, file: AnnotationFile, offset: number): Located | undefined {
  const named = namedAt(project, file, offset);
  if (named?.located.definition.type === 'claim') return named.located;
  const { tree, root } = file.annotation;
  return claimAround(file, standingAt(tree, root, offset).cursor) ?? named?.located;
}

function claimAround(file: AnnotationFile, { steps }: Cursor): Located | undefined {
  const nodes = new Set<unknown>(
    steps.map((step) => (step.kind === 'field' ? step.mapping : step.sequence.items[step.index])),
  );
  const definition = file.annotation.claims.find(({ entry }) => nodes.has(entry.node));
  return definition && { file, definition };
}

/** What names the thing that an item stands for; nothing where it is gone. */
export function* incomingCalls(
  project: Project,
  uri: string,
  data: unknown,
): Steps<CallHierarchyIncomingCall[]> {
  const file = project.annotations.get(uri);
  const called = file && calledBy(file, data);
  if (file === undefined || called === undefined) return [];
  const target = called.kind === 'definition' ? called.located : found(project, file, called.voice);
  if (target === undefined) return [];
  return yield* eachOf(yield* callersOf(project, target), ([caller, references]) => {
    const how = new Set(references.map(({ field }) => incoming.get(field)?.() ?? ''));
    return {
      from: definitionItem(project, caller, [...how]),
      fromRanges: rangesOf(caller.file, references),
    };
  });
}

function found(project: Project, file: AnnotationFile, reference: Leaf): Located | undefined {
  const target = project.resolve(reference, file);
  return target.kind === 'found' ? target : undefined;
}

function* callersOf(project: Project, target: Located): Steps<Iterable<[Located, Leaf[]]>> {
  const callers = new Map<unknown, [Located, Leaf[]]>();
  for (const { file, reference } of yield* project.scope.uses.find(target)) {
    yield;
    if (!incoming.has(reference.field)) continue;
    const entry = around(reference.owner, 'claim') ?? around(reference.owner, 'source');
    const caller = entry && definitionWith(file, entry);
    if (caller === undefined) continue;
    const known = callers.get(caller.definition);
    if (known) known[1].push(reference);
    else callers.set(caller.definition, [caller, [reference]]);
  }
  return callers.values();
}

/** What the thing that an item stands for came from; nothing where it is gone. */
export function outgoingCalls(project: Project, uri: string, data: unknown): CallHierarchyOutgoingCall[] {
  const file = project.annotations.get(uri);
  const called = file && calledBy(file, data);
  if (file === undefined || called === undefined) return [];
  if (called.kind === 'voice') return voicesAt(project, called.claim, called.step + 1);
  const { definition } = called.located;
  if (definition.type !== 'claim') return [];
  const claim = { file, definition };
  return [...voicesAt(project, claim, 0), ...namedBy(project, claim)];
}

function voicesAt(project: Project, claim: Located<Claim>, step: number): CallHierarchyOutgoingCall[] {
  return (wayOf(claim.definition)[step] ?? []).map((voice) => ({
    to: voiceItem(project, claim, step, voice),
    fromRanges: rangesOf(claim.file, [voice]),
  }));
}

function namedBy(project: Project, { file, definition: claim }: Located<Claim>): CallHierarchyOutgoingCall[] {
  const named = new Map<unknown, { to: Located; how: Set<string>; references: Leaf[] }>();
  for (const { field, passive } of relations)
    for (const reference of relatedTo(claim, field)) {
      const to = found(project, file, reference);
      if (to === undefined) continue;
      const known = named.get(to.definition) ?? { to, how: new Set(), references: [] };
      known.how.add(passive());
      known.references.push(reference);
      named.set(to.definition, known);
    }
  return [...named.values()].map(({ to, how, references }) => ({
    to: definitionItem(project, to, [...how]),
    fromRanges: rangesOf(file, references),
  }));
}

function rangesOf(file: AnnotationFile, references: readonly Leaf[]) {
  return references.map((leaf) => rangeOf(file.text, placeOfLeaf(file.annotation.tree.pieces, leaf)));
}
