import assert from 'node:assert/strict';
import { messageOf, relatedOf, silentOn, speaksOf, withClaims } from './expect.ts';

const article =
  'The Minister said that nothing was agreed. Her aide nodded.\n\nNobody else admitted a thing.\n';
const claim = (fields: string) => withClaims(`  - {id: a, text: nothing was agreed, ${fields}}\n`, article);

describe('cue-not-found', () => {
  speaksOf('cue-not-found', {
    'a cue that is nowhere': claim('cue: ⟦conceded⟧'),
    'a cue in another paragraph': claim('cue: ⟦admitted⟧'),
    'a cue that is part of a word': claim('cue: ⟦nod⟧'),
    'for words that have drifted': withClaims(
      '  - {id: a, text: nothing has been agreed on the bridges, cue: ⟦conceded⟧}\n',
      'Roe said that nothing had been agreed on the bridges.\n',
    ),
    'in Cyrillic, with CRLF': withClaims(
      '  - id: a # 🙂\r\n    text: ничего не решено\r\n    cue: ⟦"признала"⟧\r\n',
      'Роу сказала, что ничего не решено.\r\n',
    ),
  });

  silentOn('cue-not-found', {
    'a cue in the sentence': claim('cue: said'),
    'a cue in capitals': claim('cue: SAID'),
    'a cue in the paragraph': claim('cue: nodded'),
    'a cue of several words': claim('cue: said that'),
    'a cue in the line that leads in': withClaims(
      '  - {id: a, text: It is over, cue: declared}\n',
      'The minister declared:\n\n“It is over.”\n',
    ),
    'a cue that another speaker’s claim has': withClaims(
      '  - {id: a, text: nothing was agreed, speaker: jane-roe, cue: said}\n  - {id: b, text: her aide nodded, speaker: john-doe, cue: said}\n',
      'Roe said that nothing was agreed, and that her aide nodded.\n',
    ),
    'a cue inside the text': withClaims(
      '  - {id: a, text: "It is over, Roe said, and we go home", mention: the minister, cue: said}\n',
      'It is over, Roe said, and we go home.\n',
    ),
    'a text that is not found': withClaims(
      '  - {id: a, text: all five bridges would be rebuilt, cue: conceded}\n',
      article,
    ),
    'a text in several places': withClaims(
      '  - {id: a, text: nothing was agreed, cue: conceded}\n',
      'Roe: nothing was agreed. Doe: nothing was agreed.\n',
    ),
    'an empty cue': claim('cue: ""'),
  });

  it('names the cue and shows the sentence', async () => {
    const files = claim('cue: conceded');
    assert.match(await messageOf('cue-not-found', files), /“conceded”/);
    assert.deepEqual(await relatedOf('cue-not-found', files), ['a.md: nothing was agreed']);
  });
});

describe('mention-not-found', () => {
  speaksOf('mention-not-found', {
    'a mention that is nowhere': claim('mention: ⟦the president⟧'),
    'a mention in another paragraph': claim('mention: ⟦nobody else⟧'),
  });

  silentOn('mention-not-found', {
    'a mention in the sentence, blind to case': claim('mention: the minister'),
    'a mention in the paragraph': claim('mention: her aide'),
    'a mention with a curly apostrophe': withClaims(
      "  - {id: a, text: nothing was agreed, mention: the minister's aide}\n",
      'The minister’s aide said that nothing was agreed.\n',
    ),
  });

  it('names the mention', async () => {
    assert.match(await messageOf('mention-not-found', claim('mention: the president')), /“the president”/);
  });
});
