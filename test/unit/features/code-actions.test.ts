import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, TextDocumentEdit } from 'vscode-languageserver-types';
import { codeActions } from '../../../server/src/features/code-actions.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { documentOf } from '../memory.ts';
import { pointedIn } from './scene.ts';

interface Asked {
  readonly only?: string[];
  readonly documentChanges?: boolean;
  readonly version?: number;
}

/** The fixes that are offered at the cursor of some files. */
async function fixesAt(
  files: Readonly<Record<string, string>>,
  { only, documentChanges = true, version }: Asked = {},
) {
  const { project, uri, position } = await pointedIn(files);
  return atOnce(
    codeActions(project, uri, { start: position, end: position }, only === undefined ? {} : { only }, {
      severities: new Map(),
      documentChanges,
      versionOf: () => version,
    }),
  );
}

const misspelt = {
  'a.news.yaml':
    'newsmark: 1\r\nentities:\r\n  jane-roe: {kind: person, name: Jane}\r\nclaims:\r\n  - {id: a, text: 🕊 Мир, speaker: jane-r¦o, sources: []}\r\n',
};

describe('The fixes at a place', () => {
  it('mend what is reported there', async () => {
    const [fix] = await fixesAt(misspelt);
    assert.equal(fix?.title, 'Change to “jane-roe”');
  });

  it('say what they mend', async () => {
    const [fix] = await fixesAt(misspelt);
    assert.deepEqual(
      fix?.diagnostics?.map(({ code }) => code),
      ['undefined-entity'],
    );
  });

  it('begin with the one to prefer', async () => {
    const [first, ...others] = await fixesAt(misspelt);
    assert.deepEqual([first?.isPreferred, others.some((fix) => fix.isPreferred)], [true, false]);
  });

  it('change the words in the file', async () => {
    const [fix] = await fixesAt(misspelt, { documentChanges: false });
    const text = misspelt['a.news.yaml'].replace('¦', '');
    const edits = fix?.edit?.changes?.['file:///project/a.news.yaml'] ?? [];
    assert.equal(
      TextDocument.applyEdits(documentOf('a.news.yaml', text), edits),
      text.replace('jane-ro,', 'jane-roe,'),
    );
  });

  it('name the version of an open document', async () => {
    const [fix] = await fixesAt(misspelt, { version: 7 });
    const [change] = fix?.edit?.documentChanges ?? [];
    assert(change && TextDocumentEdit.is(change));
    assert.deepEqual(change.textDocument, { uri: 'file:///project/a.news.yaml', version: 7 });
  });

  it('name no version of a document that is not open', async () => {
    const [fix] = await fixesAt(misspelt);
    const [change] = fix?.edit?.documentChanges ?? [];
    assert(change && TextDocumentEdit.is(change));
    assert.equal(change.textDocument.version, null);
  });

  it('are none where nothing is reported', async () => {
    assert.deepEqual(await fixesAt({ 'a.news.yaml': 'newsmark: 1¦\n' }), []);
  });

  it('are quick fixes', async () => {
    assert((await fixesAt(misspelt)).every(({ kind }) => kind === CodeActionKind.QuickFix));
  });

  it('are given to who asks for quick fixes', async () => {
    assert.notDeepEqual(await fixesAt(misspelt, { only: [CodeActionKind.QuickFix] }), []);
  });

  it('are not given to who asks for refactorings', async () => {
    assert.deepEqual(await fixesAt(misspelt, { only: [CodeActionKind.Refactor] }), []);
  });

  it('end with the ways to silence what is reported', async () => {
    assert.deepEqual(
      (await fixesAt(misspelt)).slice(-2).map(({ title }) => title),
      ['Silence undefined-entity on this line', 'Silence undefined-entity in this file'],
    );
  });

  it('silence a line with a comment above it', async () => {
    const fixes = await fixesAt(misspelt, { documentChanges: false });
    const text = misspelt['a.news.yaml'].replace('¦', '');
    const edits = fixes.at(-2)?.edit?.changes?.['file:///project/a.news.yaml'] ?? [];
    assert.equal(
      TextDocument.applyEdits(documentOf('a.news.yaml', text), edits),
      text.replace('  - {id: a', '  # newsmark-disable-next-line undefined-entity\r\n  - {id: a'),
    );
  });

  it('offer to silence one rule once, however often it speaks there', async () => {
    const titles = (
      await fixesAt({
        'a.news.yaml': 'newsmark: 1\nx: 1¦\nclaims: []\n'.replace('x: 1¦', '{a: 1, b: 2}¦: x'),
      })
    ).map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
  });
});
