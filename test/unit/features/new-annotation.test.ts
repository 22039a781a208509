import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { newAnnotation } from '../../../server/src/features/new-annotation.ts';
import { readAnnotation } from '../../../server/src/model/annotation.ts';
import { leafOf } from '../../../server/src/model/entry.ts';
import { articleFile } from '../../../server/src/project/document.ts';
import { articleFormatOf } from '../../../server/src/project/uri.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { projectOf, uriOf } from '../memory.ts';
import { lines } from './scene.ts';

/** What is proposed for an article in a project of other files. */
async function proposed(path: string, text: string, others: Readonly<Record<string, string>> = {}) {
  const project = await projectOf({ [path]: text, ...others });
  const uri = uriOf(path);
  const format = articleFormatOf(uri);
  assert(format);
  const answer = newAnnotation(project, articleFile(uri, format, TextDocument.create(uri, format, 0, text)));
  assert(answer);
  return answer;
}

describe('A new annotation', () => {
  it('begins with what the article says of itself, and a claim to fill in', async () => {
    const { text } = await proposed('call.md', '---\ndate: 2025-03-19\n---\n# Leaders agree\n\nText.\n');
    assert.equal(
      text,
      lines(
        'newsmark: 1',
        'article:',
        '  file: call.md',
        '  title: Leaders agree',
        '  published: 2025-03-19',
        '',
        'claims:',
        '  - id: ',
        '    text: ""',
        '    speaker:',
        '    sources: []',
      ),
    );
  });

  it('leaves out what the article does not say', async () => {
    const { text } = await proposed('call.txt', 'text.');
    assert.match(text, /^newsmark: 1\narticle:\n {2}file: call\.txt\n\nclaims:/);
  });

  it('reads back a title that YAML would take for something else', async () => {
    const title = 'Roe: "No deal" # yet';
    const { text } = await proposed('call.md', `# ${title.replaceAll('#', '\\#')}\n`);
    const article = readAnnotation(parse(text)).article;
    assert.equal(article && leafOf(article.entry, 'title')?.text, title);
  });

  it('reads back the name of any file', async () => {
    const { text } = await proposed('no: call #1.md', 'Text.');
    const article = readAnnotation(parse(text)).article;
    assert.equal(article && leafOf(article.entry, 'file')?.text, 'no: call #1.md');
  });

  it('puts the cursor where the claim’s id is to be typed', async () => {
    const { text, cursor } = await proposed('call.md', '# Leaders agree\n');
    assert.equal(text.split('\n')[cursor.line]?.slice(0, cursor.character), '  - id: ');
  });

  it('ends its lines as the article does', async () => {
    const { text } = await proposed('call.md', '# Leaders agree\r\n\r\nText.\r\n');
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('is called after the article, beside it', async () => {
    const { uri } = await proposed('march/call.v2.md', 'Text.');
    assert.equal(uri, uriOf('march/call.v2.news.yaml'));
  });

  it('takes another name where that of another article’s annotation is the same', async () => {
    const { uri } = await proposed('call.md', 'Text.', { 'call.news.yaml': 'article: {file: call.txt}' });
    assert.equal(uri, uriOf('call.md.news.yaml'));
  });

  it('is the one that the article has', async () => {
    const { uri, exists } = await proposed('call.md', 'Text.', {
      'old.news.yaml': 'article: {file: call.md}',
    });
    assert.deepEqual([uri, exists], [uriOf('old.news.yaml'), true]);
  });

  it('is none for an article that cannot be read', async () => {
    const project = await projectOf({});
    const missing = articleFile(uriOf('call.md'), 'markdown', { kind: 'missing' });
    assert.equal(newAnnotation(project, missing), null);
  });
});
