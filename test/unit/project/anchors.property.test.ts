import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ArticleFormat, readArticle } from '../../../server/src/article/article.ts';
import type { Claim } from '../../../server/src/model/claim.ts';
import { Anchors } from '../../../server/src/project/anchors.ts';
import { type AnnotationFile, annotationFile } from '../../../server/src/project/document.ts';
import { atOnce } from '../../../server/src/work/steps.ts';

/** Sentences that share words, as news does; some of them more than once in an article. */
const sentences = [
  'Jane Roe said the ferries would stop at noon on Friday.',
  'The mayor said the ferries would not stop before the evening tide.',
  '“We agree,” Roe said, “and we sign.”',
  '“We agree to nothing at all,” said the mayor.',
  'Doe said no.',
  'Poe said no.',
  'He told the paper:',
  'Он сказал, что паромы остановятся в полдень.',
  '— Паромы встанут, — сказала Роу. — Ждите.',
  'The co\u00adoperation of all cafe\u0301s 🙂 ended, officials told reporters in the town of Arvenia.',
  'The town of Arvenia closed 14 piers, and the mayor told reporters that 15 stay open to all.',
  '*All* of the [piers](x) &amp; ferries of Arvenia **will** stay open to all.',
];
const article = fc
  .record({
    paragraphs: fc.array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    }),
    gap: fc.constantFrom('\n\n', '\r\n\r\n', '\n', '\n\n> '),
    mark: fc.constantFrom('', '\ufeff', '# Ferries\n\n'),
    format: fc.constantFrom<ArticleFormat>('markdown', 'plain'),
  })
  .map(({ paragraphs, gap, mark, format }) => ({
    text: mark + paragraphs.map((parts) => parts.join(' ')).join(gap),
    format,
  }));

/** Words of the sentences, some of them others than they were, or fewer. */
const words = fc
  .tuple(fc.constantFrom(...sentences), fc.nat(8), fc.nat(10), fc.constantFrom('', 'stop', 'no', 'town of'))
  .map(([sentence, from, count, other]) => {
    const all = sentence.split(' ').slice(from % 5, (from % 5) + 1 + count);
    if (other !== '') all[all.length >> 1] = other;
    return all.join(' ');
  });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const claim = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    words: fc.oneof(
      { weight: 6, arbitrary: words.map((text) => ({ text })) },
      { weight: 1, arbitrary: fc.constant({ text: 'no' }) },
      { weight: 1, arbitrary: fc.constant({}) },
      {
        weight: 2,
        arbitrary: fc.array(words, { minLength: 2, maxLength: 2 }).map((passages) => ({ passages })),
      },
    ),
    prefix: maybe(fc.constantFrom('Doe said', 'Roe said the', 'the mayor', 'nothing like it')),
    suffix: maybe(fc.constantFrom('stop', 'at noon', 'on Friday', 'nor like this')),
    nth: maybe(fc.constantFrom(1, 2, 3)),
    mention: maybe(fc.constantFrom('Jane Roe', 'Roe', 'the mayor', 'Doe', 'officials', 'Роу')),
    cue: maybe(fc.constantFrom('said', 'told', 'сказал', 'agree')),
    speaker: maybe(fc.constantFrom('roe', 'mayor')),
    note: maybe(fc.constantFrom('one', 'two')),
  })
  .map(({ words: text, ...fields }) => ({ ...fields, ...text }));
type Written = typeof claim extends fc.Arbitrary<infer Value> ? Value : never;

/** What is done to the claims of a file: at a place, so many go, and others come. */
const edit = fc.record({ at: fc.nat(20), gone: fc.nat(2), come: fc.array(claim, { maxLength: 2 }) });

function written(claims: readonly Written[]): string {
  const lines = claims.map((each) => `  - ${JSON.stringify(each)}\n`);
  return `newsmark: 1\narticle: {file: a.md}\nclaims:\n${lines.join('')}`;
}

function read(text: string, before?: AnnotationFile): AnnotationFile {
  return annotationFile(
    'file:///a.news.yaml',
    TextDocument.create('file:///a.news.yaml', 'newsmark', 0, text),
    before,
  );
}

function shown(anchors: Anchors, claims: readonly Claim[]): unknown {
  return claims.map((each) => [each.id, anchors.of(each), anchors.phrasesOf(each)]);
}

describe('finding claims again', () => {
  it('after edits of their file gives what finding them afresh gives', function () {
    this.timeout(600_000);
    fc.assert(
      fc.property(
        article,
        fc.array(claim, { maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        ({ text, format }, first, edits) => {
          const source = readArticle(text, format);
          const claims = [...first];
          let file = read(written(claims));
          let known = atOnce(Anchors.find(file.annotation, source));
          for (const { at, gone, come } of edits) {
            const before = { file, known, shown: shown(known, file.annotation.claims) };
            claims.splice(at % (claims.length + 1), gone, ...come);
            file = read(written(claims), file);
            known = atOnce(Anchors.find(file.annotation, source, undefined, before.known));
            const afresh = atOnce(Anchors.find(file.annotation, readArticle(text, format)));
            assert.deepEqual(shown(known, file.annotation.claims), shown(afresh, file.annotation.claims));
            assert.deepEqual(shown(before.known, before.file.annotation.claims), before.shown);
            for (const each of file.annotation.claims.filter((other) => !known.changes?.has(other))) {
              assert.equal(known.of(each), before.known.of(each));
              assert.equal(known.phrasesOf(each), before.known.phrasesOf(each));
            }
          }
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});
