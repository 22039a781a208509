import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Project } from '../project/project.ts';
import type { Steps } from '../work/steps.ts';
import { type HoverOptions, hover } from './hover.ts';
import { driftHints, driftTooltip } from './inlay-hints/drift.ts';
import type { Hint } from './inlay-hints/hint.ts';
import { nameHints } from './inlay-hints/names.ts';
import { weekdayHints } from './inlay-hints/weekdays.ts';

/** Which hints are wanted. */
export interface HintKinds {
  /** The name and office behind the id of somebody who speaks, passes on or is told. */
  readonly names: boolean;
  /** The day of the week behind a date. */
  readonly weekdays: boolean;
  /** How much of the article's words is left in a claim's text. */
  readonly drift: boolean;
}

/** What a hint is remembered by until its tooltip is asked for. */
export interface HintData {
  readonly uri: string;
  readonly kind: keyof HintKinds;
}

/** A hint without a tooltip, which remembers where to look for one. */
export type BareHint = InlayHint & { readonly data: HintData };

/**
 * The hints that lie in a range of an annotation file, in their order; without tooltips, which `resolveInlayHint`
 * fills in.
 *
 * @param locale the language of the weekdays, as a BCP 47 tag
 */
export function* inlayHints(
  project: Project,
  uri: string,
  range: Range,
  wanted: HintKinds,
  locale: string,
): Steps<BareHint[]> {
  const file = project.annotations.get(uri);
  if (file === undefined) return [];
  const within = { start: file.text.offsetAt(range.start), end: file.text.offsetAt(range.end) };
  const found: readonly (Hint & { readonly kind: keyof HintKinds })[] = [
    ...(wanted.names ? yield* nameHints(project, file, within, locale) : []).map(of('names')),
    ...(wanted.weekdays ? yield* weekdayHints(file, within, locale) : []).map(of('weekdays')),
    ...(wanted.drift ? yield* driftHints(project, file, within) : []).map(of('drift')),
  ];
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, label, kind }) => {
      const data: HintData = { uri, kind };
      return { position: file.text.positionAt(at), label, paddingLeft: true, data };
    });
}

function of<Kind extends keyof HintKinds>(kind: Kind): (hint: Hint) => Hint & { readonly kind: Kind } {
  return (hint) => ({ ...hint, kind });
}

/** Hints with their tooltips, for clients that do not ask for one when somebody looks. */
export function* withTooltips(
  project: Project,
  hints: readonly BareHint[],
  options: HoverOptions,
): Steps<InlayHint[]> {
  const told: InlayHint[] = [];
  for (const hint of hints) told.push(yield* resolveInlayHint(project, hint, hint.data, options));
  return told;
}

/** A hint with its tooltip: the card of what it stands behind, or the article's present words. */
export function* resolveInlayHint(
  project: Project,
  hint: InlayHint,
  { uri, kind }: HintData,
  options: HoverOptions,
): Steps<InlayHint> {
  const tooltip =
    kind === 'drift'
      ? yield* driftTooltip(project, uri, hint.position, options.format)
      : (yield* hover(project, uri, hint.position, options))?.contents;
  if (typeof tooltip !== 'object' || !('kind' in tooltip)) return hint;
  return { ...hint, tooltip };
}
