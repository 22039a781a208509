import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotatedTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import { reanchorKind } from '../../../server/src/features/offer.ts';
import { reanchor, reanchorActions } from '../../../server/src/features/reanchor.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { annotationIn, documentOf, projectOf, uriOf, workspaceOf } from '../memory.ts';

const article =
  'Roe said that the ferries to the islands would stop running. Doe said that it takes 14 days to mend one.\n';
const claims = `newsmark: 1
article: {file: a.md}
claims:
  - {id: ferries, text: the ferries to the islands will stop running} # kept
  - {id: days, text: it takes 30 days to mend one}
`;
const confirming = { documentChanges: true, versionOf: () => 7, confirms: true };

async function reanchored(files: Readonly<Record<string, string>>, path: string, options = confirming) {
  const project = await projectOf(files);
  return atOnce(reanchor(project, uriOf(path), undefined, options));
}

/** The annotation file once the edits with some of the annotations are made. */
function madeOf(text: string, edit: WorkspaceEdit | undefined, isTaken: (label: string) => boolean): string {
  const [change] = (edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
  const edits = (change?.edits ?? []) as readonly AnnotatedTextEdit[];
  const document = TextDocument.create('file:///a', 'newsmark', 1, text);
  return TextDocument.applyEdits(
    document,
    edits.filter(({ annotationId }) => isTaken(edit?.changeAnnotations?.[annotationId]?.label ?? '')),
  );
}

describe('Re-anchoring', () => {
  const files = { 'a.news.yaml': claims, 'a.md': article };

  it('counts what is safe to take unseen, and what is not', async () => {
    const answer = await reanchored(files, 'a.news.yaml');
    assert.deepEqual([answer?.safe, answer?.unsure], [1, 1]);
  });

  it('has what is not safe confirmed', async () => {
    const answer = await reanchored(files, 'a.news.yaml');
    const annotations = Object.values(answer?.edit.changeAnnotations ?? {});
    assert.deepEqual(
      annotations.map(({ label, needsConfirmation }) => [label, needsConfirmation]),
      [
        ['ferries', false],
        ['days', true],
      ],
    );
    assert.match(annotations[1]?.description ?? '', /A number is another now\./);
  });

  it('names the version that the edit was made for', async () => {
    const answer = await reanchored(files, 'a.news.yaml');
    const [change] = (answer?.edit.documentChanges ?? []) as readonly TextDocumentEdit[];
    assert.equal(change?.textDocument.version, 7);
  });

  it('changes each claim on its own, and nothing else', async () => {
    const answer = await reanchored(files, 'a.news.yaml');
    assert.equal(
      madeOf(claims, answer?.edit, (label) => label === 'ferries'),
      claims.replace('will stop', 'would stop'),
    );
    assert.equal(
      madeOf(claims, answer?.edit, () => true),
      claims.replace('will stop', 'would stop').replace('30 days', '14 days'),
    );
  });

  it('leaves out what is not safe where nobody can confirm it', async () => {
    const answer = await reanchored(files, 'a.news.yaml', { ...confirming, confirms: false });
    assert.deepEqual([answer?.safe, answer?.unsure], [1, 0]);
    assert.equal(JSON.stringify(answer?.edit).includes('annotationId'), false);
  });

  it('speaks of all files of an article', async () => {
    const answer = await reanchored({ ...files, 'b.news.yaml': claims }, 'a.md');
    assert.deepEqual(answer?.files, [uriOf('a.news.yaml'), uriOf('b.news.yaml')]);
    assert.equal(answer?.safe, 2);
  });

  it('is due nowhere where all claims stand as they are written', async () => {
    const exact = claims.replace('will stop', 'would stop').replace('30 days', '14 days');
    const answer = await reanchored({ 'a.news.yaml': exact, 'a.md': article }, 'a.md');
    assert.deepEqual([answer?.files, answer?.safe, answer?.unsure, answer?.lost], [[], 0, 0, []]);
  });

  it('has no answer for other files', async () => {
    assert.equal(await reanchored({ ...files, 'c.txt': 'Words.' }, 'c.txt'), null);
  });

  describe('as a source action', () => {
    const actions = async (only: readonly string[] | undefined, text = claims) =>
      atOnce(
        reanchorActions(
          await projectOf({ 'a.news.yaml': text, 'a.md': article }),
          uriOf('a.news.yaml'),
          only === undefined ? {} : { only: [...only] },
          confirming,
        ),
      );

    it('is offered to whoever asks for it', async () => {
      assert.equal((await actions([reanchorKind])).length, 1);
    });

    it('is offered among all source actions', async () => {
      assert.equal((await actions(['source'])).length, 1);
    });

    it('is not offered among fixes', async () => {
      assert.deepEqual([await actions(undefined), await actions(['quickfix'])], [[], []]);
    });

    it('is not offered where nothing has drifted', async () => {
      const exact = claims.replace('will stop', 'would stop').replace('30 days', '14 days');
      assert.deepEqual(await actions([reanchorKind], exact), []);
    });
  });

  describe('of what was edited', () => {
    /** What is due after changes of the article in the editor. */
    async function due(old: string, words: string) {
      const uri = uriOf('a.md');
      const workspace = workspaceOf({ 'a.news.yaml': claims.replace('will', 'would'), 'a.md': article });
      await workspace.change(uri, documentOf('a.md', article));
      const before = await workspace.projectOf(uri);
      before.anchorsOf(annotationIn(before, 'a.news.yaml'));
      const start = article.indexOf(old);
      const edit = { span: { start, end: start + old.length }, text: words };
      await workspace.change(uri, documentOf('a.md', applyEdits(article, [edit])), [edit]);
      return atOnce(reanchor(await workspace.projectOf(uri), uri, 'edited', confirming));
    }

    it('takes over the words that were changed, and none that had drifted before', async () => {
      const answer = await due('the ferries', 'all ferries');
      assert.deepEqual(
        Object.values(answer?.edit.changeAnnotations ?? {}).map(({ label }) => label),
        ['ferries'],
      );
    });

    it('has words confirmed of which little is left', async () => {
      const answer = await due('the ferries to the islands would', 'trams must');
      assert.deepEqual([answer?.safe, answer?.unsure], [0, 1]);
    });

    it('tells of a claim that was deleted, and changes nothing', async () => {
      const answer = await due('Roe said that the ferries to the islands would stop running. ', '');
      assert.deepEqual([answer?.safe, answer?.unsure], [0, 0]);
      assert.deepEqual(answer?.lost, [
        {
          uri: uriOf('a.news.yaml'),
          name: 'ferries',
          range: { start: { line: 3, character: 9 }, end: { line: 3, character: 16 } },
        },
      ]);
    });

    it('is nothing where no claim was touched', async () => {
      const answer = await due('Doe', 'Poe');
      assert.deepEqual([answer?.safe, answer?.unsure, answer?.lost], [0, 0, []]);
    });
  });
});
