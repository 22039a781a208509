import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionTriggerKind, TextDocumentEdit } from 'vscode-languageserver-types';
import {
  type ArticleActionOptions,
  articleActions,
  goOn,
  isArticleActionData,
  resolveArticleAction,
} from '../../../../server/src/features/annotate/actions.ts';
import { rangeOf } from '../../../../server/src/features/place.ts';
import { isRefusal } from '../../../../server/src/features/refusal.ts';
import { selectedIn } from './selecting.ts';

const head = 'newsmark: 1\narticle: {file: call.md}\n';
const people = 'newsmark: 1\nentities:\n  jane-roe: {kind: person, name: Jane Roe}\n';
const able: ArticleActionOptions = {
  documentChanges: true,
  versionOf: () => 3,
  resolvesEdits: true,
  commands: [goOn],
};

interface Circumstances {
  readonly invoked?: boolean;
  readonly only?: string[];
  readonly reported?: string;
  readonly options?: Partial<ArticleActionOptions>;
}

async function offered(
  article: string,
  { invoked = false, only, reported, options }: Circumstances = {},
  annotation = head,
) {
  const scene = await selectedIn({
    'call.md': article,
    'call.news.yaml': annotation,
    'people.news.yaml': people,
  });
  const range = rangeOf(scene.article.text, scene.selection);
  const actions = articleActions(
    scene.project,
    scene.article.uri,
    range,
    {
      triggerKind: invoked ? CodeActionTriggerKind.Invoked : CodeActionTriggerKind.Automatic,
      diagnostics: reported === undefined ? [] : [{ range, message: '', code: reported }],
      ...(only === undefined ? {} : { only }),
    },
    { ...able, ...options },
  );
  return { ...scene, actions };
}

async function titles(...args: Parameters<typeof offered>): Promise<readonly string[]> {
  return (await offered(...args)).actions.map(({ title }) => title);
}

describe('The actions of an article', () => {
  it('make a claim of the selection', async () => {
    assert.deepEqual(await titles('We ⟦stop tonight⟧.'), ['Annotate the selection as a claim']);
  });

  it('make a claim of the quotation at the cursor', async () => {
    assert.deepEqual(await titles('"We st¦op," Roe said.'), ['Annotate this quotation as a claim']);
  });

  it('leave a quotation to the fix of what is reported of it', async () => {
    assert.deepEqual(await titles('"We st¦op," Roe said.', { reported: 'unannotated-quote' }), []);
  });

  it('make a claim of a sentence only for who asks', async () => {
    assert.deepEqual(await titles('We st¦op.'), []);
    assert.deepEqual(await titles('We st¦op.', { invoked: true }), ['Annotate this sentence as a claim']);
  });

  it('are none where a claim stands', async () => {
    const annotation = `${head}claims:\n  - {id: a, text: We stop}\n`;
    assert.deepEqual(await titles('"We st¦op," Roe said.', { invoked: true }, annotation), []);
  });

  it('add a name to whoever has one like it', async () => {
    assert.deepEqual(await titles('⟦Rowe⟧ spoke.'), [
      'Annotate the selection as a claim',
      'Add “Rowe” to the aliases of Jane Roe',
    ]);
  });

  it('add no name that somebody has', async () => {
    assert.deepEqual(await titles('⟦Jane Roe⟧ spoke.'), ['Annotate the selection as a claim']);
  });

  it('are those that are asked for', async () => {
    assert.deepEqual(await titles('⟦Rowe⟧ spoke.', { only: ['refactor.extract.alias'] }), [
      'Add “Rowe” to the aliases of Jane Roe',
    ]);
    assert.deepEqual(await titles('⟦Rowe⟧ spoke.', { only: ['quickfix'] }), []);
  });

  it('are none in what is no article of the project', async () => {
    const { project, selection, article } = await selectedIn({ 'notes.md': '⟦We⟧', 'call.news.yaml': head });
    const range = rangeOf(article.text, selection);
    assert.deepEqual(articleActions(project, article.uri, range, { diagnostics: [] }, able), []);
  });

  it('are worked out once they are chosen', async () => {
    const { project, actions } = await offered('⟦Rowe⟧ spoke.');
    const texts = actions.map((action) => {
      assert.equal(action.edit, undefined);
      const data: unknown = JSON.parse(JSON.stringify(action.data));
      assert(isArticleActionData(data));
      const resolved = resolveArticleAction(project, action, data, able);
      assert(!isRefusal(resolved));
      const [change] = resolved.edit?.documentChanges ?? [];
      assert(TextDocumentEdit.is(change));
      const file = project.annotations.get(change.textDocument.uri);
      assert(file);
      const edits = change.edits.map((edit) => {
        assert('newText' in edit);
        return edit;
      });
      return [
        TextDocument.applyEdits(file.text, edits),
        change.textDocument.version,
        resolved.command?.command,
      ];
    });
    assert.deepEqual(texts, [
      [`${head}claims:\n  - id: rowe\n    text: "Rowe"\n    speaker: \n    sources: []\n`, 3, goOn],
      [people.replace('Roe}', 'Roe, aliases: [Rowe]}'), 3, undefined],
    ]);
  });

  it('have their edits at once for who does not ask later', async () => {
    const { actions } = await offered('We ⟦stop⟧.', { options: { resolvesEdits: false, commands: [] } });
    assert(actions[0]?.edit?.documentChanges?.length === 1);
    assert.equal(actions[0].command, undefined);
  });

  it('name no versions to who takes none', async () => {
    const { actions } = await offered('We ⟦stop⟧.', {
      options: { resolvesEdits: false, documentChanges: false },
    });
    assert.deepEqual(Object.keys(actions[0]?.edit?.changes ?? {}), ['file:///project/call.news.yaml']);
  });
});
