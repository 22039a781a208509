import { type Code, codes, isCode } from '../format/codes.ts';
import { isPreset, type PresetName, severityInPreset } from '../format/presets.ts';
import { type Severity, severities } from '../format/vocabulary.ts';
import { type Entry, entriesOf, leavesOf, textOf } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import { Reader } from '../model/read.ts';
import { parse } from '../syntax/parse.ts';
import { follow, type Tree } from '../syntax/tree.ts';
import { arrayOf } from '../work/list.ts';
import { namedBy } from './globs.ts';

/** Severities that somebody chose, by code. */
export type Severities = ReadonlyMap<Code, Severity>;

/** A project's settings as its `newsmark.yaml` gives them. Paths are relative to its folder. */
export interface Settings {
  /** The severities that it starts from. */
  readonly preset: PresetName | undefined;
  readonly rules: Severities;
  readonly overrides: readonly { readonly matches: (path: string) => boolean; readonly rules: Severities }[];
  readonly excludes: (path: string) => boolean;
  /** An IANA name. */
  readonly timeZone: string | undefined;
  readonly language: string | undefined;
}

/** A settings file as read. */
export interface SettingsFile {
  readonly tree: Tree;
  readonly root: Entry<'settings'> | undefined;
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** The settings of a project that has none. */
export const noSettings: Settings = {
  preset: undefined,
  rules: new Map(),
  overrides: [],
  excludes: () => false,
  timeZone: undefined,
  language: undefined,
};

/** Reads a settings file. What is wrong in it is left out, and the rest holds. */
export function readSettings(text: string): SettingsFile {
  const tree = parse(text);
  const reader = new Reader(tree.pieces);
  const content = follow(tree.root);
  const root = content?.kind === 'mapping' ? reader.entry('settings', content, content) : undefined;
  const preset = root && textOf(root, 'extends');
  const settings: Settings = root
    ? {
        preset: preset !== undefined && isPreset(preset) ? preset : undefined,
        rules: severitiesOf(root),
        overrides: entriesOf(root, 'overrides', 'override').map((override) => ({
          matches: namedBy(leavesOf(override, 'files').map((leaf) => leaf.text)),
          rules: severitiesOf(override),
        })),
        excludes: namedBy(leavesOf(root, 'exclude').map((leaf) => leaf.text)),
        timeZone: textOf(root, 'time-zone'),
        language: textOf(root, 'language'),
      }
    : noSettings;
  return { tree, root, settings, problems: arrayOf(reader.problems.joined()) };
}

/**
 * How grave a finding of a rule is in a file: as the overrides say, else the project's rules, else its preset, else
 * the editor, else the table of codes.
 */
export function severityIn(settings: Settings, editor: Severities, path: string, code: Code): Severity {
  const override = settings.overrides.findLast(({ matches, rules }) => rules.has(code) && matches(path));
  const chosen = override?.rules.get(code) ?? settings.rules.get(code);
  if (chosen !== undefined) return chosen;
  if (settings.preset !== undefined) return severityInPreset(settings.preset, code);
  return editor.get(code) ?? codes[code].severity;
}

/** Reads severities out of anything, such as an editor's configuration; what is not one is left out. */
export function severitiesFrom(value: unknown): Severities {
  const result = new Map<Code, Severity>();
  if (typeof value !== 'object' || value === null) return result;
  for (const [code, word] of Object.entries(value)) {
    const severity = severities.find((known) => known.value === word);
    if (isCode(code) && severity) result.set(code, severity.value);
  }
  return result;
}

function severitiesOf(entry: Entry<'settings'> | Entry<'override'>): Severities {
  const leaves = entry.name === 'settings' ? leavesOf(entry, 'rules') : leavesOf(entry, 'rules');
  return severitiesFrom(Object.fromEntries(leaves.map((leaf) => [leaf.key?.value.trim() ?? '', leaf.text])));
}
