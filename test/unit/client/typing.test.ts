import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
  }[];
}

const { wordPattern, onEnterRules }: Configuration = JSON.parse(
  readFileSync(new URL('../../../syntaxes/newsmark.language-configuration.json', import.meta.url), 'utf8'),
);

/** The words of a line, as a double click would take them. */
function words(line: string): string[] {
  return line.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)) ?? [];
}

/** What stands before the cursor after Enter at the end of a line, with two spaces as one step of indentation. */
function afterEnter(line: string): string {
  const indentation = /^ */.exec(line)?.[0] ?? '';
  const action = onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line))?.action;
  return indentation + (action?.indent === 'indent' ? '  ' : '') + (action?.appendText ?? '');
}

describe('A word', () => {
  for (const id of ['steve-witkoff', 'Владимир-2.0', '007', 'talks#c3', '2025/talks#c3', 'a_b', '李四'])
    it(`is the whole id ${id}`, () => {
      assert.deepEqual(words(`    speaker: ${id}`), ['speaker', id]);
    });

  it('ends before the punctuation of a list', () => {
    assert.deepEqual(words('[jane-roe, arvenia]'), ['jane-roe', 'arvenia']);
  });

  it('does not take in the full stop of a sentence', () => {
    assert.deepEqual(words('It stopped.'), ['It', 'stopped']);
  });

  it('is one of two that a slash parts in prose', () => {
    assert.deepEqual(words('and/or'), ['and', 'or']);
  });
});

describe('Enter', () => {
  for (const [line, next, what] of [
    ['claims:', '  ', 'goes deeper after a key without a value'],
    ['  speaker:', '    ', 'goes deeper after a key without a value'],
    ['  text: |', '    ', 'goes deeper for a block scalar'],
    ['claims: # all of them', '  ', 'goes deeper whatever the comment says'],
    ['  base: &base', '    ', 'goes deeper after an anchor'],
    ['  - id: pause', '    ', 'goes on with the claim after its first key'],
    ['  - passages:', '      ', 'goes deeper than the first key of a claim'],
    ['  - text: >-', '      ', 'goes deeper for a block scalar in the first key'],
    ['      - readout', '      - ', 'goes on with a list'],
    ['      - {source: radio}', '      - ', 'goes on with a list of mappings in braces'],
    ['      - "a: b"', '      - ', 'goes on after an item in quotation marks, whatever it holds'],
    ['      - https://example.org/a', '      - ', 'goes on after an address'],
    ['      - "not closed', '        ', 'goes on with a quotation that is not closed'],
    ['      - |', '        ', 'goes deeper for a block scalar in a list'],
    ['      -', '      ', 'ends a list at an empty item'],
    ['    speaker: jane-roe', '    ', 'stays in the mapping after a value'],
    ['    url: https://example.org', '    ', 'stays in the mapping after an address'],
    ['# note:', '', 'stays after a comment'],
  ] as const)
    it(`${what}: ${line.trim()}`, () => {
      assert.equal(afterEnter(line), next);
    });
});
