import assert from 'node:assert/strict';
import { Slot } from '../../../server/src/work/slot.ts';

describe('Slot', () => {
  it('holds what was noted last on each object', () => {
    const notes = new Slot<object, string>();
    const [one, other] = [{}, {}];
    notes.set(one, 'first');
    notes.set(one, 'second');
    assert.deepEqual([notes.get(one), notes.get(other)], ['second', undefined]);
  });

  it('keeps apart what several note on one object', () => {
    const [these, those] = [new Slot<object, number>(), new Slot<object, number>()];
    const owner = {};
    these.set(owner, 1);
    those.set(owner, 2);
    assert.deepEqual([these.get(owner), those.get(owner)], [1, 2]);
  });

  it('is seen by nobody who lists, copies or compares the object', () => {
    const notes = new Slot<{ readonly id: string }, string>();
    const owner = { id: 'a' };
    notes.set(owner, 'noted');
    assert.deepEqual(owner, { id: 'a' });
    assert.equal(notes.get({ ...owner }), undefined);
    assert.equal(JSON.stringify(owner), '{"id":"a"}');
  });
});
