import type { Located } from '../../project/scope.ts';
import type { EdtfDate } from '../../time/date.ts';
import { claimCard } from './claim.ts';
import type { Desk } from './desk.ts';
import { entityCard } from './entity.ts';
import type { CardLine } from './pen.ts';
import { sourceCard } from './source.ts';

/**
 * What an id names.
 *
 * @param day the day for which an entity's office is shown; without one, all of its offices are
 */
export function definitionCard(
  desk: Desk,
  { file, definition }: Located,
  day: EdtfDate | undefined,
): readonly CardLine[] {
  switch (definition.type) {
    case 'entity':
      return entityCard(desk, { file, definition }, day);
    case 'source':
      return sourceCard(desk, { file, definition });
    case 'claim':
      return claimCard(desk, { file, definition });
  }
}
