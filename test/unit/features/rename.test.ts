import assert from 'node:assert/strict';
import { prepareRename } from '../../../server/src/features/rename/prepare.ts';
import { rename } from '../../../server/src/features/rename/rename.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { accepted, applied, reasonOf } from './changes.ts';
import { lines, pointedIn } from './scene.ts';

type Files = Readonly<Record<string, string>>;

/** The files after what is at the cursor was given another name. */
async function renamed(files: Files, name: string): Promise<Record<string, string>> {
  const { project, uri, position } = await pointedIn(files);
  return applied(project, accepted(atOnce(rename(project, uri, position, name))));
}

/** Why what is at the cursor cannot have a name. */
async function refused(files: Files, name: string): Promise<string> {
  const { project, uri, position } = await pointedIn(files);
  return reasonOf(atOnce(rename(project, uri, position, name)));
}

/** What an editor would let a person change at the cursor. */
async function prepared(files: Files) {
  const { project, uri, position, text } = await pointedIn(files);
  const answer = prepareRename(project, uri, position);
  if (answer === null || 'refused' in answer) return answer;
  return { words: text.getText(answer.range), placeholder: answer.placeholder };
}

const people = lines('newsmark: 1', 'entities:', '  jane-roe: {kind: person, name: Jane Roe}');
const article = (...claims: readonly string[]) =>
  lines('newsmark: 1', 'article: {file: a.md}', 'claims:', ...claims);
/** A file of one claim, said by somebody. */
const saidBy = (speaker: string) => article('  - id: c1', `    speaker: ${speaker}`);

