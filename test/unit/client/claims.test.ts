import assert from 'node:assert/strict';
import { countClaims, nearestClaim } from '../../../client/src/claims.ts';
import type { Claim } from '../../../client/src/protocol.ts';

/** A claim whose id stands on a line, at character 8. */
function claim(id: string, line: number, unsourced: boolean): Claim {
  const selectionRange = { start: { line, character: 8 }, end: { line, character: 8 + id.length } };
  return {
    id,
    selectionRange,
    unsourced,
    range: { start: { line, character: 4 }, end: { line: line + 3, character: 0 } },
  };
}

const claims = [claim('a', 10, true), claim('b', 20, false), claim('c', 30, true), claim('d', 40, true)];
const at = (line: number, character = 0) => ({ line, character });

describe('Next and Previous Unsourced Claim', () => {
  it('goes to the first one from the top of the file', () => {
    assert.equal(nearestClaim(claims, at(0), 'next', 'unsourced')?.claim.id, 'a');
  });

  it('passes over claims that have a source', () => {
    assert.equal(nearestClaim(claims, at(12), 'next', 'unsourced')?.claim.id, 'c');
  });

  it('moves on from the claim at whose id the cursor stands', () => {
    assert.equal(nearestClaim(claims, at(30, 8), 'next', 'unsourced')?.claim.id, 'd');
  });

  it('goes on at the top after the last', () => {
    assert.deepEqual(nearestClaim(claims, at(41), 'next', 'unsourced'), { claim: claims[0], wrapped: true });
  });

  it('goes back', () => {
    assert.deepEqual(nearestClaim(claims, at(30, 8), 'previous', 'unsourced'), {
      claim: claims[0],
      wrapped: false,
    });
  });

  it('goes on at the end before the first', () => {
    assert.deepEqual(nearestClaim(claims, at(10, 8), 'previous', 'unsourced'), {
      claim: claims[3],
      wrapped: true,
    });
  });

  it('goes by place in the file, in whatever order the claims come', () => {
    assert.equal(nearestClaim([...claims].reverse(), at(0), 'next', 'unsourced')?.claim.id, 'a');
  });

  it('tells two claims on one line apart', () => {
    const flow = [
      claim('a', 1, true),
      { ...claim('b', 1, true), selectionRange: { start: at(1, 30), end: at(1, 31) } },
    ];
    assert.equal(nearestClaim(flow, at(1, 8), 'next', 'unsourced')?.claim.id, 'b');
  });

  it('stays at the only one there is', () => {
    assert.deepEqual(nearestClaim([claim('a', 10, true)], at(10, 8), 'next', 'unsourced')?.claim.id, 'a');
  });

  it('finds nothing where every claim has a source', () => {
    assert.equal(nearestClaim([claim('b', 20, false)], at(0), 'next', 'unsourced'), undefined);
  });

  it('leaves the order of the claims as it was', () => {
    const given = [...claims];
    nearestClaim(given, at(0), 'previous', 'unsourced');
    assert.deepEqual(given, claims);
  });
});

describe('Next and Previous Claim', () => {
  it('goes to the next, whether or not it has a source', () => {
    assert.equal(nearestClaim(claims, at(12), 'next', 'any')?.claim.id, 'b');
  });

  it('goes back to the one before', () => {
    assert.equal(nearestClaim(claims, at(30, 8), 'previous', 'any')?.claim.id, 'b');
  });

  it('goes on at the top after the last', () => {
    assert.deepEqual(nearestClaim(claims, at(40, 8), 'next', 'any'), { claim: claims[0], wrapped: true });
  });

  it('finds nothing where there is no claim', () => {
    assert.equal(nearestClaim([], at(0), 'next', 'any'), undefined);
  });
});

describe('The counts of the status bar', () => {
  it('are all claims, and those without a source', () => {
    assert.deepEqual(countClaims(claims), { all: 4, unsourced: 3 });
  });
});
