import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moved, replacements, wordsIn } from '../../../bench/anchor/edits.ts';
import { matchOf, selectorOf } from '../../../bench/anchor/hypothesis.ts';
import { sharedOf } from '../../../bench/anchor/share.ts';
import { stored } from '../../../bench/anchor/stored.ts';
import { deleting, hypothesis, newsmark, replacing } from '../../../bench/anchor/trials.ts';
import { readCorpus } from '../../../bench/brat.ts';
import { drawing } from '../../../bench/draw.ts';
import { applyEdits } from '../../../server/src/edit/edit.ts';

const text = `The harbour master said that the ferry would sail twice a day. Nobody asked who pays.

“We need fourteen sailors,” she told the council, “and they cannot swim.” The town has no money for a second crane, the treasurer warned.
`;

/** A part of an attribution, as brat has it. */
function part(id: number, type: string, ...words: readonly string[]): string {
  const spans = words.map((each) => `${text.indexOf(each)} ${text.indexOf(each) + each.length}`);
  return `T${id}\t${type} ${spans.join(';')}\t${words.join(' ')}`;
}

const notes = [
  part(1, 'Source', 'The harbour master'),
  part(2, 'Cue', 'said'),
  part(3, 'Content', 'the ferry would sail twice a day'),
  'E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3',
  part(4, 'Cue', 'told'),
  part(5, 'Content', 'We need fourteen sailors', 'and they cannot swim'),
  'E2\tAttribution:T4 Cue:T4 Content:T5',
].join('\n');

describe('The measuring of anchors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-corpus-'));
  writeFileSync(join(folder, 'quay.txt'), text);
  writeFileSync(join(folder, 'quay.ann'), notes);
  const documents = readCorpus(folder).map(stored);
  after(() => rmSync(folder, { recursive: true }));

  it('stores what the tool would', () => {
    const [document] = documents;
    assert.deepEqual(
      document?.claims.map(({ quote, mention, cue }) => [quote.pieces, mention, cue]),
      [
        [['the ferry would sail twice a day'], 'The harbour master', 'said'],
        [['We need fourteen sailors', 'and they cannot swim'], undefined, 'told'],
      ],
    );
  });

  it('replaces the same words for the same seed, and only those of four letters and more', () => {
    const words = wordsIn([text]);
    const edits = replacements(text, 50, words, drawing(7));
    assert.deepEqual(edits, replacements(text, 50, words, drawing(7)));
    assert(edits.length > 3);
    assert(edits.every(({ span }) => span.end - span.start >= 4));
  });

  it('knows where words are after edits', () => {
    const edits = replacements(text, 50, ['elephants'], drawing(3));
    const start = text.indexOf('Nobody asked who pays');
    const now = moved({ start, end: start + 21 }, edits);
    assert.match(
      applyEdits(text, edits).slice(now.start, now.end),
      /^(?:Nobody|Elephants) .* (?:pays|elephants)$/,
    );
  });

  it('finds everything where nothing was edited', () => {
    const replaced = replacing(newsmark, documents, { percent: 0, rounds: 1, seed: 1 });
    assert.deepEqual([replaced.content.percent, replaced.keptCues.percent], [100, 100]);
  });

  it('finds nothing that was deleted', () => {
    const { content, cues } = deleting(newsmark, documents);
    assert.deepEqual([content.hits, content.all, cues.hits, cues.all], [0, 2, 0, 2]);
  });

  it('gives the peer its chance', () => {
    const replaced = replacing(hypothesis, documents, { percent: 0, rounds: 1, seed: 1 });
    assert.equal(replaced.content.percent, 100);
  });

  it('lets the peer take what is nearest', () => {
    const start = text.indexOf('the ferry would sail');
    const selector = selectorOf(text, { start, end: start + 20 });
    const edited = text.replace('the ferry would sail', 'the ferries would sail');
    const found = matchOf(edited, selector);
    assert.match(edited.slice(found?.start, found?.end), /ferries would sail/);
  });

  it('knows how much two places share', () => {
    assert.equal(sharedOf([{ start: 0, end: 4 }], [{ start: 2, end: 6 }]), 2 / 6);
  });
});
