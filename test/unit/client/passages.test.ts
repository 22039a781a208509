import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { colours, signs, signsIn, unannotatedColour, underlinesIn } from '../../../client/src/passages.ts';
import type { PassageState, Passages } from '../../../client/src/protocol.ts';
import { passageStates } from '../../../server/src/features/passages.ts';

/** Words on one line, from its character 4 on. */
function words(line: number, last = line) {
  return { start: { line, character: 4 }, end: { line: last, character: 20 } };
}

function passage(
  line: number,
  state: PassageState = 'annotated',
  anchoring: Passages['passages'][number]['anchoring'] = 'exact',
): Passages['passages'][number] {
  return { claim: 'c', ranges: [words(line)], state, anchoring };
}

const root = new URL('../../../', import.meta.url);
const manifest: {
  readonly contributes: { readonly colors: readonly { readonly id: string; readonly defaults: object }[] };
} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

describe('The underlines of an article', () => {
  it('are told apart by what became of the claim', () => {
    const underlines = underlinesIn({
      passages: [passage(1), passage(2, 'refuted'), passage(3)],
      unannotated: [],
    });
    assert.deepEqual(
      [...underlines],
      [
        ['annotated', [words(1), words(3)]],
        ['refuted', [words(2)]],
      ],
    );
  });

  for (const anchoring of ['drifted', 'ambiguous'] as const)
    it(`are others where the place is ${anchoring}`, () => {
      const underlines = underlinesIn({ passages: [passage(1, 'unsourced', anchoring)], unannotated: [] });
      assert.deepEqual([...underlines.keys()], ['unsourced unsure']);
    });

  it('have a colour for every state that the server knows', () => {
    assert.deepEqual(
      colours.map(([state]) => state),
      [...passageStates],
    );
  });

  it('have colours that every kind of theme defines', () => {
    const ids = [...colours.map(([, colour]) => colour), unannotatedColour];
    assert.deepEqual(
      manifest.contributes.colors.map(({ id, defaults }) => [id, Object.keys(defaults).sort()]),
      ids.map((id) => [id, ['dark', 'highContrast', 'highContrastLight', 'light']]),
    );
  });
});

describe('The margin of an article', () => {
  const signAt = (passages: Passages, line: number) => signsIn(passages).get(line);

  it('marks a line with annotated words', () => {
    assert.equal(signAt({ passages: [passage(3)], unannotated: [] }, 3), 'annotated');
  });

  it('says nothing of other lines', () => {
    assert.deepEqual([...signsIn({ passages: [passage(3)], unannotated: [] }).keys()], [3]);
  });

  for (const state of ['unsourced', 'refuted', 'conflicting', 'not-enough-evidence'] as const)
    it(`calls for attention where a claim of the line is ${state}`, () => {
      const passages = { passages: [passage(3, state), passage(3)], unannotated: [] };
      assert.equal(signAt(passages, 3), 'attention');
    });

  it('calls for attention where words have changed', () => {
    const passages = { passages: [passage(3), passage(3, 'supported', 'drifted')], unannotated: [] };
    assert.equal(signAt(passages, 3), 'attention');
  });

  it('shows a quotation without a claim', () => {
    assert.equal(signAt({ passages: [], unannotated: [words(5)] }, 5), 'open');
  });

  it('shows a quotation without a claim beside one that has one', () => {
    assert.equal(signAt({ passages: [passage(5)], unannotated: [words(5)] }, 5), 'partly');
  });

  it('marks every line of words that go over several', () => {
    assert.deepEqual([...signsIn({ passages: [], unannotated: [words(5, 7)] }).keys()], [5, 6, 7]);
  });

  for (const sign of signs)
    for (const theme of ['light', 'dark'])
      it(`has a picture of “${sign}” for ${theme} themes`, () => {
        assert.ok(existsSync(new URL(`icons/margin-${sign}-${theme}.svg`, root)));
      });
});
