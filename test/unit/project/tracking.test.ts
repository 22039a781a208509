import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import { annotationIn, documentOf, uriOf, workspaceOf } from '../memory.ts';

const claims = `newsmark: 1
article: {file: a.md}
claims:
  - {id: ferries, text: the ferries would stop}
  - {id: second, text: "no", nth: 2}
  - {id: both, passages: [We agree, and we sign]}
`;
const text = 'Roe: the ferries would stop. Doe said no. Poe said no. “We agree,” Roe said, “and we sign.”\n';

/** A change as somebody types it: the first words of the article that are these, and what comes in their stead. */
type Change = readonly [old: string, words: string];

/** Opens the article, edits it, and tells how each claim is found after that, with the words that it stands on. */
async function edited(...changes: readonly Change[]) {
  const workspace = workspaceOf({ 'a.news.yaml': claims, 'a.md': text });
  const uri = uriOf('a.md');
  const look = async () => {
    const project = await workspace.projectOf(uri);
    const file = annotationIn(project, 'a.news.yaml');
    return { file, anchors: project.anchorsOf(file) };
  };
  await workspace.change(uri, documentOf('a.md', text));
  await look();
  let now = text;
  for (const [old, words] of changes) {
    const start = now.indexOf(old);
    const edit = { span: { start, end: start + old.length }, text: words };
    now = applyEdits(now, [edit]);
    await workspace.change(uri, documentOf('a.md', now), [edit]);
  }
  const shown = async () => {
    const { file, anchors } = await look();
    return Object.fromEntries(
      file.annotation.claims.map((claim) => {
        const anchoring = anchors?.of(claim);
        return [
          claim.id,
          anchoring?.status === 'exact' || anchoring?.status === 'drifted'
            ? `${anchoring.status}: ${anchoring.pieces.map(({ start, end }) => now.slice(start, end)).join(' | ')}`
            : anchoring?.status,
        ];
      }),
    );
  };
  return { workspace, uri, shown, now: await shown() };
}

describe('Claims of an article that is being edited', () => {
  it('are followed where far more is changed than could be found again', async () => {
    const { now } = await edited(['ferries would', 'old trams should']);
    assert.equal(now.ferries, 'drifted: the old trams should stop');
  });

  it('are followed letter by letter', async () => {
    const { now } = await edited(['would stop', 'w stop'], ['w stop', 'wi stop'], ['wi stop', 'will stop']);
    assert.equal(now.ferries, 'drifted: the ferries will stop');
  });

  it('take in the rest of a word that is typed on', async () => {
    const { now } = await edited([' the', ' athe'], [' athe', ' bathe']);
    assert.equal(now.ferries, 'drifted: bathe ferries would stop');
  });

  it('keep the letter that a line break parts from their first word', async () => {
    const { now } = await edited(['the ferries', 't\nhe ferries']);
    assert.equal(now.ferries, 'drifted: t\nhe ferries would stop');
  });

  it('stay the same one of several that have the same words', async () => {
    const { now } = await edited(['Doe said no. ', '']);
    assert.equal(now.second, 'exact: no');
  });

  it('are not taken for another with their words when they change themselves', async () => {
    const { now } = await edited(['Poe said no', 'Poe said not']);
    assert.equal(now.second, 'drifted: not');
  });

  it('are followed passage by passage', async () => {
    const { now } = await edited(['and we sign', 'and we all will sign']);
    assert.equal(now.both, 'drifted: We agree | and we all will sign');
  });

  it('are orphans once they are deleted', async () => {
    const { now } = await edited(['Roe: the ferries would stop. ', '']);
    assert.equal(now.ferries, 'orphan');
  });

  it('are orphans where something else is written over them', async () => {
    const { now } = await edited(['the ferries would stop', 'nobody knows a thing about it']);
    assert.equal(now.ferries, 'orphan');
  });

  it('are exact again when all is undone', async () => {
    const { now } = await edited(['the ferries would stop', ''], ['Roe: .', 'Roe: the ferries would stop.']);
    assert.equal(now.ferries, 'exact: the ferries would stop');
  });

  it('are found by their words alone once the article is closed', async () => {
    const { workspace, uri } = await edited(['ferries would', 'old trams should']);
    await workspace.close(uri);
    const project = await workspace.projectOf(uri);
    const file = annotationIn(project, 'a.news.yaml');
    const [first] = file.annotation.claims;
    assert.equal(first && project.anchorsOf(file)?.of(first)?.status, 'exact');
  });

  it('keep their words through any edits beside them', async () => {
    const gaps = ['Roe: ', '. Doe said ', '. Poe said ', ' Roe said, '];
    const change = fc.tuple(fc.constantFrom(...gaps), fc.constantFrom('', ' and so ', '\n\n', 'Ω🙂', ' no '));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(change, { maxLength: 3, selector: ([gap]) => gap }),
        async (changes) => {
          const { now } = await edited(
            ...changes.map(([gap, added]): Change => [gap, gap.slice(0, 2) + added + gap.slice(2)]),
          );
          assert.equal(now.ferries, 'exact: the ferries would stop');
          assert.equal(now.both, 'exact: We agree | and we sign');
        },
      ),
      { numRuns: 60 },
    );
  });
});