describe('Renaming an entity', () => {
  it('changes it where it is defined', async () => {
    const files = await renamed({ 'p.news.yaml': people.replace('jane', 'ja¦ne') }, 'j-roe');
    assert.equal(files['p.news.yaml'], people.replace('jane-roe', 'j-roe'));
  });

  it('changes it where another file refers to it', async () => {
    const files = await renamed(
      { 'p.news.yaml': people.replace('jane', 'ja¦ne'), 'a.news.yaml': saidBy('jane-roe') },
      'j-roe',
    );
    assert.equal(files['a.news.yaml'], saidBy('j-roe'));
  });

  it('starts from a reference as well', async () => {
    const files = await renamed({ 'p.news.yaml': people, 'a.news.yaml': saidBy('jane-roe¦') }, 'j-roe');
    assert.equal(files['p.news.yaml'], people.replace('jane-roe', 'j-roe'));
  });

  for (const [style, written, expected] of [
    ['single quotation marks', "'jane-roe'", "'j-roe'"],
    ['double quotation marks', '"jane-roe"', '"j-roe"'],
    ['double quotation marks and an escape', '"jane\\u002Droe"', '"j-roe"'],
    ['white space in quotation marks', '" jane-roe "', '" j-roe "'],
    ['a comment', 'jane-roe # she', 'j-roe # she'],
    ['a folded text', '>-\n      jane-roe', '>-\n      j-roe'],
    ['a list in flow style', '[jane-roe, "jane-roe"]', '[j-roe, "j-roe"]'],
    ['an anchor', '&who jane-roe', '&who j-roe'],
    ['emoji and Cyrillic before it', '[🕊, Мир, jane-roe]', '[🕊, Мир, j-roe]'],
  ] as const)
    it(`keeps ${style}`, async () => {
      const files = await renamed(
        { 'p.news.yaml': people.replace('jane', 'ja¦ne'), 'a.news.yaml': saidBy(written) },
        'j-roe',
      );
      assert.equal(files['a.news.yaml'], saidBy(expected));
    });

  it('keeps Windows line ends', async () => {
    const windows = people.replaceAll('\n', '\r\n');
    const files = await renamed({ 'p.news.yaml': windows.replace('jane', 'ja¦ne') }, 'Иван');
    assert.equal(files['p.news.yaml'], windows.replace('jane-roe', 'Иван'));
  });

  it('leaves aliases to follow their anchor', async () => {
    const written = (id: string) =>
      article('  - id: c1', `    speaker: &who ${id}`, '  - id: c2', '    speaker: *who');
    const files = await renamed(
      { 'p.news.yaml': people.replace('jane', 'ja¦ne'), 'a.news.yaml': written('jane-roe') },
      'j-roe',
    );
    assert.equal(files['a.news.yaml'], written('j-roe'));
  });

  it('changes what a merge brings to several claims once', async () => {
    const written = (id: string) => article(`  - &base {id: c1, speaker: ${id}}`, '  - {<<: *base, id: c2}');
    const files = await renamed(
      { 'p.news.yaml': people.replace('jane', 'ja¦ne'), 'a.news.yaml': written('jane-roe') },
      'j-roe',
    );
    assert.equal(files['a.news.yaml'], written('j-roe'));
  });

  it('is refused where an alias uses the same word for something else', async () => {
    const files = {
      'p.news.yaml': people.replace('jane', 'ja¦ne'),
      'a.news.yaml': article('  - id: c1', '    speaker: &who jane-roe', '    mention: *who'),
    };
    assert.match(await refused(files, 'j-roe'), /In a, the alias \*who uses “jane-roe” for something else/);
  });

  it('keeps the file before a #', async () => {
    const own = (id: string) =>
      lines('newsmark: 1', 'article: {file: a.md}', 'sources:', `  ${id}: {kind: interview, title: T}`);
    const cites = (id: string) => article('  - id: c1', `    sources: ["a#${id}"]`);
    const files = await renamed(
      { 'a.news.yaml': own('inter¦view'), 'b.news.yaml': cites('interview') },
      'phone-call',
    );
    assert.deepEqual([files['a.news.yaml'], files['b.news.yaml']], [own('phone-call'), cites('phone-call')]);
  });

  it('leaves another file’s own thing of that id alone', async () => {
    const own = (id: string) =>
      lines('newsmark: 1', 'article: {file: a.md}', 'sources:', `  ${id}: {kind: interview, title: T}`);
    const files = await renamed(
      { 'a.news.yaml': own('inter¦view'), 'b.news.yaml': own('interview') },
      'phone-call',
    );
    assert.equal(files['b.news.yaml'], own('interview'));
  });

  it('takes an id in any spelling of its letters', async () => {
    const files = await renamed({ 'p.news.yaml': people.replace('jane', 'ja¦ne') }, ' Zoe\u0308 ');
    assert.equal(files['p.news.yaml'], people.replace('jane-roe', 'Zo\u00EB'));
  });

  it('changes nothing where it has that id', async () => {
    const { project, uri, position } = await pointedIn({ 'p.news.yaml': people.replace('jane', 'ja¦ne') });
    assert.deepEqual(atOnce(rename(project, uri, position, 'jane-roe')), new Map());
  });

  for (const [why, name] of [
    ['spaces', 'jane roe'],
    ['a #', 'p#jane'],
    ['quotation marks', '"jane"'],
    ['a dash in front', '-jane'],
  ] as const)
    it(`refuses ${why}`, async () => {
      assert.match(
        await refused({ 'p.news.yaml': people.replace('jane', 'ja¦ne') }, name),
        /cannot be an id/,
      );
    });

  it('refuses nothing as a name', async () => {
    assert.equal(await refused({ 'p.news.yaml': people.replace('jane', 'ja¦ne') }, ' '), 'Write the new id.');
  });
});

