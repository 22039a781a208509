import * as l10n from '@vscode/l10n';
import { dateOf } from '../../model/date.ts';
import { isEntry, type Leaf, leafOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { describeDistance } from '../../time/distance-words.ts';
import { describeDate } from '../../time/words.ts';
import type { FileDesk } from './desk.ts';

/** A date in words, how far it is from publication, and the article's words for it; undefined for no date. */
export function dateCard({ project, pen, locale, file }: FileDesk, leaf: Leaf): string | undefined {
  const date = dateOf(leaf);
  if (date === undefined) return undefined;
  const published = isPublication(file, leaf) ? undefined : file.annotation.article?.published;
  const distance = published && describeDistance(date, published, locale, project.settings.timeZone);
  const words = isEntry(leaf.owner, 'dated') ? leafOf(leaf.owner, 'text')?.text : undefined;
  return pen.card([
    pen.strong(describeDate(date, locale)) + (distance === undefined ? '' : ` · ${distance}`),
    words && l10n.t('The article says “{0}”', pen.text(words)),
  ]);
}

function isPublication({ annotation }: AnnotationFile, leaf: Leaf): boolean {
  return leaf.owner === annotation.article?.entry && leaf.field === 'published';
}
