import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { page } from '../inside/page.ts';
import { closeAll, hideOutline, open, outlineOf, showOutline } from '../inside/samples.ts';

describe('the outline', () => {
  afterEach(closeAll);

  it('lists every claim', async () => {
    const { document } = await open('articles/2025-03-19-jeddah-next.news.yaml');
    const written = [...document.getText().matchAll(/^ {2}- id: (\S+)/gm)].map(([, id]) => id);
    const names = flatten(await outlineOf(document)).map(({ name }) => name);
    assert.deepEqual(
      written.filter((id) => id === undefined || !names.includes(id)),
      [],
    );
  });

  it('lists the people of a registry', async () => {
    const { document } = await open('registry/people.news.yaml');
    const names = flatten(await outlineOf(document)).map(({ name }) => name);
    assert.ok(names.includes('sergey-lavrov'), names.join(', '));
  });

  it('can be seen', async () => {
    await open('articles/2025-03-19-jeddah-next.news.yaml');
    await showOutline();
    await page.picture('outline');
    await hideOutline();
  });
});

function flatten(symbols: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}
