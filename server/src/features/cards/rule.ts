import * as l10n from '@vscode/l10n';
import { codes, isCode } from '../../format/codes.ts';
import { presetsChanging } from '../../format/presets.ts';
import { rulePage } from '../addresses.ts';
import type { Desk } from './desk.ts';

/** What a rule reports, how grave that is by itself, and where its page is; undefined for what is no rule. */
export function ruleCard({ pen, docs }: Desk, code: string): string | undefined {
  if (!isCode(code)) return undefined;
  const { title, severity } = codes[code];
  return pen.card([
    `${pen.strong(code)} · ${l10n.t('rule')}`,
    pen.text(l10n.t(title)),
    l10n.t('Default severity: {0}', pen.code(severity)),
    ...presetsChanging(code).map((preset) =>
      l10n.t('With {0}: {1}', pen.code(`extends: ${preset.name}`), pen.code(preset.severity)),
    ),
    docs && pen.file(l10n.t('What it says, and why'), rulePage(docs, code)),
  ]);
}
