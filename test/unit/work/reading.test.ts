import assert from 'node:assert/strict';
import { everyPart, Readable, Reader, Remembered, Seen, Sided } from '../../../server/src/work/reading.ts';

/** Reads what it is told to, part by part, and notes which of its parts are outdated. */
class Desk extends Reader {
  told = 0;

  override outdated(parts: number): void {
    this.told |= parts;
  }

  read(part: number, words: Readable<string>, word: string): void {
    this.reading(part, () => words.read(word));
  }

  again(parts: number): void {
    this.forget(parts);
    this.told = 0;
  }
}

describe('what is read for something', () => {
  const words = new Readable<string>();

  it('is told to the part that it was read for, once it changes', () => {
    const desk = new Desk();
    desk.read(1, words, 'cue');
    desk.read(2, words, 'text');
    words.changed('cue');
    assert.equal(desk.told, 1);
  });

  it('is told to everybody who read it', () => {
    const [one, other] = [new Desk(), new Desk()];
    one.read(1, words, 'cue');
    other.read(4, words, 'cue');
    words.changed('cue');
    assert.deepEqual([one.told, other.told], [1, 4]);
  });

  it('is not told any more for a part that forgot it', () => {
    const desk = new Desk();
    desk.read(1, words, 'cue');
    desk.read(2, words, 'cue');
    desk.again(1);
    words.changed('cue');
    assert.equal(desk.told, 2);
    desk.again(2);
    words.changed('cue');
    assert.equal(desk.told, 0);
  });

  for (const others of [0, 1])
    it(`is told to all parts once all read it again of which some forgot it, beside ${others} others`, () => {
      for (let other = 0; other < others; other++) new Desk().read(1, words, 'speaker');
      const desk = new Desk();
      desk.read(everyPart, words, 'speaker');
      desk.again(2);
      desk.read(everyPart, words, 'speaker');
      words.changed('speaker');
      assert.equal(desk.told, everyPart);
    });

  it('is kept under no key that nobody reads', () => {
    const words = new Readable<string>();
    const desk = new Desk();
    desk.read(1, words, 'cue');
    assert.deepEqual([...words.keys()], ['cue']);
    desk.again(everyPart);
    assert.deepEqual([...words.keys()], []);
  });
});

describe('what is read of one side of something', () => {
  const [kind, names] = [0, 1];
  const read = (desk: Desk, part: number, people: Sided<string>, ...sides: readonly number[]): void =>
    desk.reading(part, () => people.read('roe', sides));

  it('is told to the part that it was read for, once that side changes', () => {
    const people = new Sided<string>();
    const desk = new Desk();
    read(desk, 1, people);
    read(desk, 2, people, kind);
    read(desk, 4, people, kind, names);
    people.changed('roe', [names]);
    assert.equal(desk.told, 4);
    people.changed('roe', [kind]);
    assert.equal(desk.told, 2 | 4);
  });

  it('is told to everybody once it is another as a whole', () => {
    const people = new Sided<string>();
    const [one, other] = [new Desk(), new Desk()];
    read(one, 1, people);
    read(other, 2, people, names);
    people.changed('roe');
    assert.deepEqual([one.told, other.told], [1, 2]);
  });

  it('is told to whoever reads it again, and not to who reads it no more', () => {
    const people = new Sided<string>();
    const [one, other] = [new Desk(), new Desk()];
    for (const desk of [one, other]) read(desk, 1, people, names);
    people.changed('roe', [names]);
    one.again(1);
    read(one, 1, people);
    other.again(1);
    people.changed('roe', [names]);
    assert.deepEqual([one.told, other.told], [0, 0]);
    read(other, 1, people, names);
    people.changed('roe', [names]);
    assert.equal(other.told, 1);
  });

  it('is kept as long as somebody reads that it is there', () => {
    const people = new Sided<string>();
    const [one, other] = [new Desk(), new Desk()];
    read(one, 2, people, names);
    read(other, 1, people, names);
    other.again(everyPart);
    people.changed('roe', [names]);
    assert.deepEqual([one.told, other.told], [2, 0]);
  });
});

describe('what is remembered', () => {
  it('is worked out once, and anew when something changed that was read for it', () => {
    const words = new Readable<string>();
    let times = 0;
    const length = new Remembered(() => {
      words.read('cue');
      return ++times;
    });
    assert.deepEqual([length.value, length.value], [1, 1]);
    words.changed('text');
    assert.equal(length.value, 1);
    words.changed('cue');
    assert.equal(length.value, 2);
  });

  it('is read itself: whoever asked for it is told', () => {
    const words = new Readable<string>();
    const inner = new Remembered(() => words.read('cue'));
    const outer = new Remembered(() => inner.value);
    const desk = new Desk();
    desk.reading(1, () => outer.value);
    words.changed('cue');
    assert.equal(desk.told, 1);
  });

  it('may be a long chain', () => {
    const words = new Readable<string>();
    let last = new Remembered(() => words.read('cue'));
    for (let link = 0; link < 20_000; link++) {
      const before = last;
      last = new Remembered(() => before.value);
      assert.equal(last.value, undefined);
    }
    const desk = new Desk();
    desk.reading(1, () => last.value);
    words.changed('cue');
    assert.equal(desk.told, 1);
  });

  it('remembers too that it cannot be worked out', () => {
    let times = 0;
    const broken = new Remembered(() => {
      throw new Error(`broken ${++times}`);
    });
    assert.throws(() => broken.value, /broken 1/);
    assert.throws(() => broken.value, /broken 1/);
  });
});

describe('what was seen once', () => {
  it('is passed on to whoever reads it later', () => {
    const words = new Readable<string>();
    const seen = new Seen(() => words.read('cue'));
    const desk = new Desk();
    desk.reading(2, () => seen.read());
    words.changed('cue');
    assert.equal(desk.told, 2);
  });
});
