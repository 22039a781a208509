import assert from 'node:assert/strict';
import type {
  CodeAction,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  Hover,
  LocationLink,
  TextDocumentEdit,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { likeVsCode, plainEditor, TestClient, until } from './client.ts';

const people = `newsmark: 1
entities:
  jane-roe: {kind: person, name: Jane Roe}
`;
const article = `# Talks end

“It stops tonight,” said Jane Roe.
`;
const annotation = `newsmark: 1
article: {file: talks.md, published: 2025-03-19}
sources:
  readout: {kind: document, title: Readout}
claims:
  - id: stop
    text: It stops tonight
    speech: direct
    speaker: jane-roe
    sources: [readout]
`;
const project = { 'people.news.yaml': people, 'talks.md': article, 'talks.news.yaml': annotation };

describe('the server, asked for diagnostics as VS Code asks', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start(project);
  });
  afterEach(() => client.stop());

  it('registers every feature for annotation files', async () => {
    const registered = await until(
      () => client.registered,
      (methods) => methods.includes('workspace/didChangeWatchedFiles'),
    );
    assert.ok(registered.includes('textDocument/hover') && registered.includes('textDocument/diagnostic'));
  });

  it('finds nothing wrong with a file that is right', async () => {
    await client.open('talks.news.yaml', annotation);
    assert.deepEqual(await client.codes('talks.news.yaml'), []);
  });

  it('reports at the right place, with a page, a source and data', async () => {
    await client.open('talks.news.yaml', annotation.replace('speaker: jane-roe', 'speaker: jane-doe'));
    const { items } = await client.request<{ items: Diagnostic[] }>(
      'textDocument/diagnostic',
      'talks.news.yaml',
    );
    const [found] = items;
    assert.deepEqual(found?.range, { start: { line: 8, character: 13 }, end: { line: 8, character: 21 } });
    assert.equal(found?.code, 'undefined-entity');
    assert.equal(found?.source, 'newsmark');
    assert.match(found?.codeDescription?.href ?? '', /\/undefined-entity\.md$/);
    assert.equal(found?.data?.about, 'annotation');
  });

  it('offers a fix that mends it', async () => {
    const broken = annotation.replace('speaker: jane-roe', 'speaker: jane-ro');
    await client.open('talks.news.yaml', broken);
    const { items } = await client.request<{ items: Diagnostic[] }>(
      'textDocument/diagnostic',
      'talks.news.yaml',
    );
    const range = items[0]?.range;
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', 'talks.news.yaml', {
      range,
      context: { diagnostics: items },
    });
    const change = actions[0]?.edit?.documentChanges?.[0] as TextDocumentEdit;
    assert.deepEqual(
      change.edits.map((edit) => 'newText' in edit && edit.newText),
      ['jane-roe'],
    );
    assert.equal(change.textDocument.version, 1);
  });

  it('follows an edit of an open registry at once, and asks the editor to look again', async () => {
    await client.open('talks.news.yaml', annotation);
    await client.open('people.news.yaml', people);
    await client.codes('talks.news.yaml');
    await client.change('people.news.yaml', people.replace('jane-roe', 'jane-doe'));
    assert.deepEqual(await client.codes('talks.news.yaml'), ['undefined-entity']);
    await client.change('people.news.yaml', people);
    await until(
      () => client.refreshes,
      (count) => count > 0,
    );
  });

  it('follows a registry on the disk', async () => {
    await client.open('talks.news.yaml', annotation);
    await client.onDisk('people.news.yaml', people.replace('jane-roe', 'jane-doe'));
    assert.deepEqual(await client.codes('talks.news.yaml'), ['undefined-entity']);
  });

  it('follows the article, on the disk and in the editor', async () => {
    await client.open('talks.news.yaml', annotation);
    await client.onDisk('talks.md', '# Talks end\n\nNobody said anything of note to anybody.\n');
    assert.deepEqual(await client.codes('talks.news.yaml'), ['text-not-found']);
    await client.open('talks.md', article, 'markdown');
    assert.deepEqual(await client.codes('talks.news.yaml'), []);
    await client.close('talks.md');
    assert.deepEqual(await client.codes('talks.news.yaml'), ['text-not-found']);
  });

  it('says when the article goes', async () => {
    await client.open('talks.news.yaml', annotation);
    await client.removeOnDisk('talks.md');
    assert.deepEqual(await client.codes('talks.news.yaml'), ['article-not-found']);
  });

  it('follows the project’s settings while they are edited', async () => {
    const unsourced = annotation.replace('[readout]', '[]');
    await client.open('talks.news.yaml', unsourced);
    assert.ok((await client.codes('talks.news.yaml')).includes('unsourced-claim'));
    await client.open('newsmark.yaml', 'rules: {unsourced-claim: off}\n', 'newsmark-settings');
    assert.ok(!(await client.codes('talks.news.yaml')).includes('unsourced-claim'));
  });

  it('follows the editor’s settings', async () => {
    await client.open('talks.news.yaml', annotation.replace('[readout]', '[]'));
    assert.ok((await client.codes('talks.news.yaml')).includes('unsourced-claim'));
    client.settings = { rules: { 'unsourced-claim': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.ok(!(await client.codes('talks.news.yaml')).includes('unsourced-claim'));
  });

  it('reports files that are not open, and holds the next answer until something changes', async () => {
    await client.onDisk('people.news.yaml', people.replace('name: Jane Roe', 'nam: Jane Roe'));
    const ask = (previousResultIds: readonly object[]) =>
      client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    const first = await ask([]);
    const report = first.items.find(({ uri }) => uri.endsWith('people.news.yaml'));
    assert.ok(report?.kind === 'full' && report.items.some(({ code }) => code === 'unknown-key'));
    let answered = false;
    const second = ask(first.items.map(({ uri, resultId }) => ({ uri, value: resultId }))).then((answer) => {
      answered = true;
      return answer;
    });
    await client.codes('people.news.yaml');
    assert.equal(answered, false);
    await client.onDisk('people.news.yaml', people);
    const mended = (await second).items.find(({ uri }) => uri.endsWith('people.news.yaml'));
    assert.ok(mended?.kind === 'full' && !mended.items.some(({ code }) => code === 'unknown-key'));
  });

  it('hovers a speaker', async () => {
    await client.open('talks.news.yaml', annotation);
    const hover = await client.request<Hover>('textDocument/hover', 'talks.news.yaml', {
      position: { line: 8, character: 15 },
    });
    assert.match(JSON.stringify(hover.contents), /Jane Roe/);
  });

  it('outlines every claim', async () => {
    await client.open('talks.news.yaml', annotation);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', 'talks.news.yaml');
    const names = (list: readonly DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children }) => [name, ...names(children ?? [])]);
    assert.ok(names(symbols).includes('stop'));
  });

  it('goes from a speaker to its definition in another file', async () => {
    await client.open('talks.news.yaml', annotation);
    const [link] = await client.request<LocationLink[]>('textDocument/definition', 'talks.news.yaml', {
      position: { line: 8, character: 15 },
    });
    assert.equal(link && client.nameOf(link.targetUri), 'people.news.yaml');
    assert.equal(link?.targetSelectionRange.start.line, 2);
  });

  it('links the article', async () => {
    await client.open('talks.news.yaml', annotation);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', 'talks.news.yaml');
    assert.deepEqual(
      links.map(({ target }) => client.nameOf(target ?? '')),
      ['talks.md'],
    );
  });

  it('lists the claims for the editor’s own commands', async () => {
    await client.open('talks.news.yaml', annotation.replace('[readout]', '[]'));
    const { claims } = await client.request<{ claims: { id: string; unsourced: boolean }[] }>(
      'newsmark/claims',
      'talks.news.yaml',
    );
    assert.deepEqual(
      claims.map(({ id, unsourced }) => ({ id, unsourced })),
      [{ id: 'stop', unsourced: true }],
    );
  });

  it('proposes an annotation file for an article that has none', async () => {
    await client.onDisk('other.md', '# Another article\n\nWords.\n');
    const proposal = await client.connection.sendRequest<{ uri: string; exists: boolean; text: string }>(
      'newsmark/newAnnotation',
      { article: client.uri('other.md') },
    );
    assert.equal(client.nameOf(proposal.uri), 'other.news.yaml');
    assert.match(proposal.text, /title: Another article/);
  });

  it('opens the annotation file that an article has', async () => {
    const proposal = await client.connection.sendRequest<{ uri: string; exists: boolean }>(
      'newsmark/newAnnotation',
      {
        article: client.uri('talks.md'),
      },
    );
    assert.deepEqual([client.nameOf(proposal.uri), proposal.exists], ['talks.news.yaml', true]);
  });
});

