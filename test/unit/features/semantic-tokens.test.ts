import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, SemanticTokensEdit } from 'vscode-languageserver-types';
import { semanticTokensLegend } from '../../../server/src/features/offer.ts';
import { textOfFile } from '../../../server/src/features/place.ts';
import { tokenEdits } from '../../../server/src/features/semantic-tokens/delta.ts';
import { semanticTokens } from '../../../server/src/features/semantic-tokens.ts';
import { utf8Text } from '../../../server/src/project/text.ts';
import { Workspace } from '../../../server/src/project/workspace.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { type Content, MemoryFiles, projectOf, root, uriOf } from '../memory.ts';
import { stopwatch } from '../stopwatch.ts';

interface Decoded {
  readonly range: Range;
  readonly type: string;
  readonly isDefinition: boolean;
}

/** Tokens as the protocol's clients read them. */
function decoded(data: readonly number[]): readonly Decoded[] {
  const tokens: Decoded[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    tokens.push({
      range: { start: { line, character }, end: { line, character: character + length } },
      type: semanticTokensLegend.tokenTypes[type] ?? '',
      isDefinition: modifiers === 1,
    });
  }
  return tokens;
}

function shown(tokens: readonly Decoded[], text: TextDocument): readonly string[] {
  return tokens.map(
    ({ range, type, isDefinition }) => `${text.getText(range)}: ${type}${isDefinition ? ' definition' : ''}`,
  );
}

/** The tokens of `a.news.yaml`: the words, and what they are. */
async function tokensIn(
  files: string | Readonly<Record<string, Content>>,
  range?: Range,
): Promise<readonly string[]> {
  const project = await projectOf(typeof files === 'string' ? { 'a.news.yaml': files } : files);
  const uri = uriOf('a.news.yaml');
  const text = textOfFile(project, uri);
  assert(text);
  return shown(decoded(atOnce(semanticTokens(project, uri, range))), text);
}

