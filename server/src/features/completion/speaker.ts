import { titles } from '../../article/words/all.ts';
import { bodyWords, placeWords } from '../../article/words/first-names.ts';
import type { EntityKind } from '../../format/vocabulary.ts';
import { textOf } from '../../model/entry.ts';
import { lexiconFor } from '../../suggest/grammar/lexicons.ts';
import { around } from '../meaning.ts';
import type { Asked } from './asked.ts';
import { articleOf } from './quotes.ts';

/** A name is written with capitals, and small words between them: "Jane Roe", "Bank of Arvenia". */
const NAME = /^\p{Lu}\S*(?: (?:(?:of|for|de|du|der|van|von|al|bin|ibn) )?\p{Lu}\S*)*$/u;

/** Somebody without an entity. */
export interface Unknown {
  readonly name: string;
  readonly kind: EntityKind;
}

/**
 * Whom the `mention` of the claim at the cursor names as its speaker, without titles, where no entity is them yet.
 *
 * @param names of those who could be referred to
 */
export function unknownSpeaker(asked: Asked, names: readonly string[]): Unknown | undefined {
  const { what } = asked;
  if (what.kind !== 'value' || what.expected.field !== 'speaker') return undefined;
  const claim = around(asked.entry, 'claim');
  const mention = claim && textOf(claim, 'mention');
  const name = mention && bareName(asked, mention);
  if (!name || !NAME.test(name)) return undefined;
  const wanted = name.toLowerCase();
  const isKnown = names.some((other) => ` ${other.toLowerCase()}`.endsWith(` ${wanted}`));
  return isKnown ? undefined : { name, kind: kindOf(name) };
}

/** "Foreign Minister Jane Roe" is "Jane Roe", "the Kremlin" "Kremlin"; empty where nothing but an office is left. */
function bareName(asked: Asked, mention: string): string {
  const article = articleOf(asked);
  const lexicon = article && lexiconFor(article);
  const words = mention.trim().split(/\s+/);
  const office = words.findLastIndex((word) => {
    const bare = word.toLowerCase().replace(/\.$/, '');
    return titles.has(bare) || lexicon?.is('people', bare) || lexicon?.is('determiners', bare);
  });
  return words.slice(office + 1).join(' ');
}

function kindOf(name: string): EntityKind {
  const words = name.toLowerCase().split(/\s+/);
  if (words.some((word) => bodyWords.has(word))) return 'organization';
  return words.length === 1 && words.some((word) => placeWords.has(word)) ? 'place' : 'person';
}