describe('the server, with an editor that takes what is pushed', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start(project, plainEditor);
  });
  afterEach(() => client.stop());

  const codesOf = (name: string) => () => (client.pushed.get(name) ?? []).map(({ code }) => code);

  it('offers everything from the start', () => {
    assert.ok(client.result.capabilities.hoverProvider !== undefined);
    assert.equal(client.result.capabilities.diagnosticProvider, undefined);
  });

  it('pushes diagnostics, and takes them back when they are mended', async () => {
    await client.open('talks.news.yaml', annotation.replace('[readout]', '[]'));
    await until(codesOf('talks.news.yaml'), (codes) => codes.includes('unsourced-claim'));
    await client.change('talks.news.yaml', annotation);
    await until(codesOf('talks.news.yaml'), (codes) => codes.length === 0);
  });

  it('pushes what an edit of another file means', async () => {
    await client.open('talks.news.yaml', annotation);
    await client.open('people.news.yaml', people);
    await client.change('people.news.yaml', people.replace('jane-roe', 'jane-doe'));
    await until(codesOf('talks.news.yaml'), (codes) => codes.includes('undefined-entity'));
  });

  it('takes diagnostics back when the file is closed', async () => {
    await client.open('talks.news.yaml', annotation.replace('[readout]', '[]'));
    await until(codesOf('talks.news.yaml'), (codes) => codes.length > 0);
    await client.close('talks.news.yaml');
    await until(codesOf('talks.news.yaml'), (codes) => codes.length === 0);
  });

  it('hovers in plain text', async () => {
    await client.open('talks.news.yaml', annotation);
    const hover = await client.request<Hover>('textDocument/hover', 'talks.news.yaml', {
      position: { line: 8, character: 15 },
    });
    assert.equal((hover.contents as { kind: string }).kind, 'plaintext');
  });
});

