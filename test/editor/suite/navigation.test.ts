import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, noProblem, open, place, problem, sample } from '../inside/samples.ts';

const riyadh = 'articles/2025-02-18-riyadh-talks.news.yaml';

describe('Go to Definition', () => {
  afterEach(closeAll);

  it('leads from a speaker to the registry', async () => {
    const { document } = await open(riyadh);
    const places = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place(document, 'speaker: sergey|-lavrov'),
    );
    assert.deepEqual(
      places.map((target) => ('uri' in target ? target.uri : target.targetUri).toString()),
      [sample('registry/people.news.yaml').toString()],
    );
  });

  it('leads from the words of a claim to the article', async () => {
    const { document } = await open(riyadh);
    const places = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place(document, 'text: territorial |concessions to Kyiv'),
    );
    assert.deepEqual(
      places.map((target) => ('uri' in target ? target.uri : target.targetUri).toString()),
      [sample('articles/2025-02-18-riyadh-talks.md').toString()],
    );
  });
});

describe('links', () => {
  afterEach(closeAll);

  it('lead to the article', async () => {
    const { document } = await open(riyadh);
    const links = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.ok(
      links.some(
        ({ target }) => target?.toString() === sample('articles/2025-02-18-riyadh-talks.md').toString(),
      ),
      links.map(({ target }) => target?.toString()).join(' '),
    );
  });
});

describe('what is edited outside the editor', () => {
  afterEach(closeAll);

  it('shows at once', async () => {
    const { document } = await open(riyadh);
    const people = sample('registry/people.news.yaml');
    const before = await vscode.workspace.fs.readFile(people);
    const text = new TextDecoder().decode(before).replace(/^ {2}sergey-lavrov:/m, '  sergei-lavrov:');
    await vscode.workspace.fs.writeFile(people, new TextEncoder().encode(text));
    await problem(document.uri, 'undefined-entity');
    await vscode.workspace.fs.writeFile(people, before);
    await noProblem(document.uri, 'undefined-entity');
  });
});
