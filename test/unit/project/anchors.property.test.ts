import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../server/src/article/article.ts';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import type { Anchors, TrackedClaims } from '../../../server/src/project/anchors.ts';
import { coverageOf } from '../../../server/src/project/coverage.ts';
import type { AnnotationFile, ReadArticle } from '../../../server/src/project/document.ts';
import { passagesOf } from '../../../server/src/project/passages.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { annotationIn, documentOf, uriOf, workspaceOf } from '../memory.ts';
import { holding } from './following.ts';

/** Sentences that share words, as news does; some of them more than once in an article. */
const sentences = [
  'Jane Roe said the ferries would stop at noon on Friday.',
  'The mayor said the ferries would not stop before the evening tide.',
  '“We agree,” Roe said, “and we sign.”',
  '“We agree to nothing at all,” said the mayor.',
  'Doe said no.',
  'Poe said no.',
  'He told the paper:',
  'Yes.',
  'Он сказал, что паромы остановятся в полдень.',
  '— Паромы встанут, — сказала Роу. — Ждите.',
  'The co\u00adoperation of all cafe\u0301s 🙂 ended, officials told reporters in the town of Arvenia.',
  'The town of Arvenia closed 14 piers, and the mayor told reporters that 15 stay open to all.',
  '*All* of the [piers](x) &amp; ferries of Arvenia **will** stay open to all.',
];
const article = fc
  .record({
    paragraphs: fc.oneof(
      fc.array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.array(fc.constantFrom<string[]>(['Yes.'], ['Doe said no.'], ['Poe said no.']), {
        minLength: 6,
        maxLength: 14,
      }),
    ),
    gap: fc.constantFrom('\n\n', '\r\n\r\n', '\n', '\n\n> '),
    mark: fc.constantFrom('', '\ufeff', '# Ferries\n\n'),
    name: fc.constantFrom('a.md', 'a.txt'),
  })
  .map(({ paragraphs, gap, mark, name }) => ({
    text: mark + paragraphs.map((parts) => parts.join(' ')).join(gap),
    name,
  }));

/** Words of the sentences, some of them others than they were, or fewer. */
const words = fc
  .tuple(fc.constantFrom(...sentences), fc.nat(8), fc.nat(10), fc.constantFrom('', 'stop', 'no', 'town of'))
  .map(([sentence, from, count, other]) => {
    const all = sentence.split(' ').slice(from % 5, (from % 5) + 1 + count);
    if (other !== '') all[all.length >> 1] = other;
    return all.join(' ');
  });
/** What tells short sentences apart by what stands several paragraphs away. */
const farBefore = 'Doe said no. Yes. Yes. Doe said';
const farBehind = '. Yes. Yes. Poe said no.';
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const claim = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    words: fc.oneof(
      { weight: 6, arbitrary: words.map((text) => ({ text })) },
      { weight: 2, arbitrary: fc.constant({ text: 'no' }) },
      { weight: 1, arbitrary: fc.constant({}) },
      {
        weight: 2,
        arbitrary: fc.array(words, { minLength: 2, maxLength: 2 }).map((passages) => ({ passages })),
      },
    ),
    prefix: maybe(fc.constantFrom('Doe said', 'Roe said the', 'the mayor', 'nothing like it', farBefore)),
    suffix: maybe(fc.constantFrom('stop', 'at noon', 'on Friday', 'nor like this', farBehind)),
    nth: maybe(fc.constantFrom(1, 2, 3)),
    mention: maybe(fc.constantFrom('Jane Roe', 'Roe', 'the mayor', 'Doe', 'officials', 'Роу')),
    cue: maybe(fc.constantFrom('said', 'told', 'сказал', 'agree')),
    speaker: maybe(fc.constantFrom('roe', 'mayor')),
    note: maybe(fc.constantFrom('one', 'two')),
  })
  .map(({ words: text, ...fields }) => ({ ...fields, ...text }));
type Written = typeof claim extends fc.Arbitrary<infer Value> ? Value : never;

