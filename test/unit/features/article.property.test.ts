import assert from 'node:assert/strict';
import fc from 'fast-check';
import { definition } from '../../../server/src/features/definition.ts';
import { highlights } from '../../../server/src/features/highlight.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { outline } from '../../../server/src/features/outline.ts';
import { shownPassages } from '../../../server/src/features/passages.ts';
import { references } from '../../../server/src/features/references.ts';
import { checkFile } from '../../../server/src/rules/check.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { projectOf, uriOf } from '../memory.ts';

const uri = uriOf('a.md');

/** What articles are made of, and what trips up whoever counts in them. */
const bits = fc.constantFrom(
  ...[
    'Jane',
    'Roe',
    'roe',
    'she',
    'said',
    'Арвения',
    'é',
    'e\u0301',
    '🕊',
    '\uD83D',
    '\u200B',
    '\u00AD',
    '\uFEFF',
  ],
  ...[' ', '  ', '\n', '\r\n', '\n\n', '“', '”', '"', '«', '»', '— ', '*', '**', '`', '&quot;', '&amp;'],
  ...['[', '](x)', '# ', '- ', '> ', '.', ',', '’s', '42', '\t', '|', '<b>', '\\'],
);
const articles = fc.array(bits, { maxLength: 40 }).map((parts) => parts.join(''));

/** Words of an article, whatever they are, as somebody may have annotated them. */
function cut(text: string, from: number, length: number): string {
  const start = Math.floor(from * text.length);
  return text.slice(start, start + length);
}

const annotated = fc
  .record({
    text: articles,
    cuts: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30)), { maxLength: 6 }),
  })
  .map(({ text, cuts }) => {
    const words = cuts.map(([from, length]) => cut(text, from, length));
    const claims = words.map((each, index) => ({
      id: `c${index}`,
      text: each,
      speaker: 'jane-roe',
      mention: words[index + 1] ?? 'she',
    }));
    const entities = { 'jane-roe': { kind: 'person', name: 'Jane Roe', aliases: ['Roe', 'she', ...words] } };
    // JSON is YAML.
    const annotation = JSON.stringify({ newsmark: 1, article: { file: 'a.md' }, entities, claims });
    return { 'a.news.yaml': annotation, 'a.md': text };
  });

describe('Whatever an article and its annotation hold', () => {
  it('every place of it has an answer, about words that reach to it', async () => {
    await fc.assert(
      fc.asyncProperty(annotated, async (files) => {
        const project = await projectOf(files);
        const article = project.articleAt(uri);
        assert(article);
        atOnce(checkFile(project, uri, new Map()));
        atOnce(outline(project, uri));
        for (let offset = 0; offset <= files['a.md'].length; offset++) {
          const position = article.text.positionAt(offset);
          atOnce(definition(project, uri, position));
          atOnce(references(project, uri, position, true));
          atOnce(highlights(project, uri, position));
          const { range } = atOnce(hover(project, uri, position, { format: 'markdown', locale: 'en' })) ?? {};
          if (range === undefined) continue;
          const at = article.text.offsetAt(position);
          assert(article.text.offsetAt(range.start) <= at && at <= article.text.offsetAt(range.end));
        }
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it('what an editor underlines is not empty, and lies in the article', async () => {
    await fc.assert(
      fc.asyncProperty(annotated, async (files) => {
        const project = await projectOf(files);
        const text = project.articleAt(uri)?.text;
        for (const { ranges } of atOnce(shownPassages(project, uri))?.passages ?? [])
          for (const { start, end } of ranges)
            assert((text?.offsetAt(start) ?? 0) < (text?.offsetAt(end) ?? 0), JSON.stringify({ start, end }));
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});
