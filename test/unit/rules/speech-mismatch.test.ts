import assert from 'node:assert/strict';
import { mended, messageOf, relatedOf, silentOn, speaksOf, withClaims } from './expect.ts';

const claim = (fields: string, article: string) =>
  withClaims(`  - {id: a, speaker: jane-roe, ${fields}}\n`, article);
const plain = 'Roe said that nothing at all was agreed.\n';
const quoted = 'Roe said: “Nothing at all was agreed.”\n';
const partly = 'Roe said that nothing “at all was ever agreed” in Arvenia.\n';

describe('speech-mismatch', () => {
  speaksOf('speech-mismatch', {
    'direct without marks': claim('text: nothing at all was agreed, speech: ⟦direct⟧', plain),
    'direct with marks around a part': claim(
      'text: nothing at all was ever agreed in Arvenia, speech: ⟦direct⟧',
      partly,
    ),
    'indirect within marks': claim('text: Nothing at all was agreed, speech: ⟦indirect⟧', quoted),
    'indirect with marks around many of its words': claim(
      'text: nothing at all was ever agreed in Arvenia, speech: ⟦indirect⟧',
      partly,
    ),
    'mixed within marks': claim('text: Nothing at all was agreed, speech: ⟦mixed⟧', quoted),
    'mixed without marks': claim('text: nothing at all was agreed, speech: ⟦mixed⟧', plain),
    'narration within marks': withClaims(
      '  - {id: a, text: Nothing at all was agreed, speech: ⟦narration⟧}\n',
      quoted,
    ),
    'in Cyrillic, with CRLF': withClaims(
      '  - id: a # 🙂\r\n    text: ничего так и не решено\r\n    speech: ⟦direct⟧\r\n',
      'Роу сказала, что ничего так и не решено.\r\n',
    ),
  });

  silentOn('speech-mismatch', {
    'direct within marks': claim('text: Nothing at all was agreed, speech: direct', quoted),
    'direct in speech that a dash opens': claim(
      'text: Nothing at all was agreed, speech: direct',
      '— Nothing at all was agreed, said Roe.\n',
    ),
    'direct within single marks': claim(
      'text: Nothing at all was agreed, speech: direct',
      'Roe said: ‘Nothing at all was agreed.’\n',
    ),
    'direct in passages': claim(
      'passages: [Nothing at all, was agreed], speech: direct',
      '“Nothing at all,” Roe said, “was agreed.”\n',
    ),
    'direct, with its marks in the text': claim(
      'text: "“Nothing at all was agreed.”", speech: direct',
      quoted,
    ),
    'direct in a block quotation': claim(
      'text: Nothing at all was agreed, speech: direct',
      'Roe wrote:\n\n> Nothing at all was agreed.\n',
    ),
    'direct in a transcript': claim(
      'text: Nothing at all was agreed, speech: direct',
      'Roe: Nothing at all was agreed.\n\nDoe: Is that so?\n',
    ),
    'indirect without marks': claim('text: nothing at all was agreed, speech: indirect', plain),
    'indirect with a name in marks': claim(
      'text: the ferry “Red Star” would not sail, speech: indirect',
      'Roe said that the ferry “Red Star” would not sail.\n',
    ),
    'mixed with marks around a part': claim(
      'text: nothing at all was ever agreed in Arvenia, speech: mixed',
      partly,
    ),
    'narration with a part in marks': withClaims(
      '  - {id: a, text: nothing at all was ever agreed in Arvenia, speech: narration}\n',
      partly,
    ),
    'what one person’s quotation reports of another': withClaims(
      '  - {id: a, text: "Doe promised that the ferries would sail, and I believe him", speech: direct, speaker: jane-roe}\n' +
        '  - {id: b, text: the ferries would sail, speech: indirect, speaker: john-doe}\n',
      'Roe said: “Doe promised that the ferries would sail, and I believe him.”\n',
    ),
    'what somebody passed on, in their words': claim(
      'text: the ferries would sail, speech: indirect, via: [john-doe]',
      'Doe said: “Roe promised that the ferries would sail.”\n',
    ),
    'a paragraph whose marks do not pair': claim(
      'text: Nothing at all was agreed, speech: direct',
      'Roe said: Nothing at all was agreed.” Doe left.\n',
    ),
    'no speech given': claim('text: nothing at all was agreed', plain),
    'a text in several places': claim(
      'text: nothing at all was agreed, speech: direct',
      `${plain}\n${plain}`,
    ),
    'a speech that there is not': claim('text: nothing at all was agreed, speech: loud', plain),
  });

  it('writes what the article shows', async () => {
    const files = withClaims(
      '  - id: a\n    text: Nothing at all was agreed\n    speaker: jane-roe\n    speech: indirect # they wrote it\n',
      quoted,
    );
    assert.match(String(await mended('speech-mismatch', files)), /speech: direct # they wrote it\n$/);
  });

  it('says what the marks show, and where', async () => {
    const files = claim('text: nothing at all was agreed, speech: direct', plain);
    assert.match(await messageOf('speech-mismatch', files), /“indirect”/);
    assert.deepEqual(await relatedOf('speech-mismatch', files), ['a.md: nothing at all was agreed']);
  });
});