/** What is done to the claims of a file: at a place, so many go, and others come. */
const claimsEdit = fc.record({ at: fc.nat(20), gone: fc.nat(2), come: fc.array(claim, { maxLength: 2 }) });
/** What is done to the article: mostly within a paragraph. */
const articleEdit = fc.record({
  from: fc.nat(2000),
  take: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(8), fc.nat(120)),
  put: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('', 'x', ' no ', 'said', 'not ', '1') },
    fc.constantFrom('\n\n', '\r\n', ':', '“', '*', '```\n', '\u00ad', '🙂'),
    fc.constantFrom(...sentences),
  ),
});
const edit = fc.oneof(claimsEdit, articleEdit, articleEdit);

function yaml(name: string, claims: readonly Written[]): string {
  const lines = claims.map((each) => `  - ${JSON.stringify(each)}\n`);
  return `newsmark: 1\narticle: {file: ${name}}\nclaims:\n${lines.join('')}`;
}

/** All that is known of where claims stand, and of what they leave, with where it stands now. */
function shown(project: Project, name: string): unknown {
  const { annotation } = annotationIn(project, 'a.news.yaml');
  const read = articleIn(project, name);
  const anchors = project.anchorsOf(annotationIn(project, 'a.news.yaml'));
  const { all, left } = coverageOf(project, read);
  return JSON.parse(
    JSON.stringify({
      claims: annotation.claims.map((each) => [each.id, anchors?.of(each), anchors?.phrasesOf(each)]),
      passages: passagesOf(project, read).map(({ claim: { id }, pieces }) => [id, pieces]),
      coverage: [all, left],
    }),
  );
}

function articleIn(project: Project, name: string): ReadArticle {
  const read = project.articleAt(uriOf(name));
  assert(read);
  return read;
}

/** The project as it is for whoever knows nothing of before, but for where the edits have taken the claims. */
function afresh(project: Project, name: string): Project {
  const read = articleIn(project, name);
  const tracked = [...(read.tracked ?? [])].map(([uri, claims]): [string, TrackedClaims] => [
    uri,
    new Map(JSON.parse(JSON.stringify([...claims]))),
  ]);
  const article = readArticle(read.article.text, read.article.format);
  return holding(project, { ...read, article, tracked: new Map(tracked) });
}

describe('finding claims again', () => {
  it('after edits of their file and their article gives what finding them afresh gives', async function () {
    this.timeout(3_600_000);
    await fc.assert(
      fc.asyncProperty(
        article,
        fc.array(claim, { maxLength: 12 }),
        fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 12 }),
        async ({ text: first, name }, written, edits) => {
          const claims = [...written];
          let text = first;
          const workspace = workspaceOf({ 'a.news.yaml': yaml(name, claims), [name]: text });
          await workspace.change(uriOf(name), documentOf(name, text));
          await workspace.change(uriOf('a.news.yaml'), documentOf('a.news.yaml', yaml(name, claims)));
          let before: Found | undefined;
          for (const [change, isAsked] of edits) {
            if ('put' in change) {
              const start = change.from % (text.length + 1);
              const span = { start, end: Math.min(text.length, start + change.take) };
              text = applyEdits(text, [{ span, text: change.put }]);
              await workspace.change(uriOf(name), documentOf(name, text), [{ span, text: change.put }]);
            } else {
              claims.splice(change.at % (claims.length + 1), change.gone, ...change.come);
              await workspace.change(uriOf('a.news.yaml'), documentOf('a.news.yaml', yaml(name, claims)));
            }
            if (isAsked) before = check(await workspace.projectOf(uriOf(name)), name, before);
          }
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});

interface Found {
  readonly file: AnnotationFile;
  readonly anchors: Anchors;
}

function check(project: Project, name: string, before: Found | undefined): Found {
  const file = annotationIn(project, 'a.news.yaml');
  const anchors = project.anchorsOf(file);
  assert(anchors);
  assert.deepEqual(shown(project, name), shown(afresh(project, name), name));
  if (before !== undefined && anchors.changes !== undefined)
    for (const claim of file.annotation.claims.filter((each) => !anchors.changes?.has(each))) {
      assert.equal(anchors.of(claim), before.anchors.of(claim));
      assert.equal(anchors.phrasesOf(claim), before.anchors.phrasesOf(claim));
    }
  return { file, anchors };
}
