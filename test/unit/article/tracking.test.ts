import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tracked } from '../../../server/src/article/tracking.ts';
import { applyEdits } from '../../../server/src/edit/edit.ts';
import { unmark } from '../marks.ts';

/** The place `⟦…⟧` of a text after some words in it were replaced by others; null where it is gone. */
function after(marked: string, old: string, words: string): string | null {
  const { text, spans } = unmark(marked);
  const start = text.indexOf(old);
  const edit = { span: { start, end: start + old.length }, text: words };
  const [place = { start: 0, end: 0 }] = spans;
  const now = tracked(place, edit, text);
  return now ? applyEdits(text, [edit]).slice(now.start, now.end) : null;
}

describe('tracked', () => {
  const text = 'Roe said that ⟦the strikes stop tonight⟧, and left.';
  const cases: readonly (readonly [string, string, string, string | null])[] = [
    ['an edit before it', 'Roe', 'The minister', 'the strikes stop tonight'],
    ['an edit behind it', 'left', 'stayed on', 'the strikes stop tonight'],
    ['a word inside it', 'strikes', 'attacks', 'the attacks stop tonight'],
    ['its first word', 'the', 'all', 'all strikes stop tonight'],
    ['its last word', 'tonight', 'soon', 'the strikes stop soon'],
    ['all of it', 'the strikes stop tonight', 'it is over', 'it is over'],
    ['words put in before it', ' that ', ' again that ', 'the strikes stop tonight'],
    ['words put in behind it', ', and', ' at last, and', 'the strikes stop tonight'],
    ['its beginning and what is before it', 'that the strikes', 'it will', ' stop tonight'],
    ['its end and what is behind it', 'tonight, and', 'but', 'the strikes stop '],
    ['all of it taken out', 'the strikes stop tonight', '', null],
    ['more than it taken out', ' that the strikes stop tonight,', '', null],
    ['more than it replaced', 'that the strikes stop tonight,', 'nothing', null],
  ];
  for (const [what, old, words, expected] of cases)
    it(`follows ${what}`, () => assert.equal(after(text, old, words), expected));

  it('sees what changed in a text that is replaced as a whole', () => {
    const whole = 'Roe said that the strikes stop tonight, and left.';
    const now = whole.replace('strikes', 'attacks');
    assert.equal(after(text, whole, now), 'the attacks stop tonight');
  });

  it('holds whatever is left of a place, and nothing from beside it', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat(12), added: fc.nat(6) });
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 12 }),
        fc.nat(30),
        fc.integer({ min: 1, max: 20 }),
        (edits, from, length) => {
          // Every letter is another, so that each can be followed.
          let next = 0x4e00;
          const letters = (count: number) =>
            Array.from({ length: count }, () => String.fromCharCode(next++)).join('');
          let now = letters(60);
          let place: { start: number; end: number } | undefined = { start: from, end: from + length };
          const own = new Set(now.slice(place.start, place.end));
          const foreign = new Set([...now].filter((letter) => !own.has(letter)));
          for (const { at, length: taken, added } of edits) {
            const start = at % (now.length + 1);
            const change = {
              span: { start, end: Math.min(now.length, start + taken) },
              text: letters(added),
            };
            place = place && tracked(place, change, now);
            now = applyEdits(now, [change]);
          }
          const held = place ? [...now.slice(place.start, place.end)] : [];
          assert.equal(held.length, place ? place.end - place.start : 0);
          assert(!held.some((letter) => foreign.has(letter)));
          const left = [...now].filter((letter) => own.has(letter));
          assert.deepEqual(
            left.filter((letter) => !held.includes(letter)),
            [],
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('moves with any edits elsewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.string()), { maxLength: 10 }), (edits) => {
        let now = '<strikes stop>';
        let place: { start: number; end: number } | undefined = { start: 1, end: 13 };
        for (const [before, added] of edits) {
          const at: number = before ? (place?.start ?? 0) : (place?.end ?? 0);
          const change = { span: { start: at, end: at }, text: added };
          place = place && tracked(place, change, now);
          now = applyEdits(now, [change]);
        }
        assert.equal(place && now.slice(place.start, place.end), 'strikes stop');
      }),
    );
  });
});
