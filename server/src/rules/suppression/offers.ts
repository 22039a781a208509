import * as l10n from '@vscode/l10n';
import type { Diagnosis } from '../diagnosis.ts';
import { fixIn } from '../fix.ts';
import type { Fix } from '../rule.ts';
import type { Silencer } from './write.ts';

/** Rules whose findings are mended, or nothing: in YAML that cannot be read nobody knows what a comment is. */
const unsilenced: ReadonlySet<string> = new Set(['yaml-syntax', 'unused-suppression']);

/** The ways to have a rule silent at a finding: on its line, and in its file. */
export function silencingFixes(silencer: Silencer, uri: string, { code, span }: Diagnosis): readonly Fix[] {
  if (unsilenced.has(code)) return [];
  return [
    ...fixIn(uri, l10n.t('Silence {0} on this line', code), silencer.at(span.start, code)),
    ...fixIn(uri, l10n.t('Silence {0} in this file', code), silencer.inFile(code)),
  ];
}
