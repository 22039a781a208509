import * as l10n from '@vscode/l10n';
import { type CallHierarchyItem, SymbolKind } from 'vscode-languageserver-types';
import type { Claim } from '../../model/claim.ts';
import type { Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { rangesOf } from '../extent.ts';
import { type Handle, handleOf, locatedBy } from '../handle.ts';
import { claimName, definitionName, referenceName, shortened } from '../names.ts';
import { symbolOf } from '../outline/kinds.ts';
import { placeOfLeaf, rangeOf } from '../place.ts';

/** Longer labels are cut, in UTF-16 units. */
const longest = 80;

/** What an item of the hierarchy stands for. */
export type Called =
  | { readonly kind: 'definition'; readonly located: Located }
  /** One of those through whom a claim came, at a step of its way (see `wayOf`). */
  | { readonly kind: 'voice'; readonly claim: Located<Claim>; readonly step: number; readonly voice: Leaf };

/** The same as a client keeps it. */
type Data =
  | { readonly handle: Handle }
  | { readonly handle: Handle; readonly step: number; readonly at: number };

/**
 * The way of a claim’s words back from the article: whoever passed them on last, the one before, and in the last
 * step its speakers.
 */
export function wayOf(claim: Claim): readonly (readonly Leaf[])[] {
  const hops = claim.via.toReversed().map((hop) => [hop]);
  return claim.speakers.length === 0 ? hops : [...hops, claim.speakers];
}

/** An item for a definition. */
export function definitionItem(
  project: Project,
  located: Located,
  how: readonly string[] = [],
): CallHierarchyItem {
  const { file, definition } = located;
  const { range, selectionRange } = rangesOf(located);
  const called =
    definition.type === 'claim'
      ? { name: definition.id || claimName(definition), details: claimDetails(project, file, definition) }
      : { name: definitionName(project, file, definition), details: [definition.id] };
  return {
    name: shortened(called.name, longest) || '…',
    kind: symbolOf(definition),
    ...detailOf([how.join(', '), ...called.details.filter((detail) => detail !== called.name)]),
    uri: file.uri,
    range,
    selectionRange,
    data: { handle: handleOf(located) } satisfies Data,
  };
}

/** An item for somebody on the way of a claim, at the place where the claim names them. */
export function voiceItem(
  project: Project,
  claim: Located<Claim>,
  step: number,
  voice: Leaf,
): CallHierarchyItem {
  const { file } = claim;
  const target = project.resolve(voice, file);
  const range = rangeOf(file.text, placeOfLeaf(file.annotation.tree.pieces, voice));
  const isHop = step < claim.definition.via.length;
  return {
    name: shortened(referenceName(project, file, voice), longest) || '…',
    kind: target.kind === 'found' ? symbolOf(target.definition) : SymbolKind.Null,
    detail: isHop ? l10n.t('passed it on') : l10n.t('said it'),
    uri: file.uri,
    range,
    selectionRange: range,
    data: {
      handle: handleOf(claim),
      step,
      at: wayOf(claim.definition)[step]?.indexOf(voice) ?? 0,
    } satisfies Data,
  };
}

/** What an item stands for by now; its data comes from outside. */
export function calledBy(file: AnnotationFile, data: unknown): Called | undefined {
  if (typeof data !== 'object' || data === null || !('handle' in data)) return undefined;
  const located = locatedBy(file, data.handle);
  if (located === undefined || !('step' in data && 'at' in data))
    return located && { kind: 'definition', located };
  const { definition } = located;
  if (definition.type !== 'claim') return undefined;
  const step = Number(data.step);
  const voice = wayOf(definition)[step]?.[Number(data.at)];
  return voice && { kind: 'voice', claim: { file, definition }, step, voice };
}

function claimDetails(project: Project, file: AnnotationFile, claim: Claim): readonly string[] {
  const speakers = claim.speakers.map((speaker) => referenceName(project, file, speaker));
  return [speakers.join(', '), claimName(claim)];
}

function detailOf(details: readonly string[]): { readonly detail?: string } {
  const written = details.filter((detail) => detail !== '').map((detail) => shortened(detail, longest));
  return written.length === 0 ? {} : { detail: written.join(' · ') };
}
