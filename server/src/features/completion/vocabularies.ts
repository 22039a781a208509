import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { LeafShape } from '../../format/shape.ts';
import { informationCredibility, sourceReliability } from '../../format/vocabulary.ts';
import { follow } from '../../syntax/tree.ts';
import type { Steps } from '../../work/steps.ts';
import { reliabilityInWords } from '../cards/reliability.ts';
import type { Asked } from './asked.ts';
import { byUse, gatherAll, gatherIn } from './gathered.ts';
import { saidIn } from './slot.ts';
import type { About, Setting, Suggestion } from './suggestion.ts';

/** Languages that news is often in, beside those that the project uses. */
const languages =
  'en ru uk ar zh fr de es pt it pl tr fa he hi bn ur id ja ko nl sv no da fi cs sk hu ro bg el sr hr bs sl mk sq lt lv et be kk ky uz tg tk az hy ka vi th ms sw am ps'.split(
    ' ',
  );

/** A value that is written as it is called. */
export function plainValue(
  value: string,
  at: Setting,
  { kind = CompletionItemKind.Value, detail, found, about }: Partial<Suggestion> = {},
): Suggestion {
  return { label: value, kind, insert: { value }, at, detail, found, about };
}

/** The words of a fixed vocabulary. */
export function choices(
  { what }: Asked,
  { choices: all }: Extract<LeafShape, { type: 'choice' }>,
  at: Setting,
): readonly Suggestion[] {
  const { owner, field } = what.kind === 'value' ? what.expected : { owner: undefined, field: '' };
  return all.map(({ value }) => {
    const about: About | undefined = owner && { choice: value, field, of: owner };
    return plainValue(value, at, { kind: CompletionItemKind.EnumMember, about });
  });
}

/** Every Admiralty code, in words. */
export function reliabilities(at: Setting): readonly Suggestion[] {
  return Object.keys(sourceReliability).flatMap((letter) =>
    Object.keys(informationCredibility).map((digit) =>
      plainValue(letter + digit, at, { detail: reliabilityInWords(letter + digit) }),
    ),
  );
}

/** Language tags: those of the project first. */
export function* languageTags(asked: Asked, at: Setting): Steps<readonly Suggestion[]> {
  const used = byUse((yield* gatherAll(asked.project)).languages, wordAt(asked));
  const names = languageNames(asked.locale);
  return [...new Set([...used, ...languages])].map((tag) => {
    const name = names(tag);
    return plainValue(tag, at, { detail: name, found: name === undefined ? undefined : `${tag} ${name}` });
  });
}

function languageNames(locale: string): (tag: string) => string | undefined {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'language', fallback: 'none' });
  return (tag) => {
    try {
      return names.of(tag);
    } catch {
      return undefined;
    }
  };
}

/** Every time zone that is known here. */
export function timeZones(at: Setting): readonly Suggestion[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((zone) =>
    plainValue(zone, at, { found: zone.includes('_') ? `${zone} ${zone.replaceAll('_', ' ')}` : undefined }),
  );
}

/** The tags of the project: those of this file first, without those that the claim has. */
export function* tags(asked: Asked, at: Setting): Steps<readonly Suggestion[]> {
  const { what, file, project } = asked;
  const items = what.kind === 'value' ? (what.list?.items ?? []) : [];
  const here = wordAt(asked);
  const has = new Set(
    items.flatMap((item) => {
      const content = follow(item);
      return content?.kind === 'scalar' && content.value !== here ? [content.value] : [];
    }),
  );
  const all = (yield* gatherAll(project)).tags;
  const own = file ? byUse((yield* gatherIn(file)).tags, here) : [];
  return [...new Set([...own, ...byUse(all, here)])]
    .filter((tag) => !has.has(tag))
    .map((tag) =>
      plainValue(tag, at, {
        kind: CompletionItemKind.Keyword,
        detail: l10n.t('Claims: {0}', String(all.get(tag) ?? 1)),
      }),
    );
}

/** Words that annotators wrote in the same field before. */
export function* repeatedTexts(asked: Asked, at: Setting): Steps<readonly Suggestion[]> {
  const { what } = asked;
  if (what.kind !== 'value' || what.expected.owner === undefined) return [];
  const { texts } = yield* gatherAll(asked.project);
  const counts = texts.get(`${what.expected.owner}.${what.expected.field}`);
  if (counts === undefined) return [];
  return byUse(counts, wordAt(asked)).map((text) => plainValue(text, at, { kind: CompletionItemKind.Text }));
}

/** The whole word at the cursor, what stands behind it included. */
function wordAt({ tree, slot }: Asked): string {
  return saidIn(tree.pieces, { ...slot, cursor: slot.quote?.closed ? slot.end - 1 : slot.end });
}
