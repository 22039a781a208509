// The pages of docs/rules: one for each rule, and a table of all.
import { type Code, type CodeEntry, codes } from '../../server/src/format/codes.ts';
import { presetChoices, presetsChanging } from '../../server/src/format/presets.ts';
import { rules } from '../../server/src/rules/all.ts';
import { explanation } from '../../server/src/rules/page.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import type { Generated } from './generated.ts';
import { code as asCode, table } from './table.ts';

const folder = 'docs/rules';

/** Every page on rules, from the rules alone. */
export function rulePages(): readonly Generated[] {
  return [
    { path: `${folder}/README.md`, text: overview },
    ...rules.map((rule) => ({ path: `${folder}/${rule.code}.md`, text: () => page(rule) })),
  ];
}

const groups: Readonly<Record<CodeEntry['group'], string>> = {
  structure: 'Structure',
  references: 'References',
  anchoring: 'Anchoring',
  attribution: 'Attribution',
  sourcing: 'Sourcing',
  time: 'Time',
  consistency: 'Verdicts and consistency',
};

const abouts: Readonly<Record<CodeEntry['about'], string>> = {
  annotation: 'the annotation: whoever annotates can mend it',
  article: 'the article: only its author can mend it',
};

function overview(): string {
  const sections = Object.entries(groups).flatMap(([group, title]) => {
    const own = rules.filter(({ code }) => codes[code].group === group);
    if (own.length === 0) return [];
    const rows = own.map(({ code, docs }) => [
      `[${code}](${code}.md)`,
      codes[code].title,
      codes[code].severity,
      ...otherPresets.map(
        (name) => presetsChanging(code).find((preset) => preset.name === name)?.severity ?? '',
      ),
      codes[code].about,
      docs.fix === undefined ? '' : 'yes',
    ]);
    return [
      `## ${title}`,
      table(['rule', 'reports', 'severity', ...otherPresets, 'speaks of', 'quick fix'], rows),
    ];
  });
  return joined([
    generatedNote,
    '# Rules',
    'Everything that Newsmark reports has one of these codes. A rule stays silent where what it needs to know is missing, and one broken value does not hide what can be said of the rest of a file.',
    `The severities are those that hold where nobody chose others; where ${otherPresets.map((name) => asCode(`extends: ${name}`)).join(' or ')} has another, it stands beside them. \`newsmark.yaml\` chooses for a project, for some of its files, or switches a rule off:`,
    fenced(
      'yaml',
      `extends: strict
rules:
  unsourced-narration: hint
  unused-source: off
overrides:
  - files: ["archive/**"]
    rules: {unsourced-claim: hint}
`,
    ),
    'The setting `newsmark.rules` of the editor does the same for one person, under what the project says. [Configuration](../configuration.md) tells all of it, and how to silence a single place.',
    ...sections,
  ]);
}

function page({ code, docs }: Rule): string {
  const entry = codes[code];
  return joined([
    generatedNote,
    `# ${code}`,
    `**${entry.title}.** Severity: ${severity(code)}. Speaks of ${abouts[entry.about]}.`,
    ...explanation(docs),
    '## Another severity',
    `In the project’s \`newsmark.yaml\`: \`rules: {${code}: ${otherThan(code)}}\`. All rules: [README](README.md).`,
  ]);
}

function severity(code: Code): string {
  const others = presetsChanging(code).map((preset) => `${preset.severity} with \`extends: ${preset.name}\``);
  return [codes[code].severity, ...others].join(', ');
}

/** The presets that change anything. */
const otherPresets = presetChoices.map(({ value }) => value).filter((name) => name !== 'recommended');

const generatedNote = '<!-- Generated from the rules in server/src/rules: `npm run generate`. -->';

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function otherThan(code: Code): string {
  return codes[code].severity === 'off' ? 'warning' : 'off';
}

function joined(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
