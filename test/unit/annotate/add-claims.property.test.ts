import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addClaims } from '../../../server/src/annotate/add-claims.ts';
import { meantBy } from '../../../server/src/annotate/meant.ts';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import type { Span } from '../../../server/src/syntax/span.ts';
import { annotationIn, projectOf, uriOf } from '../memory.ts';

/** What articles are made of, and what is hard in it. */
const pieces = [
  ...[
    '"',
    '"',
    '“',
    '”',
    "'",
    '’',
    '«',
    '»',
    '— ',
    ', ',
    '. ',
    '! ',
    '… ',
    ': ',
    ' - ',
    '\n\n',
    '\n',
    '\r\n\r\n',
  ],
  ...[
    'the ',
    'we ',
    'stop ',
    'stop ',
    'tonight',
    'Roe ',
    'said',
    'said ',
    ' said Roe',
    'мы ',
    'ждём',
    'сказал Ро',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '[a](https://example.org)',
    '&amp;',
    '\\*',
    '# ',
    '> ',
    '- ',
    '1. ',
    '🕊',
    'e\u0301',
    '\u00a0',
    '\u00ad',
  ],
];
const articles = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''));

const heads = ['newsmark: 1\narticle: {file: a.md}\n', 'newsmark: 1\r\narticle:\r\n  file: a.md\r\n'];
const claims = [
  '',
  'claims:\n',
  'claims: []\n',
  'claims:\n  - id: stop\n    text: stop\n',
  'claims:\n- {id: stop, text: "stop"}\n',
  "claims: [{id: stop, text: 'stop'}]",
  'claims:\n  - id: a\n    text: >-\n      stop\n\n  - id: b\n    text: we\n\nnote: x\n',
  'x-a: &a {id: a}\nclaims:\n  - <<: *a\n    text: stop # here\n  # the end\n',
];
const annotations = fc
  .tuple(fc.constantFrom(...heads), fc.constantFrom(...claims))
  .map(([head, rest]) => head + (head.includes('\r') ? rest.replaceAll('\n', '\r\n') : rest));

const extension = fc.constantFrom('md', 'txt');
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe('Whatever is selected in whatever article', () => {
  it('becomes a claim that is found where it was selected, and leaves the rest of the file as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        articles,
        annotations,
        extension,
        fraction,
        fraction,
        async (text, written, kind, a, b) => {
          const article = `a.${kind}`;
          const annotation = written.replace('a.md', article);
          const project = await projectOf({ [article]: text, 'a.news.yaml': annotation });
          const read = project.articleAt(uriOf(article));
          assert(read);
          const [start = 0, end = 0] = [a, b]
            .map((share) => Math.round(share * text.length))
            .sort((x, y) => x - y);
          const draft = meantBy(project, read, { start, end });
          if (draft === undefined) return;
          const added = addClaims(project, read, [draft]);
          assert(added, 'the claim can be added');
          assert(
            added.edits.every(
              ({ span }) =>
                span.start === span.end || /^\s*(?:\[\])?\s*$/.test(annotation.slice(span.start, span.end)),
            ),
          );
          assert.equal(applyEdits(annotation, added.edits), added.text);
          const after = await projectOf({ [article]: text, 'a.news.yaml': added.text });
          const file = annotationIn(after, 'a.news.yaml');
          const claim = file.annotation.claims.at(-1);
          assert.equal(claim?.id, added.ids[0]);
          const anchoring = claim && after.anchorsOf(file)?.of(claim);
          // Marks at the ends of words do not count, nor the punctuation beside them.
          const words = (spans: readonly Span[]): readonly Span[] =>
            spans.map((span) => {
              const { start, end } = read.article.visible.toVisible(span);
              const text = read.article.visible.text.slice(start, end);
              const before = /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0;
              return { start: start + before, end: end - (/[^\p{L}\p{N}]*$/u.exec(text)?.[0].length ?? 0) };
            });
          assert(anchoring?.status === 'exact', `it is ${anchoring?.status}`);
          assert.deepEqual(words(anchoring.pieces), words(draft.passages));
        },
      ),
      { numRuns: 400 },
    );
  });
});
