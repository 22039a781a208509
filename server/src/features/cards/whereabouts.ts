import * as l10n from '@vscode/l10n';
import type { Located } from '../../project/scope.ts';
import { spanOf } from '../../syntax/tree.ts';
import type { Desk } from './desk.ts';

/** Where a definition stands, as a link: "Defined in registry/people.news.yaml, line 12". */
export function whereabouts(desk: Desk, located: Located): string {
  const { file } = located;
  const label = l10n.t('{0}, line {1}', desk.project.pathOf(file.uri), String(lineOf(located)));
  return located.definition.type === 'claim'
    ? l10n.t('Annotated in {0}', linkTo(desk, located, label))
    : l10n.t('Defined in {0}', linkTo(desk, located, label));
}

/** A link to where a definition stands. */
export function linkTo({ pen }: Desk, located: Located, label: string): string {
  return pen.file(label, `${located.file.uri}#L${lineOf(located)}`);
}

function lineOf({ file, definition }: Located): number {
  const at = definition.idLeaf?.at ?? definition.entry.at;
  return file.text.positionAt(spanOf(at).start).line + 1;
}
