import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver-types';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { claimsIn } from '../../../server/src/features/claims.ts';
import { codeLenses, type LensData, resolveCodeLens } from '../../../server/src/features/code-lenses.ts';
import { definition } from '../../../server/src/features/definition.ts';
import { highlights } from '../../../server/src/features/highlight.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { flatOutline, outline } from '../../../server/src/features/outline.ts';
import { shownPassages } from '../../../server/src/features/passages.ts';
import { references } from '../../../server/src/features/references.ts';
import { features } from '../../../server/src/lsp/features.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { type Content, projectOf, uriOf } from '../memory.ts';
import { pointedIn, wordsIn } from './scene.ts';

type Files = Readonly<Record<string, Content>>;

const people = `newsmark: 1
entities:
  jane-roe: {kind: person, name: Jane Roe, aliases: [Roe, the minister]}
  john-doe: {kind: person, name: John Doe, aliases: [Doe]}
  jack-doe: {kind: person, name: Jack Doe, aliases: [Doe, J]}
  will-grey: {kind: person, name: Will Grey, aliases: [Will, she, spokesman]}
  arvenia: {kind: place, name: Арвения, aliases: [Arvenia]}
sources:
  tape: {kind: broadcast, title: The tape}
`;

const annotation = `newsmark: 1
article: {file: a.md, published: 2025-03-19}
claims:
  - id: stop
    text: the strikes stop tonight
    speech: direct
    speaker: jane-roe
    mention: she
    date: 2025-03-18
    sources: [tape]
  - id: glad
    passages: ["We are glad", "so is Arvenia"]
    speaker: jane-roe
  - id: denial
    text: Nothing was agreed
    speaker: john-doe
    sources: [tape]
    verdict: refuted
`;

const article = `# Talks end

“We say that the strikes *stop* tonight,” she said. “We are glad,” Roe went on, “and so is Arvenia.”

“Nothing was agreed,” Doe said. “Nobody had asked us before.”
`;

/** The files of a newsroom; a mark `¦` in the article's words, by which it is looked for, is the cursor. */
function files(cursor = ''): Files {
  const plain = cursor.replace('¦', '');
  assert(article.includes(plain), `the article holds “${plain}”`);
  return {
    'people.news.yaml': people,
    'a.news.yaml': annotation,
    'a.md': cursor === '' ? article : article.replace(plain, cursor),
  };
}

type Work<Answer> = (project: Project, uri: string, position: Position) => Answer;

/** What a feature answers at the cursor, with the project, so that places can be read. */
async function at<Answer>(
  given: Files | string,
  work: Work<Answer>,
): Promise<{ readonly project: Project; readonly uri: string; readonly answer: Answer }> {
  const { project, uri, position } = await pointedIn(typeof given === 'string' ? files(given) : given);
  return { project, uri, answer: work(project, uri, position) };
}

