import assert from 'node:assert/strict';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { MarkupContent } from 'vscode-languageserver-types';
import { resolveItem } from '../../../server/src/features/completion/resolve.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { documentLinks } from '../../../server/src/features/links.ts';
import { spanOf } from '../../../server/src/syntax/tree.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { nodesOf } from '../edit/yaml.ts';
import { annotationIn, projectOf, root, uriOf } from '../memory.ts';
import { able } from './completing.ts';

/** What somebody writes who wants more to be shown than words. */
const pieces = [
  ...[
    '[x](command:workbench.action.quit)',
    '![x](https://evil.example/x.png)',
    '<img src=x onerror=alert(1)>',
  ],
  ...[
    '<a href="command:x">',
    '[x]: command:x',
    '[x][x]',
    '<command:x>',
    '<javascript:alert(1)>',
    '](command:x)',
  ],
  ...[
    '`',
    '``',
    '**',
    '_',
    '~~~',
    '# ',
    '> ',
    '- ',
    '1. ',
    '---',
    '|',
    '\\',
    '&lt;b&gt;',
    '&#60;',
    '<!--',
    '$(gear)',
  ],
  ...[
    '</p>',
    '<script>',
    '\n\n',
    '\n',
    '    ',
    'word',
    'слово',
    '🕊',
    '"',
    "'",
    '\u202e',
    'javascript:alert(1)',
  ],
];
const words = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);
const address = fc.constantFrom(
  'command:x',
  'javascript:alert(1)',
  'https://e.example/)[x](command:y)',
  'https://e.example/<b>',
  'data:text/html,<b>',
  'file:///etc/passwd',
  'HTTPS://e.example/"onclick="x',
  'vscode://x/y',
);

/** All that Markdown of ours is made of. */
const tags = new Set(['p', 'strong', 'em', 'code', 'pre', 'ul', 'ol', 'li', 'br', 'hr', 'a']);
const links = /^(?:https?:|mailto:|file:\/\/\/project\/)/;

/** What would be shown of some Markdown beside words: tags that are none of ours, and links that lead elsewhere. */
function more(markdown: string): readonly string[] {
  // What HTML would be let through, and what a link could be: the worst of all editors.
  const html = micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true });
  return [...html.matchAll(/<\/?([\w-]+|!)([^>]*)>/g)].flatMap(([tag, name = '', rest = '']) => {
    if (!tags.has(name)) return [tag];
    const [, href] = /^ href="([^"]*)"$/.exec(rest) ?? [];
    if (rest === '' || rest === ' /') return [];
    return name === 'a' && href !== undefined && links.test(href) ? [] : [tag];
  });
}

describe('Whatever somebody writes', function () {
  this.timeout(120_000);

  it('is shown in hovers and completions as words, and links lead to pages and files of the project alone', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 12, maxLength: 12 }), address, async (said, url) => {
        const text = (index: number) => JSON.stringify(said[index] ?? '');
        const article = `Roe said ${(said[11] ?? '').replaceAll(/\s+/g, ' ')} and left.`;
        const files = {
          'a](command:x).news.yaml': `newsmark: 1
article: {file: "a.md", title: ${text(0)}, outlet: roe, published: 2025-03-19, url: ${JSON.stringify(url)}}
entities:
  roe:
    kind: person
    name: ${text(1)}
    aliases: [${text(2)}]
    description: ${text(3)}
    url: ${JSON.stringify(url)}
    roles: [{title: ${text(4)}, of: roe, from: 2020}]
sources:
  s: {kind: report, title: ${text(5)}, publisher: roe, url: ${JSON.stringify(url)}, archived: ${JSON.stringify(url)}, interest: ${text(6)}}
claims:
  - id: c
    text: ${text(11)}
    summary: ${text(7)}
    mention: ${text(8)}
    speaker: roe
    date: {value: 2025-03-18, text: ${text(9)}}
    sources: [{source: s, locator: ${text(10)}, excerpt: ${text(0)}}]
    verdict: supported
    justification: ${text(3)}
`,
          'a.md': article,
        };
        const project = await projectOf(files);
        const file = annotationIn(project, 'a](command:x).news.yaml');
        const offsets = nodesOf(file.annotation.tree).flatMap((node) => [
          spanOf(node).start + 1,
          ...(node.kind === 'mapping' ? node.pairs.map(({ key }) => spanOf(key).start + 1) : []),
        ]);
        const spots = [
          ...offsets.map((offset) => ({ uri: file.uri, position: file.text.positionAt(offset) })),
          ...[1, 12, 20].map((character) => ({ uri: uriOf('a.md'), position: { line: 0, character } })),
        ];
        for (const { uri, position } of spots) {
          const contents = atOnce(
            hover(project, uri, position, { format: 'markdown', locale: 'en' }),
          )?.contents;
          if (!MarkupContent.is(contents)) continue;
          shown++;
          assert.deepEqual(more(contents.value), [], contents.value);
        }
        const speaker = offsets.map((offset) => file.text.positionAt(offset));
        for (const position of speaker.filter((_, index) => index % 4 === 0))
          for (const item of atOnce(completion(project, file.uri, position, able))?.items.slice(0, 5) ?? []) {
            const { documentation } = resolveItem(project, item, { format: 'markdown', locale: 'en' });
            if (MarkupContent.is(documentation))
              assert.deepEqual(more(documentation.value), [], documentation.value);
          }
        for (const { target = '' } of atOnce(documentLinks(project, file.uri)))
          assert(
            links.test(target) && (!target.startsWith('file:') || target.startsWith(`${root}/`)),
            target,
          );
      }),
      { numRuns: 30 },
    );
    assert(shown > 500);
  });
});
