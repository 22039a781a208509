import type { Example, Ground, RuleDocs } from './rule.ts';

/** What a rule's documentation says, as Markdown in paragraphs: the same on its page and in reports. */
export function explanation(docs: RuleDocs): readonly string[] {
  return [
    docs.what,
    '## Why',
    docs.why,
    ...(docs.fix === undefined ? [] : ['## Quick fix', docs.fix]),
    '## Reported',
    ...shown(docs.wrong),
    '## Not reported',
    ...shown(docs.right),
    ...(docs.grounds === undefined ? [] : ['## Where it comes from', docs.grounds.map(ground).join('\n')]),
  ];
}

function shown(example: Example): readonly string[] {
  return Object.entries(example).flatMap(([name, text]) => {
    const language = languages[name.slice(name.lastIndexOf('.') + 1)] ?? 'text';
    return [`\`${name}\`:`, `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``];
  });
}

const languages: Readonly<Record<string, string>> = { yaml: 'yaml', md: 'markdown' };

function ground({ name, url }: Ground): string {
  return `* [${name}](${url})`;
}
