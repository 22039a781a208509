import assert from 'node:assert/strict';
import { type Addition, addClaims } from '../../../server/src/annotate/add-claims.ts';
import { selectedPassages } from '../../../server/src/annotate/passages.ts';
import { readAnnotation } from '../../../server/src/model/annotation.ts';
import { articleFile } from '../../../server/src/project/document.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { articleFormatOf } from '../../../server/src/project/uri.ts';
import type { Told } from '../../../server/src/suggest/suggestion.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import type { Span } from '../../../server/src/syntax/span.ts';
import { lines } from '../features/scene.ts';
import { unmark } from '../marks.ts';
import { documentOf, projectOf, uriOf } from '../memory.ts';

const nothingTold: Told = {
  speech: 'direct',
  mention: undefined,
  cue: undefined,
  speaker: undefined,
  name: undefined,
  to: [],
  via: [],
  date: undefined,
  confidence: 1,
  reason: '',
};

interface Scene {
  readonly project: Project;
  readonly spans: readonly Span[];
  readonly added: Addition;
}

/** What annotating the marked words (`⟦…⟧`, a claim each) of `call.md` adds, beside other files. */
async function adding(
  marked: string,
  others: Readonly<Record<string, string>> = {},
  told: Partial<Told> = {},
  path = 'call.md',
): Promise<Scene> {
  const { text, spans } = unmark(marked);
  const project = await projectOf({ [path]: text, ...others });
  const format = articleFormatOf(uriOf(path));
  assert(format);
  const article = articleFile(uriOf(path), format, documentOf(path, text));
  assert(article.type === 'article');
  const drafts = spans.map((span) => ({
    passages: selectedPassages(article.article, span),
    told: { ...nothingTold, ...told },
  }));
  const added = addClaims(project, article, drafts);
  assert(added, 'the claims can be added');
  return { project, spans, added };
}

async function textAfter(...args: Parameters<typeof adding>): Promise<string> {
  return (await adding(...args)).added.text;
}

const head = 'newsmark: 1\narticle: {file: call.md}\n';