describe('two projects in one workspace', () => {
  it('never see each other', async () => {
    const client = await TestClient.start({
      'a/newsmark.yaml': '',
      'a/people.news.yaml': people,
      'b/newsmark.yaml': '',
      'b/talks.md': article,
      'b/talks.news.yaml': annotation,
    });
    await client.open('b/talks.news.yaml', annotation);
    assert.deepEqual(await client.codes('b/talks.news.yaml'), ['undefined-entity']);
    await client.stop();
  });
});

describe('a file that cannot be read as it should', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const cases: Readonly<Record<string, { text: string; code: string }>> = {
    'is empty': { text: '', code: 'unsupported-version' },
    'has git conflicts': {
      text: `newsmark: 1\n<<<<<<< ours\nannotator: A\n=======\nannotator: B\n>>>>>>> theirs\n`,
      code: 'yaml-syntax',
    },
    'holds two documents': { text: 'newsmark: 1\n---\nnewsmark: 1\n', code: 'yaml-syntax' },
    'is indented by tabs': { text: 'newsmark: 1\narticle:\n\tfile: talks.md\n', code: 'yaml-syntax' },
    'names an article that is a folder': {
      text: 'newsmark: 1\narticle: {file: folder.md}\n',
      code: 'article-not-found',
    },
    'names a binary article': {
      text: 'newsmark: 1\narticle: {file: binary.md}\n',
      code: 'article-not-found',
    },
    'names an article outside the project': {
      text: 'newsmark: 1\narticle: {file: ../../etc/passwd.txt}\n',
      code: 'article-not-found',
    },
  };
  for (const [what, { text, code }] of Object.entries(cases))
    it(`${what}: says so, and goes on`, async () => {
      client = await TestClient.start({
        ...project,
        'folder.md/inner.txt': 'x',
        'binary.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]),
      });
      await client.open('x.news.yaml', text);
      assert.deepEqual(await client.codes('x.news.yaml'), [code]);
      await client.open('talks.news.yaml', annotation);
      assert.deepEqual(await client.codes('talks.news.yaml'), []);
    });

  it('holds an alias that means itself: answers every request', async () => {
    client = await TestClient.start(project, likeVsCode);
    await client.open('x.news.yaml', 'newsmark: 1\nentities: &e\n  a: *e\n  <<: *e\n');
    await client.codes('x.news.yaml');
    assert.ok(await client.request('textDocument/documentSymbol', 'x.news.yaml'));
  });

  it('is 10 MB large: is answered', async () => {
    client = await TestClient.start(project, likeVsCode);
    const note = 'Checked against the recording. '.repeat(30);
    const claim = (n: number) =>
      `  - {id: c${n}, text: It stops tonight, speech: narration, note: ${note}}\n`;
    const text = `newsmark: 1\narticle: {file: talks.md}\nclaims:\n${Array.from({ length: 11_000 }, (_, n) => claim(n)).join('')}`;
    assert.ok(text.length > 10_000_000);
    await client.open('x.news.yaml', text);
    // Nothing is wrong with its form, which is what is told first.
    await until(
      () => client.codes('x.news.yaml'),
      (codes) => codes.length > 0,
      100,
    );
  }).timeout(120_000);
});