async function card(given: Files | string): Promise<string | undefined> {
  const { answer } = await at(given, (project, uri, position) =>
    atOnce(hover(project, uri, position, { format: 'markdown', locale: 'en' })),
  );
  const contents = answer?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

async function hovered(given: Files | string): Promise<string | undefined> {
  const { project, uri, answer } = await at(given, (...place) =>
    atOnce(hover(...place, { format: 'plaintext', locale: 'en' })),
  );
  return answer?.range && wordsIn(project, uri, answer.range);
}

/** Where definitions lead: file and words. */
async function defined(given: Files | string): Promise<readonly string[]> {
  const { project, answer } = await at(given, (...place) => atOnce(definition(...place)));
  return answer.map(
    ({ targetUri, targetSelectionRange }) =>
      `${project.pathOf(targetUri)}: ${wordsIn(project, targetUri, targetSelectionRange)}`,
  );
}

async function referred(given: Files | string): Promise<readonly string[]> {
  const { project, answer } = await at(given, (...place) => atOnce(references(...place, true)));
  return answer.map(({ uri, range }) => `${project.pathOf(uri)}: ${wordsIn(project, uri, range)}`);
}

async function highlighted(given: Files | string): Promise<readonly string[] | null> {
  const { project, uri, answer } = await at(given, (...place) => atOnce(highlights(...place)));
  if (answer === null) return null;
  const signs = { [DocumentHighlightKind.Text]: '', [DocumentHighlightKind.Read]: '@' };
  return answer.map(
    ({ range, kind }) =>
      `${kind === DocumentHighlightKind.Write ? '!' : signs[kind ?? 1]}${wordsIn(project, uri, range)}`,
  );
}

describe('A hover in an article', () => {
  it('shows the claim that stands on the words', async () => {
    assert.match(
      (await card('strikes *st¦op* tonight')) ?? '',
      /^\*\*“the strikes stop tonight”\*\* · claim/,
    );
  });

  it('tells who said it, when, and on what source', async () => {
    const shown = (await card('strikes *st¦op* tonight')) ?? '';
    assert.match(shown, /Speaker: Jane Roe \(direct\)/);
    assert.match(shown, /Said: Tuesday, 18 March 2025/);
  });

  it('links the source, and the claim in its annotation', async () => {
    const shown = (await card('strikes *st¦op* tonight')) ?? '';
    assert.match(shown, /Sources: \[The tape\]\(file:\/\/\/project\/people\.news\.yaml#L9\)/);
    assert.match(shown, /Annotated in \[a\.news\.yaml, line 4\]\(file:\/\/\/project\/a\.news\.yaml#L4\)/);
  });

  it('never names a command', async () => {
    assert.doesNotMatch((await card('strikes *st¦op* tonight')) ?? '', /command:/);
  });

  it('is about the whole passage, markup within it included', async () => {
    assert.equal(await hovered('strikes *st¦op* tonight'), 'the strikes *stop* tonight');
  });

  it('is about the piece under the cursor, of a claim with several', async () => {
    assert.equal(await hovered('so i¦s Arvenia'), 'so is Arvenia');
  });

  it('shows an entity by one of its names', async () => {
    assert.match((await card('R¦oe went on')) ?? '', /^\*\*Jane Roe\*\* · person/);
    assert.equal(await hovered('R¦oe went on'), 'Roe');
  });

  it('shows the speaker behind a claim’s mention, a pronoun too', async () => {
    assert.match((await card('s¦he said')) ?? '', /^\*\*Jane Roe\*\* · person/);
    assert.equal(await hovered('sh¦e said'), 'she');
  });

  it('shows both where a name stands in a passage', async () => {
    assert.match(
      (await card('so is Arv¦enia')) ?? '',
      /^\*\*Арвения\*\* · place.*\n\n---\n\n\*\*“We are glad/s,
    );
    assert.equal(await hovered('so is Arv¦enia'), 'Arvenia');
  });

  const silent: readonly (readonly [string, Files | string])[] = [
    ['words that nobody annotates', 'Nobody had ask¦ed'],
    ['a heading', '# Talks e¦nd'],
    ['a name of two people', 'D¦oe said'],
    ['a single letter', { ...files(), 'a.md': 'Plan ¦J it was.\n' }],
    ['a bare word that somebody gave as an alias', { ...files(), 'a.md': 'A spok¦esman came.\n' }],
    ['a pronoun that somebody gave as an alias', { ...files(), 'a.md': 'There sh¦e came.\n' }],
    ['markup before a name', { ...files(), 'a.md': '¦> Roe came.\n' }],
    ['a part of a word', { ...files(), 'a.md': 'Roe¦buck came.\n' }],
    ['another case of letters', { ...files(), 'a.md': 'They wi¦ll come.\n' }],
  ];
  for (const [what, given] of silent)
    it(`says nothing of ${what}`, async () => {
      assert.equal(await card(given), undefined);
    });

  it('says nothing in a document that no file annotates', async () => {
    const project = await projectOf({ ...files(), 'b.md': 'Jane Roe came.\n' });
    const answer = hover(
      project,
      uriOf('b.md'),
      { line: 0, character: 6 },
      { format: 'markdown', locale: 'en' },
    );
    assert.equal(atOnce(answer), null);
  });

  it('knows a name in whole words before an apostrophe', async () => {
    assert.equal(await hovered({ ...files(), 'a.md': 'It was R¦oe’s day.\n' }), 'Roe');
  });

  it('prefers the longer name', async () => {
    assert.equal(await hovered({ ...files(), 'a.md': 'It was Jane R¦oe there.\n' }), 'Jane Roe');
  });

  it('knows a name that markup interrupts, behind emoji and Cyrillic letters', async () => {
    assert.equal(await hovered({ ...files(), 'a.md': '🕊 Мир: **Jane** R¦oe came.\n' }), 'Jane** Roe');
  });

  it('knows a name that breaks over two lines, with the line ends of Windows', async () => {
    assert.equal(await hovered({ ...files(), 'a.md': 'Here Jane\r\nRo¦e came.\r\n' }), 'Jane\r\nRoe');
  });

  it('knows a Cyrillic name', async () => {
    assert.equal(await hovered({ ...files(), 'a.md': 'Там Арв¦ения.\n' }), 'Арвения');
  });

  it('knows "the minister" as whoever the annotation speaks of, at the start of a sentence too', async () => {
    assert.equal(await hovered({ ...files(), 'a.md': 'The min¦ister came.\n' }), 'The minister');
  });

  it('does not know "the minister" where the annotation speaks of somebody else', async () => {
    const other = { 'a.news.yaml': 'article: {file: a.md}\n', 'people.news.yaml': people };
    assert.equal(await card({ ...other, 'a.md': 'The min¦ister came.\n' }), undefined);
  });

  it('says how a drifted text stood in the claim', async () => {
    const given = { ...files(), 'a.md': '“We say that the strikes sto¦pped tonight,” she said.\n' };
    assert.match(
      (await card(given)) ?? '',
      /The words have changed: the claim has “the strikes stop tonight”/,
    );
  });

  it('says where words stand in several places', async () => {
    const given = { ...files(), 'a.md': 'Nothing was agreed. Again: Nothing was ag¦reed.\n' };
    assert.match((await card(given)) ?? '', /The article has these words in 2 places/);
  });

  it('shows each of several claims on the same words, the one with the fewest words first', async () => {
    const given = {
      'a.news.yaml': 'article: {file: a.md}\nclaims: [{id: a, text: one two three}, {id: b, text: two}]\n',
      'a.md': 'Zero one tw¦o three.\n',
    };
    assert.deepEqual(
      [...((await card(given)) ?? '').matchAll(/\*\*“(.*?)”\*\* · claim/g)].map(([, words]) => words),
      ['two', 'one two three'],
    );
  });

  it('knows its place behind a byte order mark', async () => {
    const given = { ...files(), 'a.md': '\uFEFFNothing was ag¦reed.\n' };
    assert.equal(await hovered(given), 'Nothing was agreed');
  });

  it('works in plain text', async () => {
    const given = {
      'a.news.yaml': 'article: {file: a.txt}\nclaims: [{id: a, text: one *two* three}]\n',
      'a.txt': 'Zero one *t¦wo* three.\r\n',
    };
    assert.equal(await hovered(given), 'one *two* three');
  });

  it('shows words that users wrote as they are', async () => {
    const given = {
      'a.news.yaml':
        'article: {file: a.md}\nclaims: [{id: a, text: one two, summary: "[x](command:y) <b>"}]\n',
      'a.md': 'Zero one tw¦o.\n',
    };
    assert.match((await card(given)) ?? '', /^\*\*\\\[x\\\]\(command:y\) \\<b\\>\*\*/);
  });
});

describe('Going to the definition, in an article', () => {
  it('leads from a passage to its claim', async () => {
    assert.deepEqual(await defined('strikes *st¦op* tonight'), ['a.news.yaml: stop']);
  });

  it('leads from a name to the entity', async () => {
    assert.deepEqual(await defined('R¦oe went on'), ['people.news.yaml: jane-roe']);
  });

  it('leads from a name in a passage to both', async () => {
    assert.deepEqual(await defined('so is Arv¦enia'), ['a.news.yaml: glad', 'people.news.yaml: arvenia']);
  });

  it('leads nowhere from other words', async () => {
    assert.deepEqual(await defined('Nobody had ask¦ed'), []);
  });

  it('leads to the words of a claim that has no id', async () => {
    const given = {
      'a.news.yaml': 'article: {file: a.md}\nclaims:\n  - text: one two\n',
      'a.md': 'Zero one tw¦o.\n',
    };
    assert.deepEqual(await defined(given), ['a.news.yaml: one two']);
  });
});

describe('References, in an article', () => {
  it('are the uses of the claim', async () => {
    const given = {
      ...files('Nothing was ag¦reed'),
      'b.news.yaml': 'claims: [{id: x, relations: {repeats: [a#denial]}}]\n',
    };
    assert.deepEqual(await referred(given), ['a.news.yaml: denial', 'b.news.yaml: a#denial']);
  });

  it('are the uses of whoever is named', async () => {
    assert.deepEqual(await referred('R¦oe went on'), [
      'a.news.yaml: jane-roe',
      'a.news.yaml: jane-roe',
      'people.news.yaml: jane-roe',
    ]);
  });

  it('are none of other words', async () => {
    assert.deepEqual(await referred('Nobody had ask¦ed'), []);
  });
});

describe('Highlights, in an article', () => {
  it('are all words of the speaker', async () => {
    assert.deepEqual(await highlighted('strikes *st¦op* tonight'), [
      'the strikes *stop* tonight',
      'We are glad',
      'so is Arvenia',
    ]);
  });

  it('are the words and the names of whoever is named', async () => {
    assert.deepEqual(await highlighted('R¦oe went on'), [
      'the strikes *stop* tonight',
      'We are glad',
      'so is Arvenia',
      '@she',
      '@Roe',
    ]);
  });

  it('are the claim’s own words where it has no speaker', async () => {
    const given = {
      'a.news.yaml':
        'article: {file: a.md}\nclaims: [{id: a, passages: [one, three]}, {id: b, text: four}]\n',
      'a.md': 'Zero o¦ne two three four.\n',
    };
    assert.deepEqual(await highlighted(given), ['one', 'three']);
  });

  it('are left to the editor elsewhere', async () => {
    assert.equal(await highlighted('Nobody had ask¦ed'), null);
    const project = await projectOf({ ...files(), 'b.md': 'Jane Roe came.\n' });
    assert.equal(atOnce(highlights(project, uriOf('b.md'), { line: 0, character: 6 })), null);
  });
});

const uri = uriOf('a.md');

describe('The outline of an article', () => {
  it('lists its claims in the order of the article, and no headings', async () => {
    const project = await projectOf({
      ...files(),
      'b.news.yaml': 'article: {file: a.md}\nclaims: [{id: asked, text: had asked us}]\n',
    });
    assert.deepEqual(
      atOnce(outline(project, uri)).map(({ name, detail }) => `${name}: ${detail}`),
      ['stop: Jane Roe · 2025-03-18', 'glad: Jane Roe · no source', 'denial: John Doe', 'asked: no source'],
    );
  });

  it('selects a claim’s first words within all of them', async () => {
    const project = await projectOf(files());
    const glad = atOnce(outline(project, uri))[1];
    assert.equal(glad && wordsIn(project, uri, glad.selectionRange), 'We are glad');
    assert.equal(glad && wordsIn(project, uri, glad.range), 'We are glad,” Roe went on, “and so is Arvenia');
  });

  it('lists an ambiguous claim once, and no orphan', async () => {
    const project = await projectOf({
      'a.news.yaml': 'article: {file: a.md}\nclaims: [{id: gone, text: nowhere}, {id: two, text: two}]\n',
      'a.md': 'One two, two three.\n',
    });
    assert.deepEqual(
      atOnce(outline(project, uri)).map(({ name }) => name),
      ['two'],
    );
  });

  it('is flat for clients that show no tree', async () => {
    const project = await projectOf(files());
    assert.deepEqual(
      atOnce(flatOutline(project, uri)).map(({ name }) => name),
      ['stop', 'glad', 'denial'],
    );
  });
});

describe('The claims of an article', () => {
  it('are those that stand in it, in its order, with what lacks a source', async () => {
    const project = await projectOf(files());
    assert.deepEqual(
      atOnce(claimsIn(project, uri))?.claims.map(
        ({ id, selectionRange, unsourced }) =>
          `${id}: ${wordsIn(project, uri, selectionRange)}${unsourced ? ' !' : ''}`,
      ),
      ['stop: the strikes *stop* tonight', 'glad: We are glad !', 'denial: Nothing was agreed'],
    );
  });
});

describe('What an editor shows in an article', () => {
  it('is every passage, by verdict or sources, and the quotations without a claim', async () => {
    const project = await projectOf(files());
    const shown = atOnce(shownPassages(project, uri));
    assert.deepEqual(
      shown?.passages.map(
        ({ claim, ranges, state, anchoring }) =>
          `${claim} ${state} ${anchoring}: ${ranges.map((range) => wordsIn(project, uri, range)).join(' / ')}`,
      ),
      [
        'stop annotated exact: the strikes *stop* tonight',
        'glad unsourced exact: We are glad / so is Arvenia',
        'denial refuted exact: Nothing was agreed',
      ],
    );
    assert.deepEqual(
      shown?.unannotated.map((range) => wordsIn(project, uri, range)),
      ['“Nobody had asked us before.”'],
    );
  });

  for (const verdict of ['supported', 'conflicting', 'not-enough-evidence'])
    it(`is ${verdict} where that is the verdict, source or not`, async () => {
      const project = await projectOf({
        'a.news.yaml': `article: {file: a.md}\nclaims: [{id: a, text: one two, verdict: ${verdict}}]\n`,
        'a.md': 'One two, one two.\n',
      });
      assert.equal(atOnce(shownPassages(project, uri))?.passages[0]?.state, verdict);
    });

  it('tells what has drifted, and every place of what is ambiguous', async () => {
    const project = await projectOf({
      'a.news.yaml':
        'article: {file: a.md}\nclaims: [{id: a, text: nothing whatsoever was agreed}, {id: b, text: two}]\n',
      'a.md': 'Nothing at all was agreed whatsoever; nothing whatever was agreed. One two, two three.\n',
    });
    assert.deepEqual(
      atOnce(shownPassages(project, uri))?.passages.map(({ claim, anchoring }) => `${claim} ${anchoring}`),
      ['a drifted', 'b ambiguous', 'b ambiguous'],
    );
  });

  it('is nothing in a document that is no article', async () => {
    const project = await projectOf({ ...files(), 'b.md': 'Jane Roe.\n' });
    for (const other of ['b.md', 'a.news.yaml', 'none.md'])
      assert.equal(atOnce(shownPassages(project, uriOf(other))), null);
  });
});

describe('Code lenses of an article', () => {
  async function lenses(given: Files, suggests = true): Promise<readonly string[]> {
    const project = await projectOf(given);
    return atOnce(codeLenses(project, uri, suggests))
      .map((lens) => atOnce(resolveCodeLens(project, lens, lens.data as LensData)))
      .map(({ command }) => `${command?.title} (${command?.command})`);
  }

  it('count claims, those without a source and quotations, and lead to suggestions for the rest', async () => {
    assert.deepEqual(await lenses(files()), [
      '3 claims (newsmark.showReferences)',
      '1 unsourced (newsmark.showReferences)',
      '2 of 3 quotations annotated (newsmark.showReferences)',
      'suggest the rest (newsmark.suggestClaims)',
    ]);
  });

  it('lead to no suggestions for clients that have none', async () => {
    assert.equal((await lenses(files(), false)).length, 3);
  });

  it('lead to no suggestions where nothing is left', async () => {
    const given = { 'a.news.yaml': 'article: {file: a.md}\n', 'a.md': 'Nobody spoke.\n' };
    assert.deepEqual(await lenses(given), ['no claims ()', 'no quotations ()']);
  });

  it('are none in a document that is no article', async () => {
    const project = await projectOf({ 'b.md': '“We had been waiting for long.”\n' });
    assert.deepEqual(atOnce(codeLenses(project, uriOf('b.md'), true)), []);
  });
});

describe('What is registered for articles', () => {
  it('competes with nothing that editors have for Markdown and plain text', () => {
    const methods = features
      .filter((feature) => feature.files.includes('article'))
      .map(({ method }) => method);
    assert.deepEqual(methods, [
      'textDocument/hover',
      'textDocument/documentSymbol',
      'textDocument/definition',
      'textDocument/references',
      'textDocument/documentHighlight',
      'textDocument/codeAction',
      'textDocument/codeLens',
    ]);
  });
});