describe('Semantic tokens', () => {
  it('tell the kinds of entity apart where they are defined', async () => {
    assert.deepEqual(
      await tokensIn(
        'entities:\n  ada: {kind: person}\n  herald: {kind: organization}\n  envoys: {kind: group}\n  arvenia: {kind: place}\n  talks: {kind: event}\n  aide: {kind: anonymous}\n  x: {}\n',
      ),
      [
        'ada: class definition',
        'person: enumMember',
        'herald: struct definition',
        'organization: enumMember',
        'envoys: enum definition',
        'group: enumMember',
        'arvenia: namespace definition',
        'place: enumMember',
        'talks: event definition',
        'event: enumMember',
        'aide: interface definition',
        'anonymous: enumMember',
        'x: type definition',
      ],
    );
  });

  it('tell who is behind a reference, in another file too', async () => {
    assert.deepEqual(
      await tokensIn({
        'people.news.yaml': 'entities:\n  ada: {kind: person}\n  arvenia: {kind: place}\n',
        'a.news.yaml': 'sources: {s: {}}\nclaims: [{speaker: ada, about: [arvenia], sources: [s]}]\n',
      }),
      ['s: variable definition', 'ada: class', 'arvenia: namespace', 's: variable'],
    );
  });

  it('tell a reference that names nothing', async () => {
    assert.deepEqual(await tokensIn('claims: [{speaker: nobody}]\n'), ['nobody: unresolved']);
  });

  it('leave the file in a reference to the grammar', async () => {
    assert.deepEqual(
      await tokensIn({
        'b.news.yaml': 'article: {file: b.md}\nclaims: [{id: c2}]\n',
        'a.news.yaml': 'claims: [{relations: {repeats: [b#c2, "b#c2", c#c2]}}]\n',
      }),
      ['c2: function', 'c2: function', 'c#c2: unresolved'],
    );
  });

  it('tell numbers, dates and truth values', async () => {
    assert.deepEqual(await tokensIn('newsmark: 1\nclaims: [{date: 2025-03-18, nth: 2, opinion: true}]\n'), [
      '1: number',
      '2025-03-18: number',
      '2: number',
      'true: keyword',
    ]);
  });

  it('leave the names of fields to the grammar', async () => {
    assert.deepEqual(await tokensIn('claims: [{note: a, x-mine: b}]\n'), []);
  });

  it('leave alone what a field does not take', async () => {
    assert.deepEqual(await tokensIn('claims: [{date: soon, speech: direkt, opinion: maybe}]\n'), []);
  });

  it('split words over several lines', async () => {
    assert.deepEqual(
      await tokensIn(
        'claims:\n  - text: >- # folded\n      the strikes\n\n      stop tonight\n    cue: one\n      two\n',
      ),
      ['the strikes: string', 'stop tonight: string', 'one: string', 'two: string'],
    );
  });

  it('split at a carriage return alone, which ends a line for editors and none for YAML', async () => {
    assert.deepEqual(await tokensIn('claims:\n  - {id: a\rb, text: c \rd}\n'), [
      'a: function',
      'b: function',
      'c: string',
      'd: string',
    ]);
  });

  it('leave escapes to the grammar', async () => {
    assert.deepEqual(await tokensIn(String.raw`claims: [{text: "a \"b\" \\", cue: 'it''s'}]`), [
      '"a : string',
      'b: string',
      ' : string',
      '": string',
      "'it: string",
      "s': string",
    ]);
  });

  it('stand where anchored values are written, and once', async () => {
    assert.deepEqual(
      await tokensIn(
        'x-all: &all {confidence: high, speaker: &who nobody}\nclaims: [{<<: *all, id: a}, {<<: *all, to: *who}]\n',
      ),
      ['high: enumMember', 'nobody: unresolved', 'a: function definition'],
    );
  });

  it('give what lies in a range', async () => {
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    assert.deepEqual(await tokensIn('claims:\n  - id: a\n  - id: b\n', range), ['a: function definition']);
  });

  it('count in UTF-16 behind emoji and Cyrillic letters, with the line ends of Windows', async () => {
    assert.deepEqual(await tokensIn('\uFEFFclaims:\r\n  - {text: 🕊 Мир, speaker: ада}\r\n'), [
      '🕊 Мир: string',
      'ада: unresolved',
    ]);
  });

  it('count in bytes where that was agreed', async () => {
    const files = new MemoryFiles({ 'a.news.yaml': 'claims: [{text: 🕊 Мир, id: a}]\n' });
    const project = await new Workspace(files, [root], undefined, utf8Text).projectOf(uriOf('newsmark.yaml'));
    const tokens = decoded(atOnce(semanticTokens(project, uriOf('a.news.yaml'))));
    assert.deepEqual(tokens[0]?.range, {
      start: { line: 0, character: 16 },
      end: { line: 0, character: 27 },
    });
  });

  it('colour the settings of a project', async () => {
    const project = await projectOf({ 'newsmark.yaml': 'rules: {unsourced-claim: off}\n' });
    const uri = uriOf('newsmark.yaml');
    const text = textOfFile(project, uri);
    assert.deepEqual(text && shown(decoded(atOnce(semanticTokens(project, uri))), text), ['off: enumMember']);
  });

  it('are in order and never overlap, however broken the file', async () => {
    const piece = fc.constantFrom(
      'claims:',
      '\n',
      '\r',
      '  - ',
      'id: a',
      '    text: ',
      '"a b',
      '"',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '# c',
      '>-',
      '&x ',
      '*x',
      '🕊',
      'Мир ',
      'date: 2025',
      'speaker: ',
      'entities:',
      '<<: *x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const project = await projectOf({ 'a.news.yaml': pieces.join('') });
        let last = { line: 0, character: 0 };
        for (const { range } of decoded(atOnce(semanticTokens(project, uriOf('a.news.yaml'))))) {
          assert(range.start.line > last.line || range.start.character >= last.character);
          assert(range.end.character > range.start.character);
          last = range.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('take little time for 10 000 claims', async () => {
    const claims = Array.from(
      { length: 10_000 },
      (_, index) =>
        `  - id: c${index}\n    text: matter ${index} was settled\n    speaker: ada\n    date: 2025-03-18\n    speech: direct\n    sources: [s]\n`,
    ).join('');
    const project = await projectOf({
      'a.news.yaml': `entities: {ada: {kind: person}}\nsources: {s: {}}\nclaims:\n${claims}`,
    });
    const times = Array.from({ length: 4 }, () => {
      const taken = stopwatch();
      atOnce(semanticTokens(project, uriOf('a.news.yaml')));
      return taken();
    });
    const time = Math.min(...times);
    assert(time < 500, `${Math.round(time)} ms`);
  });
});

describe('The difference of semantic tokens', () => {
  /** What a client makes of the edits that it is sent. */
  function applied(before: readonly number[], edits: readonly SemanticTokensEdit[]): readonly number[] {
    return edits.reduce<readonly number[]>(
      (data, { start, deleteCount, data: added = [] }) => data.toSpliced(start, deleteCount, ...added),
      before,
    );
  }

  it('makes the later out of the earlier', () => {
    const data = fc.array(fc.nat(2), { maxLength: 12 });
    fc.assert(
      fc.property(data, data, (before, after) => {
        assert.deepEqual(applied(before, tokenEdits(before, after)), after);
      }),
    );
  });

  it('is nothing between equals', () => {
    assert.deepEqual(tokenEdits([1, 2, 3], [1, 2, 3]), []);
  });

  it('is no more than what changed', () => {
    assert.deepEqual(tokenEdits([1, 2, 3, 4], [1, 5, 6, 4]), [{ start: 1, deleteCount: 2, data: [5, 6] }]);
  });
});
