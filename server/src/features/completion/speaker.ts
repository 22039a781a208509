import { bodyWords, placeWords } from '../../article/words/first-names.ts';
import type { EntityKind } from '../../format/vocabulary.ts';
import { readPassage } from '../../suggest/suggest.ts';
import type { Asked } from './asked.ts';
import { claimZone } from './claim-zone.ts';

/** A name is written with capitals, and small words between them: "Jane Roe", "Bank of Arvenia". */
const NAME = /^\p{Lu}[^\s]*(?: (?:(?:of|for|de|du|der|van|von|al|bin|ibn) )?\p{Lu}[^\s]*)*$/u;

/** Somebody without an entity. */
export interface Unknown {
  readonly name: string;
  readonly kind: EntityKind;
}

/** Whom the article names as the speaker of the claim at the cursor, where no entity is them yet. */
export function unknownSpeaker(asked: Asked): Unknown | undefined {
  const { what, file, project } = asked;
  if (what.kind !== 'value' || what.expected.field !== 'speaker' || file === undefined) return undefined;
  const article = project.articleOf(file);
  const zone = article?.type === 'article' ? claimZone(asked) : undefined;
  if (zone === undefined || article?.type !== 'article') return undefined;
  const passages = zone.pieces.map((piece) => zone.article.visible.toSource(piece));
  const { speaker, name } = readPassage(project, article, passages);
  if (speaker !== undefined || name === undefined || !NAME.test(name)) return undefined;
  return { name, kind: kindOf(name) };
}

function kindOf(name: string): EntityKind {
  const words = name.toLowerCase().split(/\s+/);
  if (words.some((word) => bodyWords.has(word))) return 'organization';
  return words.length === 1 && words.some((word) => placeWords.has(word)) ? 'place' : 'person';
}
