import * as l10n from '@vscode/l10n';
import type { Located } from '../../project/scope.ts';
import { spanOf } from '../../syntax/tree.ts';
import type { Desk } from './desk.ts';

/** Where a definition stands, as a link: "Defined in registry/people.news.yaml, line 12". */
export function whereabouts({ project, pen }: Desk, { file, definition }: Located): string {
  const at = definition.idLeaf?.at ?? definition.entry.at;
  const line = file.text.positionAt(spanOf(at).start).line + 1;
  const label = l10n.t('{0}, line {1}', project.pathOf(file.uri), String(line));
  return l10n.t('Defined in {0}', pen.file(label, `${file.uri}#L${line}`));
}
