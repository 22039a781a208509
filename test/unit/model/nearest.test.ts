import assert from 'node:assert/strict';
import { nearest } from '../../../server/src/model/nearest.ts';

describe('the nearest word', () => {
  it('is the one with the fewest edits', () => {
    assert.equal(nearest('speker', ['speech', 'speaker', 'spoken']), 'speaker');
  });

  it('is the first of several that are as near', () => {
    assert.equal(nearest('roe', ['row', 'rod']), 'row');
  });

  it('may differ in case', () => {
    assert.equal(nearest('Jane-Roe', ['jane-roe']), 'jane-roe');
  });

  it('is none where more than a third of the letters differ', () => {
    assert.equal(nearest('abcdef', ['abcxyz']), undefined);
  });

  it('of a short word may differ in one letter', () => {
    assert.equal(nearest('ab', ['ac']), 'ac');
  });

  it('may have two letters in each other’s place', () => {
    assert.equal(nearest('ceu', ['tags', 'cue']), 'cue');
  });

  it('may not have letters moved further', () => {
    assert.equal(nearest('dtea', ['data', 'date']), undefined);
  });

  it('is none among none', () => {
    assert.equal(nearest('speaker', []), undefined);
  });
});
