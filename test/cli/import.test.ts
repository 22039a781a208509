import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, newsmark, plainEnvironment, program } from './program.ts';

const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The quay</title>
<meta name="date" content="2024-05-17"></head><body><article><h1>The quay</h1>
<p>“The old quay will not see another winter,” the harbour master said.</p></article></body></html>`;

const article = `---
title: The quay
published: 2024-05-17
language: en
---

# The quay

“The old quay will not see another winter,” the harbour master said.
`;

/** What the program prints for a page on its standard input. */
function piped(input: string, ...args: readonly string[]): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'import', ...args], { env: plainEnvironment() });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += String(text);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out }));
    child.stdin.end(input);
  });
}

describe('newsmark import', () => {
  it('prints a page as an article', async () => {
    const folder = folderWith({ 'page.html': page });
    assert.deepEqual(await newsmark(['import', 'page.html'], { cwd: folder }), {
      code: 0,
      out: article,
      err: '',
    });
  });

  it('reads the standard input', async () => {
    assert.deepEqual(await piped(page, '-'), { code: 0, out: article });
  });

  it('writes to a file', async () => {
    const folder = folderWith({ 'page.html': page });
    const { code, out, err } = await newsmark(['import', 'page.html', '-o', 'quay.md'], { cwd: folder });
    assert.deepEqual([code, out, err], [0, '', 'Written to quay.md.\n']);
    assert.equal(readFileSync(join(folder, 'quay.md'), 'utf8'), article);
  });

  it('names the file in a folder', async () => {
    const folder = folderWith({ 'page.html': page, 'articles/': '' });
    const { err } = await newsmark(['import', 'page.html', '--output', 'articles'], { cwd: folder });
    assert.equal(err, `Written to ${join('articles', '2024-05-17-quay.md')}.\n`);
  });

  it('leaves a file that is there as it is', async () => {
    const folder = folderWith({ 'page.html': page, 'quay.md': 'mine\n' });
    const { code, err } = await newsmark(['import', 'page.html', '-o', 'quay.md'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(err, /is there already\. Choose another name, or write over it with --force\.$/m);
    assert.equal(readFileSync(join(folder, 'quay.md'), 'utf8'), 'mine\n');
  });

  it('writes over it when it is told to', async () => {
    const folder = folderWith({ 'page.html': page, 'quay.md': 'mine\n' });
    const { code } = await newsmark(['import', 'page.html', '-o', 'quay.md', '--force'], { cwd: folder });
    assert.equal(code, 0);
    assert.equal(readFileSync(join(folder, 'quay.md'), 'utf8'), article);
  });

  const faults: Readonly<Record<string, readonly [args: readonly string[], sentence: RegExp]>> = {
    'a page that is not there': [['none.html'], /^newsmark: none\.html does not exist\.$/m],
    'a folder': [['.'], /^newsmark: \. is a folder, where a file is due\.$/m],
    'a page without text': [['empty.html'], /^newsmark: empty\.html holds no text to read\./m],
    'what is no page': [['notes.txt'], /^newsmark: notes\.txt is no web page: there is no HTML in it\.$/m],
    'no page at all': [[], /^newsmark: Name the page: a file, or - for the standard input\.$/m],
    'two pages': [['a.html', 'b.html'], /^newsmark: “b\.html” is one word too many\.$/m],
    'a folder that is not there': [
      ['page.html', '-o', 'no/quay.md'],
      /^newsmark: There is no folder to write quay\.md to\.$/m,
    ],
  };
  for (const [what, [args, sentence]] of Object.entries(faults))
    it(`says what is wrong with ${what}`, async () => {
      const folder = folderWith({
        'page.html': page,
        'empty.html': '<html><body><div id="root"></div></body></html>',
        'notes.txt': 'Roe said so.\n',
      });
      const { code, out, err } = await newsmark(['import', ...args], { cwd: folder });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
    });
});
