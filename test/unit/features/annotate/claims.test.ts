import assert from 'node:assert/strict';
import { annotatePassages, annotateSelection } from '../../../../server/src/features/annotate/claims.ts';
import { isRefusal } from '../../../../server/src/features/refusal.ts';
import { uriOf } from '../../memory.ts';
import { changed, closed, selectedIn } from './selecting.ts';

const head = 'newsmark: 1\narticle: {file: call.md}\n';

/** The annotation file once what is selected became a claim. */
async function annotated(files: Readonly<Record<string, string>>): Promise<string> {
  const { project, article, selection } = await selectedIn(files);
  const added = annotateSelection(project, article, [selection], [], closed);
  assert(!isRefusal(added), isRefusal(added) ? added.refused : '');
  return changed(project, added.change);
}

async function refusedIn(files: Readonly<Record<string, string>>) {
  const { project, article, selection } = await selectedIn(files);
  const refusal = annotateSelection(project, article, [selection], [], closed);
  assert(isRefusal(refusal), 'nothing is added');
  return refusal;
}

describe('Annotating a selection', () => {
  it('adds a claim and leaves the cursor where something is to be typed', async () => {
    const after = await annotated({ 'call.md': 'We ⟦stop tonight⟧.', 'call.news.yaml': head });
    assert.match(
      after,
      /claims:\n {2}- id: stop-tonight\n {4}text: "stop tonight"\n(.*\n)*? {4}speaker: ¦\n/,
    );
  });

  it('takes no selection that is too long for a claim', async () => {
    const story = '“We agree,” said Roe. '.repeat(1000);
    const { refused } = await refusedIn({ 'call.md': `⟦${story}⟧`, 'call.news.yaml': head });
    assert.match(refused, /^Select fewer words/);
  });

  it('makes the file where there is none', async () => {
    const { project, article, selection } = await selectedIn({ 'call.md': 'We ⟦stop tonight⟧.' });
    const added = annotateSelection(project, article, [selection], [], closed);
    assert(!isRefusal(added));
    assert.deepEqual([added.change.uri, added.change.edits], [uriOf('call.news.yaml'), []]);
    assert.match(added.change.creates ?? '', /^newsmark: 1\narticle:\n {2}file: call\.md\n/);
  });

  it('names the version of an open file', async () => {
    const { project, article, selection } = await selectedIn({
      'call.md': 'We ⟦stop⟧.',
      'call.news.yaml': head,
    });
    const added = annotateSelection(project, article, [selection], [], { versionOf: () => 7 });
    assert(!isRefusal(added));
    assert.equal(added.change.version, 7);
  });

  it('counts lines and characters as the editor does', async () => {
    const before = `${head}claims:\r\n  - id: a\r\n    text: "🕊 x"\r\n`.replaceAll(/\r?\n/g, '\r\n');
    const after = await annotated({ 'call.md': 'We ⟦stop⟧.', 'call.news.yaml': before });
    assert.match(after, /speaker: ¦\r\n/);
  });

  it('says what the article tells of a quotation, however much of its sentence is selected', async () => {
    const after = await annotated({
      'call.md': '⟦"We stop tonight and nobody will fire again," Jane Roe said.⟧',
      'call.news.yaml': head,
    });
    assert.match(after, /text: "We stop tonight and nobody will fire again"\n {4}speech: direct\n/);
    assert.match(after, /mention: "Jane Roe"\n {4}cue: "said"\n/);
  });

  it('takes the quotation at the cursor', async () => {
    const after = await annotated({
      'call.md': '"We stop ton¦ight and nobody fires," Jane Roe said.',
      'call.news.yaml': head,
    });
    assert.match(after, /text: "We stop tonight and nobody fires"\n/);
  });

  it('makes passages of several selections, as the article has them', async () => {
    const { project, article, selection, others } = await selectedIn({
      'call.md': 'We ⟦stop tonight⟧, and ⟦st⟧ay ⟦ay away⟧ for good.',
      'call.news.yaml': head,
    });
    const added = annotateSelection(project, article, [selection, ...others], [], closed);
    assert(!isRefusal(added));
    assert.match(changed(project, added.change), /passages: \["stop tonight", "stay ay away"\]\n/);
  });

  it('takes words that another claim has where they are selected', async () => {
    const claims = 'claims:\n  - id: a\n    text: "We stop"\n';
    const after = await annotated({ 'call.md': '⟦We stop⟧.', 'call.news.yaml': head + claims });
    assert.match(after, /- id: stop\n {4}text: "We stop"\n/);
  });

  it('shows the claim of the words at the cursor', async () => {
    const claims = 'claims:\n  - id: a\n    text: "We stop"\n';
    const refusal = await refusedIn({ 'call.md': 'We st¦op.', 'call.news.yaml': head + claims });
    assert.deepEqual(refusal.at, {
      uri: uriOf('call.news.yaml'),
      range: { start: { line: 3, character: 8 }, end: { line: 3, character: 9 } },
    });
  });

  it('asks for words where none are selected', async () => {
    assert.equal(
      (await refusedIn({ 'call.md': '⟦…⟧ We stop.' })).refused,
      'Select words of the article first.',
    );
  });

  it('says which file is to be mended', async () => {
    const { refused } = await refusedIn({
      'call.md': '⟦We stop⟧.',
      'march/call.news.yaml': 'newsmark: 1\narticle: {file: ../call.md}\nclaims: {a: b}\n',
    });
    assert.match(refused, /^march\/call\.news\.yaml cannot be read/);
  });

  it('answers for whatever stands in the annotation file', async () => {
    for (const rest of [
      'claims: [',
      'claims:\n  - id: a\n   text: b\n',
      'claims: "',
      '<<<<<<< ours\n',
      '\t- x',
      '---\n---\n',
    ]) {
      const { project, article, selection } = await selectedIn({
        'call.md': '⟦We stop⟧.',
        'call.news.yaml': `${head}${rest}`,
      });
      assert(annotateSelection(project, article, [selection], [], closed));
    }
  });
});

describe('Annotating passages', () => {
  it('makes a claim of each, in one change', async () => {
    const { project, article, text } = await selectedIn({
      'call.md': '¦"We stop tonight," Roe said. "They stay," Doe said.',
      'call.news.yaml': head,
    });
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const added = annotatePassages(
      project,
      article,
      [[span('We stop tonight')], [span('They stay')]],
      [],
      closed,
    );
    assert(!isRefusal(added));
    assert.deepEqual(added.ids, ['stop-tonight', 'stay']);
    assert.equal(added.change.edits.length, 1);
  });
});
