import assert from 'node:assert/strict';
import { filesOf, mended, silentOn, speaksOf, titlesOf } from './expect.ts';

const claim = (date: string) => `newsmark: 1\nclaims:\n  - {id: a, text: a, date: ${date}}\n`;

describe('invalid-date', () => {
  speaksOf('invalid-date', {
    'a plain writing': claim('⟦18.03.2025⟧'),
    'a day that is not there': claim('⟦2025-02-30⟧'),
    'in the long form': claim('{value: ⟦yesterday⟧, text: yesterday}'),
    'a set without quotation marks': claim('⟦[2025-03-19,2025-03-20]⟧'),
    'a block scalar': 'newsmark: 1\nclaims:\n  - id: a\n    text: a\n    date: ⟦>\n      18 марта⟧\n',
    'an alias, and what it stands for':
      'newsmark: 1\r\nclaims:\r\n  - {id: a, text: a, date: &d ⟦someday⟧}\r\n  - {id: b, text: b, date: ⟦*d⟧}\r\n',
  });

  silentOn('invalid-date', {
    'a year': claim('2025'),
    'an uncertain day': claim('"2025-03-18?"'),
    'a set in quotation marks': claim('"[2025-03-19,2025-03-20]"'),
    'an interval': claim('2025-02/2025-03'),
    'no value': claim(''),
    'the article’s words alone': claim('{text: the day before}'),
  });

  const fixes: Readonly<Record<string, readonly [string, string]>> = {
    '18.03.2025': ['18.03.2025', '2025-03-18'],
    'March 18, 2025': ['"March 18, 2025"', '"2025-03-18"'],
    'a set': ['[2025-03-19,2025-03-20]', '"[2025-03-19,2025-03-20]"'],
  };
  for (const [name, [before, after]] of Object.entries(fixes))
    it(`writes ${name} in EDTF`, async () => {
      assert.equal(await mended('invalid-date', filesOf(claim(before))), claim(after));
    });

  it('guesses nothing where two days can be meant', async () => {
    assert.deepEqual(await titlesOf('invalid-date', filesOf(claim('03/04/2025'))), []);
  });
});
