import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completion } from '../../../server/src/features/completion.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { annotationIn, projectOf, uriOf } from '../memory.ts';
import { able, plain } from './completing.ts';

const samples = join(import.meta.dirname, '..', '..', '..', 'samples');
const read = (...path: readonly string[]): string => readFileSync(join(samples, ...path), 'utf8');
const people = read('registry', 'people.news.yaml');
const article = read('arvenia', 'harbour-vote.md');
const whole = read('arvenia', 'harbour-vote.news.yaml');

/** How many of the items of a list are taken. */
const mostItems = 8;

/** Where somebody types what, and how the file looks behind it. */
const typing = fc.record({
  at: fc.nat(whole.length),
  typed: fc.constantFrom('', ' ', '"', 's'),
  /** Whether the rest of the line stays. */
  keeps: fc.boolean(),
  crlf: fc.boolean(),
});

/** The file that is being typed, and the cursor. */
function halfTyped({ at, typed, keeps, crlf }: typeof typing extends fc.Arbitrary<infer T> ? T : never) {
  const end = whole.indexOf('\n', at);
  const before = whole.slice(0, at) + typed;
  const after = whole.slice(keeps || end === -1 ? at : end);
  const eol = (text: string): string => (crlf ? text.replaceAll('\n', '\r\n') : text);
  return { text: eol(before) + eol(after), cursor: eol(before).length };
}

function isIndentation(at: number): boolean {
  return whole.slice(whole.lastIndexOf('\n', at - 1) + 1, at).trim() === '' && whole[at] === ' ';
}

/** What is put in, with a word in each place that is still to be typed. */
function filled(newText: string, snippet: boolean): string {
  if (!snippet) return newText;
  return newText
    .replaceAll(/(?<!\\)\$(?:\d+|\{\d+:((?:[^}\\]|\\.)*)\})/g, (_, likely) => likely ?? 'x')
    .replaceAll(/\\([\\$}])/g, '$1');
}

function edited(document: TextDocument, { textEdit, insertTextFormat }: CompletionItem): string {
  assert(textEdit);
  const range = 'range' in textEdit ? textEdit.range : textEdit.replace;
  return TextDocument.applyEdits(document, [
    { range, newText: filled(textEdit.newText, insertTextFormat === 2) },
  ]);
}

describe('Whatever is offered in a file that is being typed', function () {
  this.timeout(60_000);
  for (const [who, options] of [
    ['an able', able],
    ['a plain', plain],
  ] as const)
    it(`makes no YAML worse for ${who} client, and replaces only what is on the line`, async () => {
      await fc.assert(
        fc.asyncProperty(typing, fc.nat(), async (how, pick) => {
          // A word that begins at a column of nothing is broken before anything is put in.
          fc.pre(how.typed === '' || !isIndentation(how.at));
          const { text, cursor } = halfTyped(how);
          const files = { 'p.news.yaml': people, 'harbour-vote.md': article, 'a.news.yaml': text };
          const project = await projectOf(files);
          const document = annotationIn(project, 'a.news.yaml').text;
          const position = document.positionAt(cursor);
          const list = atOnce(completion(project, uriOf('a.news.yaml'), position, options));
          const items = list?.items ?? [];
          const before = parse(text).problems.length;
          for (let index = 0; index < Math.min(items.length, mostItems); index++) {
            const item = items[(pick + index * 7) % items.length];
            assert(item?.textEdit);
            const range = 'range' in item.textEdit ? item.textEdit.range : item.textEdit.replace;
            assert.equal(range.start.line, position.line);
            assert.equal(range.end.line, position.line);
            assert.ok(
              range.start.character <= position.character && position.character <= range.end.character,
            );
            const after = edited(document, item);
            const { problems } = parse(after);
            assert.ok(
              problems.length <= before,
              `${item.label}: ${problems.map(({ message }) => message).join(' ')}\n${around(text, cursor)}\n→\n${around(after, cursor)}`,
            );
          }
        }),
        { numRuns: Number(process.env.RUNS ?? 60) },
      );
    });
});

function around(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - 120), at)}¦${text.slice(at, at + 120)}`;
}
