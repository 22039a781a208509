// The tables of docs/configuration.md.
import { codes } from '../../server/src/format/codes.ts';
import { presetChoices, presetsChanging } from '../../server/src/format/presets.ts';
import { rules } from '../../server/src/rules/all.ts';
import { code as asCode, table } from './table.ts';

/** The stretches of docs/configuration.md that are generated, by the names of their marks. */
export function presetTables(): ReadonlyMap<string, string> {
  const others = presetChoices.map(({ value }) => value).filter((name) => name !== 'recommended');
  const rows = rules.flatMap(({ code }) => {
    const changes = presetsChanging(code);
    if (changes.length === 0) return [];
    const severities = others.map((name) => changes.find((change) => change.name === name)?.severity ?? '');
    return [[`[${code}](rules/${code}.md)`, codes[code].severity, ...severities]];
  });
  return new Map([
    [
      'presets',
      table(
        ['preset', 'for whom'],
        presetChoices.map(({ value, doc }) => [asCode(value), doc]),
      ),
    ],
    ['severities of presets', table(['rule', 'recommended', ...others], rows)],
  ]);
}