describe('Renaming is refused where the new id', () => {
  const person = 'p.news.yaml';
  const pointed = people.replace('jane', 'ja¦ne');
  const local = (id: string) =>
    lines('newsmark: 1', 'article: {file: a.md}', 'entities:', `  ${id}: {kind: person, name: N}`);

  it('is another’s in the same file', async () => {
    const files = { [person]: `${pointed}  john: {kind: person, name: John}\n` };
    assert.equal(await refused(files, 'john'), '“john” is already an entity of p.');
  });

  it('is a source’s in the same file', async () => {
    const files = { [person]: `${pointed}sources:\n  memo: {kind: document, title: Memo}\n` };
    assert.equal(await refused(files, 'memo'), '“memo” is already a source of p.');
  });

  it('is another’s in another registry', async () => {
    const files = { [person]: pointed, 'q.news.yaml': people.replace('jane-roe', 'john') };
    assert.equal(await refused(files, 'john'), '“john” is already an entity of the project, in q.news.yaml.');
  });

  it('is one that an article’s own would hide', async () => {
    const files = { [person]: pointed, 'a.news.yaml': local('john') };
    assert.equal(
      await refused(files, 'john'),
      'a.news.yaml has an entity “john” of its own, which would hide this one there.',
    );
  });

  it('would hide one of the project', async () => {
    const files = { [person]: people, 'a.news.yaml': local('jo¦hn') };
    assert.equal(
      await refused(files, 'jane-roe'),
      '“jane-roe” is already an entity of the project, in p.news.yaml.',
    );
  });

  it('is another claim’s of the file', async () => {
    const files = { 'a.news.yaml': article('  - id: c¦1', '  - id: c2') };
    assert.equal(await refused(files, 'c2'), 'Another claim of this file has the id “c2” already.');
  });
});

describe('Renaming', () => {
  it('lets a claim have the id of an entity', async () => {
    const files = await renamed({ 'p.news.yaml': people, 'a.news.yaml': article('  - id: c¦1') }, 'jane-roe');
    assert.equal(files['a.news.yaml'], article('  - id: jane-roe'));
  });

  it('is refused where an id is given twice', async () => {
    const files = { 'a.news.yaml': article('  - id: c¦1', '  - id: c1') };
    assert.match(await refused(files, 'c2'), /The id “c1” is given twice/);
  });

  it('lets an article’s own have another id than the project’s that it hides', async () => {
    const own = (id: string) => `${saidBy(id)}entities:\n  ${id}: {kind: person, name: N}\n`;
    const files = await renamed(
      { 'p.news.yaml': people, 'a.news.yaml': own('jane-roe').replace('jane', 'ja¦ne') },
      'john',
    );
    assert.deepEqual([files['a.news.yaml'], files['p.news.yaml']], [own('john'), people]);
  });

  it('follows a claim into the relations of other files', async () => {
    const repeats = (id: string) => article('  - id: c1', `    relations: {repeats: [a#${id}]}`);
    const files = await renamed({ 'a.news.yaml': article('  - id: c¦1'), 'b.news.yaml': repeats('c1') }, 'x');
    assert.equal(files['b.news.yaml'], repeats('x'));
  });

  it('changes a tag in the whole project', async () => {
    const tagged = (tag: string) => article('  - id: c1', `    tags: [peace, '${tag}']`);
    const files = await renamed(
      { 'a.news.yaml': tagged('tal¦ks'), 'b.news.yaml': tagged('talks') },
      'the talks, again',
    );
    assert.deepEqual(
      [files['a.news.yaml'], files['b.news.yaml']],
      [tagged('the talks, again'), tagged('the talks, again')],
    );
  });

  it('quotes a tag that needs it', async () => {
    const tagged = (tag: string) => article('  - id: c1', `    tags: [${tag}]`);
    const files = await renamed({ 'a.news.yaml': tagged('tal¦ks') }, 'a, b');
    assert.equal(files['a.news.yaml'], tagged('"a, b"'));
  });

  it('does not make two tags one', async () => {
    const files = { 'a.news.yaml': article('  - id: c1', '    tags: [tal¦ks, peace]') };
    assert.match(await refused(files, 'peace'), /The project has the tag “peace” already/);
  });

  it('changes a YAML anchor and its aliases', async () => {
    const written = (name: string) => article(`  - &${name} {id: c1}`, `  - {<<: *${name}, id: c2}`);
    const files = await renamed({ 'a.news.yaml': written('base').replace('*base', '*ba¦se') }, 'first');
    assert.equal(files['a.news.yaml'], written('first'));
  });

  it('does not make two YAML anchors one', async () => {
    const files = { 'a.news.yaml': article('  - &a¦a {id: &bb c1}') };
    assert.equal(await refused(files, 'bb'), 'This file uses “&bb” already.');
  });

  it('changes nothing where nothing is named', async () => {
    const { project, uri, position } = await pointedIn({ 'a.news.yaml': 'newsm¦ark: 1\n' });
    assert.equal(atOnce(rename(project, uri, position, 'x')), null);
  });

  it('survives a half-typed file', async () => {
    const half = (id: string) => `${saidBy(id)}  - id: c2\n    speaker: [${id}, `;
    const files = await renamed(
      { 'p.news.yaml': people.replace('jane', 'ja¦ne'), 'a.news.yaml': half('jane-roe') },
      'j',
    );
    assert.equal(files['a.news.yaml'], half('j'));
  });
});

