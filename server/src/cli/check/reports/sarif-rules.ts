import * as l10n from '@vscode/l10n';
import type { ReportingDescriptor } from 'sarif';
import { rulePage } from '../../../features/addresses.ts';
import { codes } from '../../../format/codes.ts';
import type { Severity } from '../../../format/vocabulary.ts';
import { rules } from '../../../rules/all.ts';
import { explanation } from '../../../rules/page.ts';
import type { Rule } from '../../../rules/rule.ts';

const levels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
} as const satisfies Readonly<Record<Severity, string>>;

/** How GitHub's code scanning orders what is found. */
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
  hint: 'recommendation',
  off: 'recommendation',
};

/** Every rule as SARIF describes it, in the order of the table of codes. */
export function sarifRules(docs: string | undefined): readonly ReportingDescriptor[] {
  return rules.map((rule) => descriptor(rule, docs));
}

function descriptor({ code, docs: texts }: Rule, docs: string | undefined): ReportingDescriptor {
  const { title, severity, group, about } = codes[code];
  const markdown = explanation(texts).join('\n\n');
  return {
    id: code,
    shortDescription: { text: `${l10n.t(title)}.` },
    fullDescription: { text: plainText(texts.what) },
    help: { text: plainText(markdown), markdown },
    ...(docs === undefined ? {} : { helpUri: rulePage(docs, code) }),
    defaultConfiguration: { enabled: severity !== 'off', level: levels[severity] },
    properties: { tags: [group], severity, about, 'problem.severity': problemSeverities[severity] },
  };
}

/** What stands in Markdown of ours, for whoever shows none. */
function plainText(markdown: string): string {
  return markdown
    .replaceAll(/^```.*\n?/gm, '')
    .replaceAll(/^#+ /gm, '')
    .replaceAll(/\[([^[\]]+)\]\(([^()]+)\)/g, '$1 ($2)')
    .replaceAll('`', '');
}