describe('A claim from words of an article', () => {
  it('stands in a new file that names the article, where there is none', async () => {
    assert.equal(
      await textAfter('# A call\n\n⟦"We stop tonight,"⟧ Roe said.\n'),
      lines(
        'newsmark: 1',
        'article:',
        '  file: call.md',
        '  title: A call',
        '',
        'claims:',
        '  - id: stop-tonight',
        '    text: "We stop tonight"',
        '    speech: direct',
        '    speaker: ',
        '    sources: []',
      ),
    );
  });

  it('takes over an empty file of the right name', async () => {
    const { added } = await adding('⟦We stop⟧.', { 'call.news.yaml': '# mine\n' });
    assert.deepEqual(
      [added.uri, added.text.startsWith('# mine\nnewsmark: 1\narticle:\n')],
      [uriOf('call.news.yaml'), true],
    );
  });

  it('stands behind the others', async () => {
    const claims = 'claims:\n  - id: a\n    text: "x"\n';
    assert.equal(
      await textAfter('⟦We stop⟧.', { 'call.news.yaml': head + claims }),
      `${head}${claims}  - id: stop\n    text: "We stop"\n    speech: direct\n    speaker: \n    sources: []\n`,
    );
  });

  it('stands apart as the others do', async () => {
    const claims = 'claims:\n  - id: a\n    text: "x"\n\n  - id: b\n    text: "y"\n';
    const text = await textAfter('⟦We stop⟧.', { 'call.news.yaml': head + claims });
    assert.match(text, /text: "y"\n\n {2}- id: stop\n/);
  });

  it('is indented as the others are', async () => {
    const claims = 'claims:\n- id: a\n  text: "x"\n';
    const text = await textAfter('⟦We stop⟧.', { 'call.news.yaml': head + claims });
    assert.match(text, /\n- id: stop\n {2}text: "We stop"\n/);
  });

  it('stands in braces where the others do', async () => {
    const claims = 'claims:\n  - {id: a, text: "x"}\n';
    const text = await textAfter('⟦We stop⟧.', { 'call.news.yaml': head + claims });
    assert.match(text, /\n {2}- \{id: stop, text: "We stop", speech: direct, speaker: , sources: \[\]\}\n/);
  });

  it('stands in a flow list where the others do', async () => {
    const text = await textAfter('⟦We stop⟧.', { 'call.news.yaml': `${head}claims: [{id: a, text: "x"}]\n` });
    assert.match(text, /claims: \[\{id: a, text: "x"\}, \{id: stop, text: "We stop",/);
  });

  it('has single quotation marks where the others do', async () => {
    const claims = "claims:\n  - id: a\n    text: 'x'\n";
    const text = await textAfter('⟦We stop⟧.', { 'call.news.yaml': head + claims });
    assert.match(text, /text: 'We stop'\n/);
  });

  it('is folded where it is long, and others are', async () => {
    const claims = 'claims:\n  - id: a\n    text: >-\n      x\n';
    const long = `${'the strikes stop tonight and '.repeat(4)}stay`;
    const text = await textAfter(`⟦${long}⟧.`, { 'call.news.yaml': head + claims });
    assert.match(text, /text: >-\n {6}the strikes stop tonight/);
  });

  for (const [where, claims] of Object.entries({
    'no claims yet': '',
    'a bare key': 'claims:\n',
    'an empty list': 'claims: []\n',
    'an empty list with a comment': 'claims: [] # none yet\n',
  }))
    it(`is the first where there is ${where}`, async () => {
      const text = await textAfter('⟦We stop⟧.', { 'call.news.yaml': head + claims });
      assert.match(text, /\n {2}- id: stop\n {4}text: "We stop"\n/);
    });

  it('keeps every byte of what is there', async () => {
    const before = `\uFEFF# head\r\nnewsmark: 1\r\narticle: {file: call.md}   # here\r\nclaims:\r\n  - id: a\r\n    text: 'x'  \r\n\r\nx-own: 1`;
    const { added } = await adding('⟦We stop⟧.', { 'call.news.yaml': before });
    const [edit, ...others] = added.edits;
    assert(edit && others.length === 0 && edit.span.start === edit.span.end);
    assert.equal(added.text.replace(edit.text, ''), before);
  });

  it('ends its lines as the file does', async () => {
    const before = 'newsmark: 1\r\narticle: {file: call.md}\r\nclaims:\r\n  - id: a\r\n    text: x\r\n';
    assert.doesNotMatch(await textAfter('⟦We stop⟧.', { 'call.news.yaml': before }), /[^\r]\n/);
  });

  it('stands on lines of its own where the file does not end its last one', async () => {
    const text = await textAfter('⟦We stop⟧.', {
      'call.news.yaml': `${head}claims:\n  - id: a\n    text: x`,
    });
    assert.match(text, /text: x\n {2}- id: stop\n/);
  });

  it('is followed by what stood behind the claims', async () => {
    const text = await textAfter('⟦We stop⟧.', {
      'call.news.yaml': `${head}claims:\n  - id: a\n    text: x\n# the end\nnote: y\n`,
    });
    assert.match(text, /sources: \[\]\n# the end\nnote: y\n$/);
  });

  it('has an id that the file does not have', async () => {
    const claims = 'claims:\n  - id: stop\n    text: "x"\n';
    const { added } = await adding('⟦We stop⟧.', { 'call.news.yaml': head + claims });
    assert.deepEqual(added.ids, ['stop-2']);
  });

  it('has passages where the quotation is interrupted', async () => {
    assert.match(
      await textAfter('⟦"We stop," Roe said, "and stay."⟧'),
      /passages: \["We stop", "and stay"\]\n/,
    );
  });

  it('has a prefix or suffix where its words stand twice', async () => {
    assert.match(
      await textAfter('Roe said that we stop. Doe denied that ⟦we stop⟧.'),
      /text: "we stop"\n {4}prefix: "[^"]*denied that "\n/,
    );
  });

  it('has what the article tells of it, in the order of the format', async () => {
    const article = 'On Monday the minister told the Herald: "⟦We stop⟧."';
    const at = (words: string): Span => ({
      start: article.replace('⟦', '').indexOf(words),
      end: article.replace('⟦', '').indexOf(words) + words.length,
    });
    const text = await textAfter(
      article,
      {},
      {
        speaker: 'jane-roe',
        mention: at('the minister'),
        cue: at('told'),
        to: ['herald'],
        via: ['aide'],
        date: { value: '2025-03-17', text: 'On Monday', span: at('On Monday') },
      },
    );
    assert.equal(
      text.slice(text.indexOf('    text:')),
      lines(
        '    text: "We stop"',
        '    speech: direct',
        '    speaker: jane-roe',
        '    mention: "the minister"',
        '    cue: "told"',
        '    to: herald',
        '    via: [aide]',
        '    date: {value: 2025-03-17, text: "On Monday"}',
        '    sources: []',
      ),
    );
  });

  it('does not say how it was said where nothing shows that anybody did', async () => {
    assert.doesNotMatch(await textAfter('⟦We stop⟧.', {}, { speech: 'indirect' }), /speech/);
  });

  for (const words of [
    'no deal: “not yet” # 1',
    "it's - [x], {y} & *z",
    'a \\ b: "c"',
    '007',
    'мы 🕊 ждём',
    '`x` | > y',
  ])
    it(`reads back as it was: ${words}`, async () => {
      const { added } = await adding(`so ⟦${words}⟧ so`, {}, {}, 'call.txt');
      const [claim] = readAnnotation(parse(added.text)).claims;
      assert.equal(claim?.pieces[0]?.node.value, words);
    });

  it('is written with marks, whatever it says', async () => {
    assert.match(await textAfter('⟦stop⟧'), /text: "stop"/);
  });

  it('leaves the cursor where the speaker is to be typed', async () => {
    const { added } = await adding('⟦We stop⟧.');
    assert.equal(added.text.slice(0, added.due.offset).split('\n').at(-1), '    speaker: ');
  });

  it('leaves the cursor between the brackets of the sources where the speaker is known', async () => {
    const { added } = await adding('⟦We stop⟧.', {}, { speaker: 'roe' });
    assert.equal(added.text.slice(0, added.due.offset).split('\n').at(-1), '    sources: [');
  });

  it('leaves the cursor behind the colon in braces', async () => {
    const { added } = await adding('⟦We stop⟧.', {
      'call.news.yaml': `${head}claims:\n  - {id: a, text: "x"}\n`,
    });
    assert.match(added.text.slice(0, added.due.offset), /speaker: $/);
  });

  it('comes with others in one go', async () => {
    const { added } = await adding('⟦We stop⟧. ⟦They stay⟧.', {
      'call.news.yaml': `${head}claims:\n  - id: a\n    text: x\n`,
    });
    assert.deepEqual(
      readAnnotation(parse(added.text)).claims.map(({ id }) => id),
      ['a', 'stop', 'stay'],
    );
  });

  it('goes to the file that is preferred', async () => {
    const { text, spans } = unmark('⟦We stop⟧.');
    const project = await projectOf({ 'call.md': text, 'a.news.yaml': head, 'b.news.yaml': head });
    const article = project.articleAt(uriOf('call.md'));
    assert(article);
    const added = addClaims(
      project,
      article,
      [{ passages: spans, told: nothingTold }],
      [uriOf('b.news.yaml')],
    );
    assert.equal(added?.uri, uriOf('b.news.yaml'));
  });

  for (const [what, claims] of Object.entries({
    'claims that are no list': 'claims: {a: b}\n',
    'claims that stand elsewhere': 'x-all: &all [{id: a, text: x}]\nclaims: *all\n',
    'claims that are words': 'claims: none\n',
  }))
    it(`is not written beside ${what}`, async () => {
      const { text, spans } = unmark('⟦We stop⟧.');
      const project = await projectOf({ 'call.md': text, 'call.news.yaml': head + claims });
      const article = project.articleAt(uriOf('call.md'));
      assert(article);
      assert.equal(addClaims(project, article, [{ passages: spans, told: nothingTold }]), undefined);
    });

  it('names the outlet and the author of front matter, as the project knows them', async () => {
    const text = await textAfter(
      '---\ntitle: A call\noutlet: The Herald\nauthor: [Mira Tal]\nurl: https://example.org/a\nlanguage: en\n---\n⟦We stop⟧.\n',
      { 'people.news.yaml': 'newsmark: 1\nentities:\n  mira-t: {kind: person, name: Mira Tal}\n' },
    );
    assert.equal(
      text.slice(0, text.indexOf('claims:')),
      lines(
        'newsmark: 1',
        'article:',
        '  file: call.md',
        '  title: A call',
        '  outlet: the-herald',
        '  author: mira-t',
        '  url: https://example.org/a',
        '  language: en',
        '',
        'entities:',
        '  the-herald: {kind: organization, name: The Herald}',
        '',
      ),
    );
  });
});