describe('What can be renamed at a place', () => {
  for (const [what, files, expected] of [
    ['an id', { 'p.news.yaml': people.replace('jane', 'ja¦ne') }, 'jane-roe'],
    [
      'a reference in quotation marks',
      { 'p.news.yaml': people, 'a.news.yaml': saidBy('"ja¦ne-roe"') },
      'jane-roe',
    ],
    [
      'a claim of another file',
      {
        'a.news.yaml': article('  - id: c1'),
        'b.news.yaml': article('  - id: c2', '    relations: {repeats: [🕊, a#c¦1]}'),
      },
      'c1',
    ],
    ['a tag', { 'a.news.yaml': article('  - id: c1', '    tags: ["the ta¦lks"]') }, 'the talks'],
    ['an anchor', { 'a.news.yaml': article('  - &fi¦rst {id: c1}') }, 'first'],
    ['an alias', { 'a.news.yaml': article('  - &first {id: c1}', '  - {<<: *fir¦st}') }, 'first'],
  ] as const)
    it(`is the bare name of ${what}`, async () => {
      assert.deepEqual(await prepared(files), { words: expected, placeholder: expected });
    });

  for (const [what, files] of [
    ['a key', { 'a.news.yaml': 'newsm¦ark: 1\n' }],
    ['a text', { 'p.news.yaml': people.replace('Jane', 'Ja¦ne') }],
    ['a comment', { 'p.news.yaml': `${people}# ja¦ne-roe\n` }],
    ['an empty value', { 'a.news.yaml': article('  - id: ¦') }],
    ['an alias for nothing', { 'a.news.yaml': article('  - *no¦ne') }],
  ] as const)
    it(`is nothing on ${what}`, async () => {
      assert.equal(await prepared(files), null);
    });

  for (const [what, files, reason] of [
    ['an id that nothing has', { 'a.news.yaml': saidBy('no¦body') }, /Nothing has the id “nobody” yet/],
    ['an id that is given twice', { 'a.news.yaml': article('  - id: c1', '  - id: c¦1') }, /given twice/],
    [
      'the file before a #',
      {
        'abc.news.yaml': article('  - id: c1'),
        'b.news.yaml': article('  - id: c2', '    relations: {repeats: [a¦bc#c1]}'),
      },
      /Rename the file itself/,
    ],
    [
      'the article',
      { 'a.md': 'Text.\n', 'a.news.yaml': saidBy('x').replace('a.md', 'a.¦md') },
      /rename its file/,
    ],
  ] as const)
    it(`is refused on ${what}`, async () => {
      const answer = await prepared(files);
      assert.match(answer !== null && 'refused' in answer ? answer.refused : '', reason);
    });
});
