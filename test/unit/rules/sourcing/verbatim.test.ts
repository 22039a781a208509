import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alterationOf } from '../../../../server/src/rules/sourcing/verbatim.ts';

const same: Readonly<Record<string, readonly [string | readonly string[], string]>> = {
  'the same words': ['The toll is off the table', 'The toll is off the table'],
  'other marks, dashes and case': ['the toll – “off” the table', 'The toll - "off" the table!'],
  'a part of the source': ['off the table', 'The toll is off the table, and stays there.'],
  'a source that gives a part': ['The toll is off the table, and stays there', 'off the table'],
  'an ellipsis in the quotation': ['The toll … stays off', 'The toll, I promise you, stays off'],
  'an ellipsis of three dots': ['The toll . . . stays off', 'The toll, I promise you, stays off'],
  'an ellipsis in the source': ['The toll, I promise, stays off', 'The toll […] stays off'],
  'two passages': [['The toll is off', 'and stays there'], 'The toll is off the table and stays there'],
  'words put in by an editor': ['The toll [of 1931] is off', 'The toll is off'],
  'words put in for others': ['[The toll] is off the table', 'It is off the table'],
  'digits grouped otherwise': ['it cost 12,500 crowns', 'It cost 12 500 crowns'],
  'a percent sign': ['some 34 per cent of it', 'some 34% of it'],
  'a hyphen': ['the power-plants stay shut', 'the power plants stay shut'],
  'no hyphen': ['the powerplants stay shut', 'the power plants stay shut'],
  'Cyrillic, ё and е': ['Её слова — не мои', '«Ее слова не мои», — сказала она'],
  'cut elsewhere on both sides': [
    'We open the gates at dawn. And we keep them open.',
    'Here it is: we open the gates at dawn',
  ],
  'nothing to compare': ['…', 'The toll is off'],
};

const altered: Readonly<Record<string, readonly [string | readonly string[], string, string, string]>> = {
  'another word': ['The toll will never come back', 'The toll will hardly come back', 'never', 'hardly'],
  'a word left out': ['The toll will come back', 'The toll will never come back', '', 'never'],
  'a word put in': ['The toll will certainly come back', 'The toll will come back', 'certainly', ''],
  'a word cut short': ['We can open the gates', 'We cannot open the gates', 'can', 'cannot'],
  'another number': ['we lost 175 ships', 'We lost 157 ships', '175', '157'],
  'a paraphrase': [
    'The toll is off the table',
    'We have dropped that charge',
    'The toll is off the table',
    'We have dropped that charge',
  ],
  'between passages, too': [
    ['The toll is off', 'and remains there'],
    'The toll is off and stays there',
    'remains',
    'stays',
  ],
};

describe('a quotation and its source', () => {
  for (const [name, [quote, source]] of Object.entries(same))
    it(`are the same: ${name}`, () => {
      assert.equal(alterationOf([quote].flat(), source), undefined);
    });

  for (const [name, [quote, source, quoted, original]] of Object.entries(altered))
    it(`differ: ${name}`, () => {
      const found = alterationOf([quote].flat(), source);
      assert.deepEqual([found?.quoted, found?.original], [quoted, original]);
    });

  const word = fc.constantFrom(
    'we',
    'open',
    'the',
    'gates',
    'at',
    'dawn',
    'and',
    'keep',
    'them',
    'so',
    'шлюз',
  );
  const words = (least: number) => fc.array(word, { minLength: least, maxLength: 12 });

  it('are the same wherever one is a part of the other', () => {
    fc.assert(
      fc.property(words(0), words(1), words(0), (before, quote, after) => {
        const [part, whole] = [quote.join(' '), [...before, ...quote, ...after].join(', ')];
        assert.equal(alterationOf([part], whole), undefined);
        assert.equal(alterationOf([whole], part), undefined);
      }),
    );
  });

  it('are the same wherever the quotation marks what it leaves out', () => {
    fc.assert(
      fc.property(words(1), words(0), words(1), (before, left, after) => {
        const source = [...before, ...left, ...after].join(' ');
        assert.equal(alterationOf([`${before.join(' ')} … ${after.join(' ')}`], source), undefined);
        assert.equal(alterationOf([before.join(' '), after.join(' ')], source), undefined);
      }),
    );
  });

  it('differ where a word is one that the source has nowhere', () => {
    fc.assert(
      fc.property(words(1), words(1), words(3), (before, after, source) => {
        const found = alterationOf([[...before, 'never', ...after].join(' ')], source.join(' '));
        // A source that is a part of the quotation says nothing of the rest.
        assert(found !== undefined || [...before, ' ', ...after].join(' ').includes(source.join(' ')));
      }),
    );
  });
});
