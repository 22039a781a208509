import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../../server/src/edit/edit.ts';
import { driftsIn, takeOverEach } from '../../../server/src/rules/anchoring/drift.ts';
import { annotationIn, projectOf } from '../memory.ts';

const words = [
  ...['the', 'ferries', 'would', 'stop', 'by', 'night', '“never”', 'it’s', 'over:', 'all', '14', 'days,'],
  ...['—', 'мосты', 'закроют', '🙂', 'and', 'nobody', 'agreed', '#1', 'strikes', 'harbour'],
];

/** How the words of a claim are written in YAML. */
const writings: readonly ((text: string, eol: string) => string)[] = [
  (text) => JSON.stringify(text),
  (text) => `'${text.replaceAll("'", "''")}'`,
  (text, eol) => `>-${eol}      ${text.split(' ').join(`${eol}      `)}`,
  (text, eol) => `|${eol}      ${text}`,
  (text) => `&t${text.length} ${JSON.stringify(text)} # a comment`,
];

const sentence = fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 14 });
const claim = fc.record({
  sentence,
  writing: fc.constantFrom(...writings),
  /** The word that the article has in the stead of one of them. */
  changed: fc.tuple(fc.nat(), fc.constantFrom(...words, '')),
  prefix: fc.boolean(),
});

describe('Taking over the article’s words', () => {
  it('leaves YAML that says just what the article says, and everything else as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(claim, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        async (claims, eol) => {
          const article = claims
            .map(({ sentence: said, changed: [at, word] }, number) => {
              const now = said.with(at % said.length, word).filter((each) => each !== '');
              return `Roe said on day ${number}, as Doe did, ${now.join(' ')} and left.`;
            })
            .join('\n\n');
          const text = [
            'newsmark: 1 # the first line',
            'article: {file: a.txt}',
            'claims:',
            ...claims.flatMap(({ sentence: said, writing, prefix }, number) => [
              `  - id: c${number} # claim ${number}`,
              ...(prefix ? [`    prefix: "day ${number}, as Doe did, "`] : []),
              `    text: ${writing(said.join(' '), eol)}`,
              `    note: "kept ${number}"`,
            ]),
            '# the last line',
            '',
          ].join(eol);
          const project = await projectOf({ 'a.news.yaml': text, 'a.txt': article });
          const file = annotationIn(project, 'a.news.yaml');
          const read = project.articleOf(file);
          assert(read?.type === 'article');
          const taken = takeOverEach(file, read.article, driftsIn(project, file));
          const edits: readonly Edit[] = taken.flatMap((each) => each.edits);
          const after = applyEdits(text, edits);
          const project2 = await projectOf({ 'a.news.yaml': after, 'a.txt': article });
          const mended = annotationIn(project2, 'a.news.yaml');
          assert.equal(mended.annotation.tree.problems.length, file.annotation.tree.problems.length, after);
          const statuses = new Map(
            mended.annotation.claims.map((each) => [each.id, project2.anchorsOf(mended)?.of(each)]),
          );
          for (const { drift } of taken) {
            const now = statuses.get(drift.claim.id);
            assert.equal(now?.status, 'exact', `${drift.claim.id}\n${after}\n${article}`);
            assert.deepEqual(now.status === 'exact' && now.pieces, drift.anchoring.pieces);
          }
          for (const comment of text.match(/# (?:the|claim|a comment).*/g) ?? [])
            assert(after.includes(comment), comment);
          for (const note of text.match(/note: .*/g) ?? []) assert(after.includes(note), note);
        },
      ),
      { numRuns: 300 },
    );
  });
});
