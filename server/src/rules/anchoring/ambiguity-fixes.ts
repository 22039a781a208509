import * as l10n from '@vscode/l10n';
import type { Article } from '../../article/article.ts';
import { selectorsFor } from '../../article/selectors.ts';
import type { Claim } from '../../model/claim.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Span } from '../../syntax/span.ts';
import { fixIn } from '../fix.ts';
import type { Fix } from '../rule.ts';
import { choosePlace } from './choose-place.ts';
import { shownIn } from './surroundings.ts';

/** A claim whose words stand in several places. */
export interface Ambiguity {
  readonly claim: Claim;
  readonly file: AnnotationFile;
  readonly article: Article;
  /** Those that can be chosen, in order, in the source. */
  readonly places: readonly (readonly Span[])[];
  /** How many there are in all. */
  readonly count: number;
}

/** For each place, the fix that chooses it. */
export function ambiguityFixes({ claim, file, article, places, count }: Ambiguity): readonly Fix[] {
  return places.flatMap((place, index) => {
    const title = l10n.t('Choose place {0} of {1}: {2}', index + 1, count, shownIn(article, place, 4));
    return fixIn(file.uri, title, choosePlace(file, claim, selectorsFor(article, place)));
  });
}
