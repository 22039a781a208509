import assert from 'node:assert/strict';
import { cardAt, lines } from './scene.ts';

const people = lines(
  'newsmark: 1',
  'entities:',
  '  arvenia: {kind: place, name: Arvenia}',
  '  jane-roe:',
  '    kind: person',
  '    name: Jane Roe',
  '    aliases: [Roe, {text: Джейн Роу, language: ru}]',
  '    description: She led the talks.',
  '    wikidata: Q42',
  '    url: https://www.example.org/roe',
  '    roles:',
  '      - {title: foreign minister, of: arvenia, from: 2021-05, until: 2025-03-17}',
  '      - {title: prime minister, of: arvenia, from: 2025-03-18}',
);

/** A file about an article of 19 March 2025, with one claim of some fields. */
function claim(...fields: readonly string[]): string {
  return lines(
    'newsmark: 1',
    'article: {file: call.md, published: 2025-03-19}',
    'claims:',
    '  - id: pause',
    '    text: the strikes stop',
    ...fields.map((field) => `    ${field}`),
  );
}

describe('The card of an entity', () => {
  it('shows kind, office on the day of the claim, aliases, description, links, claims and where it stands', async () => {
    const card = await cardAt({
      'people.news.yaml': people,
      'call.news.yaml': claim('speaker: jane-¦roe', 'date: 2025-03-17'),
    });
    assert.equal(
      card,
      [
        '**Jane Roe** · person',
        'foreign minister, Arvenia (Monday, 17 March 2025)',
        'Also: Roe, Джейн Роу',
        'She led the talks.',
        '[Wikidata Q42](https://www.wikidata.org/wiki/Q42) · [example.org](https://www.example.org/roe)',
        'Claims: 1, as speaker: 1',
        'Defined in [people.news.yaml, line 4](file:///project/people.news.yaml#L4)',
      ].join('  \n'),
    );
  });

  it('shows the office on the day of publication where the claim has no date', async () => {
    const card = await cardAt({ 'people.news.yaml': people, 'call.news.yaml': claim('speaker: ¦jane-roe') });
    assert.match(card ?? '', /prime minister, Arvenia \(Wednesday, 19 March 2025\)/);
  });

  it('shows the office on the day of the occasion where the claim has no date', async () => {
    const card = await cardAt({
      'people.news.yaml': people,
      'events.news.yaml': lines(
        'newsmark: 1',
        'entities:',
        '  march-call: {kind: event, name: the call, date: 2025-03-17}',
      ),
      'call.news.yaml': claim('speaker: ¦jane-roe', 'occasion: march-call'),
    });
    assert.match(card ?? '', /foreign minister, Arvenia \(Monday, 17 March 2025\)/);
  });

  it('shows the last office that had ended where none was held on the day', async () => {
    const card = await cardAt({
      'people.news.yaml': lines(
        'newsmark: 1',
        'entities:',
        '  john-doe:',
        '    kind: person',
        '    name: John Doe',
        '    roles: [{title: mayor, until: 2020}]',
      ),
      'call.news.yaml': claim('speaker: ¦john-doe'),
    });
    assert.match(card ?? '', /formerly mayor \(Wednesday, 19 March 2025\)/);
  });

  it('shows every office with its term where there is no day, and not where it stands when it stands here', async () => {
    const card = await cardAt({ 'people.news.yaml': people.replace('  jane-roe', '  jane¦-roe') });
    assert.equal(
      card,
      [
        '**Jane Roe** · person',
        'foreign minister, Arvenia, from May 2021 to 17 March 2025',
        'prime minister, Arvenia, from 18 March 2025 on',
        'Also: Roe, Джейн Роу',
        'She led the talks.',
        '[Wikidata Q42](https://www.wikidata.org/wiki/Q42) · [example.org](https://www.example.org/roe)',
        'Claims: 0',
      ].join('  \n'),
    );
  });

  it('names the place of an office once where its title holds it already', async () => {
    const card = await cardAt({
      'people.news.yaml': lines(
        'newsmark: 1',
        'entities:',
        '  arvenia: {kind: place, name: Arvenia}',
        '  a¦da: {kind: person, name: Ada, roles: [{title: president of Arvenia, of: arvenia}]}',
      ),
    });
    assert.equal(card, ['**Ada** · person', 'president of Arvenia', 'Claims: 0'].join('  \n'));
  });

  it('shows an event with its time and place', async () => {
    const card = await cardAt({
      'a.news.yaml': lines(
        'newsmark: 1',
        'entities:',
        '  arvenia: {kind: place, name: Arvenia}',
        '  march-¦call: {kind: event, name: the call, date: 2025-03-18, place: arvenia}',
      ),
    });
    assert.equal(card, ['**the call** · event', 'Tuesday, 18 March 2025, Arvenia', 'Claims: 0'].join('  \n'));
  });

  it('shows the members of a group', async () => {
    const card = await cardAt({
      'a.news.yaml': lines(
        'newsmark: 1',
        'entities:',
        '  ada: {kind: person, name: Ada}',
        '  team¦: {kind: group, name: the team, members: [ada, nobody-defined]}',
      ),
    });
    assert.match(card ?? '', /Members: Ada, nobody-defined/);
  });

  it('tells why somebody is not named, and how many they are', async () => {
    const card = await cardAt({
      'a.news.yaml': lines(
        'newsmark: 1',
        'entities:',
        '  aide¦: {kind: anonymous, name: an aide, reason: fears for the job, count: 2}',
      ),
    });
    assert.equal(
      card,
      ['**an aide** · anonymous', 'Not named: fears for the job', 'People behind it: 2', 'Claims: 0'].join(
        '  \n',
      ),
    );
  });

  it('shows what is there of an entity that is only begun', async () => {
    assert.equal(
      await cardAt({ 'a.news.yaml': lines('newsmark: 1', 'entities:', '  jane¦:') }),
      '**jane**  \nClaims: 0',
    );
  });

  it('counts a claim once, however often it names the entity', async () => {
    const card = await cardAt({
      'people.news.yaml': people,
      'call.news.yaml': claim('speaker: ¦jane-roe', 'to: jane-roe', 'about: [jane-roe]'),
    });
    assert.match(card ?? '', /Claims: 1, as speaker: 1/);
  });
});

describe('The card of a source', () => {
  it('shows kind, makers, days, the Admiralty code in words, interest, what it relies on, links and claims', async () => {
    const card = await cardAt({
      'people.news.yaml': people,
      'sources.news.yaml': lines(
        'newsmark: 1',
        'sources:',
        '  recording: {kind: broadcast, title: Recording of the call}',
        '  readout:',
        '    kind: press-release',
        '    title: Readout of the call',
        '    author: jane-roe',
        '    publisher: arvenia',
        '    url: https://example.org/readout',
        '    archived: https://archive.example/readout',
        '    published: 2025-03-18',
        '    retrieved: 2025-03-19',
        '    reliability: B2',
        '    primary: true',
        '    derived-from: [recording]',
        '    interest: a party to the talks',
      ),
      'call.news.yaml': claim('sources: [{source: ¦readout, stance: supports}]'),
    });
    assert.equal(
      card,
      [
        '**Readout of the call** · press release',
        'Jane Roe · Arvenia',
        'Published: Tuesday, 18 March 2025 · Retrieved: Wednesday, 19 March 2025',
        'first-hand · `B2` source usually reliable, information probably true',
        'Interest: a party to the talks',
        'Relies on: Recording of the call',
        '[example.org](https://example.org/readout) · [archived copy](https://archive.example/readout)',
        'Backs claims: 1',
        'Defined in [sources.news.yaml, line 4](file:///project/sources.news.yaml#L4)',
      ].join('  \n'),
    );
  });

  it('says that a page without a copy is not archived', async () => {
    const card = await cardAt({
      'a.news.yaml': lines(
        'newsmark: 1',
        'sources:',
        '  post¦: {kind: article, title: A, url: https://a.example/}',
      ),
    });
    assert.equal(
      card,
      ['**A** · article', '[a.example](https://a.example/) · not archived', 'Backs claims: 0'].join('  \n'),
    );
  });

  it('is called after its publisher where it has no title', async () => {
    const card = await cardAt({
      'people.news.yaml': people,
      'a.news.yaml': lines('newsmark: 1', 'sources:', '  radio¦: {kind: broadcast, publisher: arvenia}'),
    });
    assert.match(card ?? '', /^\*\*Arvenia\*\* · broadcast/);
  });
});

describe('The card of a claim', () => {
  const other = lines(
    'newsmark: 1',
    'article: {file: other.md, published: 2025-03-20}',
    'claims:',
    '  - {id: later, text: it goes on, relations: {repeats: [call#pa¦use]}}',
  );
  const sources = lines(
    'newsmark: 1',
    'sources:',
    '  readout: {kind: statement, title: Readout, reliability: A1}',
  );

  it('shows what is said, by whom, when, to whom, through whom, on what, and the verdict', async () => {
    const card = await cardAt({
      'people.news.yaml': people,
      'sources.news.yaml': sources,
      'other.news.yaml': other,
      'call.news.yaml': claim(
        'summary: The strikes end that night.',
        'speech: indirect',
        'polarity: denies',
        'speaker: jane-roe',
        'to: arvenia',
        'via: [readout, arvenia]',
        'date: 2025-03-18',
        'event-date: 2025-04',
        'sources: [{source: readout, locator: p. 4, stance: supports}]',
        'verdict: supported',
        'justification: The readout says so.',
      ),
    });
    assert.equal(
      card,
      [
        '**The strikes end that night.** · claim',
        '“the strikes stop”',
        'Speaker: Jane Roe, prime minister, Arvenia (indirect, denies)',
        'Said: Tuesday, 18 March 2025 (the day before publication)',
        'To: Arvenia',
        'Via: Readout → Arvenia',
        'Speaks of: April 2025',
        'Sources: [Readout](file:///project/sources.news.yaml#L3) (A1, p. 4, supports)',
        'Verdict: **supported**: The readout says so.',
        'Annotated in [call.news.yaml, line 4](file:///project/call.news.yaml#L4)',
      ].join('  \n'),
    );
  });

  it('says so where there is no source', async () => {
    const card = await cardAt({ 'other.news.yaml': other, 'call.news.yaml': claim() });
    assert.equal(
      card,
      [
        '**“the strikes stop”** · claim',
        '**No source**',
        'Annotated in [call.news.yaml, line 4](file:///project/call.news.yaml#L4)',
      ].join('  \n'),
    );
  });

  it('says of what kind a source without a title is', async () => {
    const card = await cardAt({
      'people.news.yaml': people,
      'sources.news.yaml': lines('newsmark: 1', 'sources:', '  talk: {kind: interview, author: jane-roe}'),
      'call.news.yaml': claim('speaker: jane-roe', 'sources: [talk]').replace('id: pause', 'id: pa¦use'),
    });
    assert.match(card ?? '', /Sources: \[Jane Roe\]\(.*\) \(interview\)/);
  });

  it('keeps the quotation marks around long words', async () => {
    const card = await cardAt({
      'call.news.yaml': claim('note: n')
        .replace('the strikes stop', 'long words '.repeat(30))
        .replace('pause', 'pa¦use'),
    });
    assert.match(card ?? '', /long…”\*\*/);
  });

  it('names every speaker of a joint statement', async () => {
    const card = await cardAt({
      'people.news.yaml': people,
      'other.news.yaml': other,
      'call.news.yaml': claim('speaker: [jane-roe, arvenia]'),
    });
    assert.match(card ?? '', /Speaker: Jane Roe, prime minister, Arvenia; Arvenia {2}$/m);
  });

  it('joins the passages of one quotation', async () => {
    const card = await cardAt({
      'a.news.yaml': lines('newsmark: 1', 'claims:', '  - {id: c¦, passages: [they stop, and stay stopped]}'),
    });
    assert.equal(card, '**“they stop … and stay stopped”** · claim  \n**No source**');
  });

  it('tells where it was said by its occasion', async () => {
    const card = await cardAt({
      'a.news.yaml': lines(
        'newsmark: 1',
        'entities:',
        '  march-call: {kind: event, name: the call, date: 2025-03-18}',
        'claims:',
        '  - {id: ¦c, text: they stop, occasion: march-call}',
      ),
    });
    assert.match(card ?? '', /Said: Tuesday, 18 March 2025 · the call/);
  });
});

describe('The card of a date', () => {
  it('gives the weekday and the distance from publication', async () => {
    assert.equal(
      await cardAt({ 'call.news.yaml': claim('date: 2025-¦03-18') }),
      '**Tuesday, 18 March 2025** · the day before publication',
    );
  });

  it('repeats the words of the article', async () => {
    assert.equal(
      await cardAt({ 'call.news.yaml': claim('date: {value: 2025-03-1¦7, text: two days ago}') }),
      '**Monday, 17 March 2025** · 2 days before publication  \nThe article says “two days ago”',
    );
  });

  it('puts what is not certain into words', async () => {
    assert.equal(await cardAt({ 'call.news.yaml': claim('date: 2025-¦03?') }), '**March 2025 (uncertain)**');
  });

  it('does not measure publication against itself', async () => {
    assert.equal(
      await cardAt({ 'call.news.yaml': claim().replace('2025-03-19', '2025¦-03-19') }),
      '**Wednesday, 19 March 2025**',
    );
  });

  it('says nothing of what is no date', async () => {
    assert.equal(await cardAt({ 'call.news.yaml': claim('date: 2025-¦13-45') }), undefined);
  });
});

describe('The card of a field', () => {
  it('shows its documentation, an example and the term of a standard', async () => {
    assert.equal(
      await cardAt({ 'call.news.yaml': claim('cu¦e: said') }),
      [
        '**cue** · Claim',
        'The reporting word or phrase in the article.',
        'Example: `cue: told`',
        'Standard term: PARC 3.0 cue; W3C refinedBy',
      ].join('  \n'),
    );
  });

  it('says that a field is required', async () => {
    assert.match(
      (await cardAt({ 'a.news.yaml': 'claims: [{i¦d: c}]' })) ?? '',
      /^\*\*id\*\* · Claim · required/,
    );
  });

  it('explains every value of a fixed vocabulary', async () => {
    assert.equal(
      await cardAt({ 'call.news.yaml': claim('¦polarity: denies') }),
      [
        '**polarity** · Claim  ',
        'Whether the speaker asserts it, denies it, or declines to say.',
        '',
        '- `asserts`: The speaker says that it is so (the default).',
        '- `denies`: The speaker says that it is not so.',
        '- `declines`: The speaker would not say or confirm it.',
        '',
        'Example: `polarity: denies`',
      ].join('\n'),
    );
  });

  it('tells which kinds of entity take it', async () => {
    assert.match(
      (await cardAt({ 'a.news.yaml': 'entities: {call: {kind: event, ¦date: 2025}}' })) ?? '',
      /Only for: event/,
    );
  });
});

describe('The card of a value', () => {
  it('explains one value of a fixed vocabulary', async () => {
    assert.equal(
      await cardAt({ 'call.news.yaml': claim('polarity: den¦ies') }),
      '**denies** · polarity  \nThe speaker says that it is not so.',
    );
  });

  it('puts an Admiralty code into words', async () => {
    assert.equal(
      await cardAt({ 'a.news.yaml': 'sources: {a: {reliability: C¦4}}' }),
      '**C4** · Admiralty code  \nsource fairly reliable, information doubtful',
    );
  });

  it('names a language', async () => {
    assert.equal(await cardAt({ 'a.news.yaml': 'article: {language: p¦t-BR}' }), 'Brazilian Portuguese');
  });

  it('links a Wikidata item', async () => {
    assert.equal(
      await cardAt({ 'a.news.yaml': 'entities: {a: {wikidata: Q¦42}}' }),
      '[Wikidata Q42](https://www.wikidata.org/wiki/Q42)',
    );
  });

  it('explains a severity in the settings', async () => {
    assert.equal(
      await cardAt({ 'newsmark.yaml': 'rules: {unsourced-claim: h¦int}' }),
      '**hint** · rules  \nA suggestion.',
    );
  });

  it('explains a preset', async () => {
    assert.equal(
      await cardAt({ 'newsmark.yaml': 'extends: st¦rict' }),
      '**strict** · extends  \nFor investigations and fact-checks: nothing goes out unsourced or unexplained.',
    );
  });

  it('explains a rule, with its page', async () => {
    assert.equal(
      await cardAt(
        { 'newsmark.yaml': 'rules: {unsourced-c¦laim: hint}' },
        { docs: 'https://docs.example/rules/' },
      ),
      [
        '**unsourced-claim** · rule',
        'The claim has no source',
        'Default severity: `warning`',
        'With `extends: strict`: `error`',
        '[What it says, and why](https://docs.example/rules/unsourced-claim.md)',
      ].join('  \n'),
    );
  });

  it('explains a rule in a comment that silences it', async () => {
    const card = await cardAt({ 'a.news.yaml': 'newsmark: 1 # newsmark-disable-line self-so¦urce\n' });
    assert.match(card ?? '', /^\*\*self-source\*\* · rule/);
  });

  it('explains the first word of such a comment', async () => {
    assert.equal(
      await cardAt({ 'a.news.yaml': '# newsmark-dis¦able-next-line self-source\nnewsmark: 1\n' }),
      [
        '**newsmark-disable-next-line**',
        'Silences the rules that it names on the next line.',
        'Example: `# newsmark-disable-next-line unsourced-claim -- the reason`',
      ].join('  \n'),
    );
  });

  it('says nothing of the reason', async () => {
    assert.equal(
      await cardAt({ 'a.news.yaml': '# newsmark-disable self-source -- as¦ ever\nnewsmark: 1\n' }),
      undefined,
    );
  });

  it('shows the sentence of the article that holds the words', async () => {
    assert.equal(
      await cardAt({
        'call.md': '# A call\n\nFirst a word. "The *strikes* stop tonight," she said. More.\n',
        'call.news.yaml': claim().replace('the strikes stop', 'The str¦ikes stop'),
      }),
      '"The strikes stop tonight," she said.  \n[call.md, line 3](file:///project/call.md#L3)',
    );
  });

  it('says in how many places ambiguous words stand', async () => {
    assert.equal(
      await cardAt({
        'call.md': 'Then the strikes stop. Again the strikes stop.\n',
        'call.news.yaml': claim().replace('the strikes stop', 'the str¦ikes stop'),
      }),
      'Places in the article: 2',
    );
  });

  it('says nothing of words that the article does not hold', async () => {
    assert.equal(
      await cardAt({
        'call.md': 'Nothing of the kind.\n',
        'call.news.yaml': claim().replace('the strikes stop', 'the str¦ikes stop'),
      }),
      undefined,
    );
  });
});

describe('A card', () => {
  const evil = '<img src=x> **[click](javascript:alert(1))** `code` # a | b ![i](http://e) $(zap) &lt;';

  it('shows what users wrote as they wrote it', async () => {
    const card = await cardAt({
      'a.news.yaml': lines('newsmark: 1', 'entities:', `  e¦vil: {kind: person, name: '${evil}'}`),
    });
    assert.equal(
      card?.split('  \n')[0],
      '**\\<img src=x\\> \\*\\*\\[click\\](javascript:alert(1))\\*\\* \\`code\\` \\# a \\| b \\!\\[i\\](http://e) \\$(zap) \\&lt;** · person',
    );
  });

  it('keeps a line of users’ words from becoming a list or a heading', async () => {
    const card = await cardAt({
      'a.news.yaml': lines(
        'newsmark: 1',
        'entities:',
        '  a¦da: {kind: person, name: Ada, description: "=== 1. a"}',
      ),
    });
    assert.equal(card?.split('  \n')[1], '\\=== 1. a');
  });

  it('keeps users’ words on one line', async () => {
    const card = await cardAt({
      'a.news.yaml': lines('newsmark: 1', 'entities:', '  a¦da: {kind: person, name: "Ada\\n\\n# Big"}'),
    });
    assert.equal(card?.split('  \n')[0], '**Ada \\# Big** · person');
  });

  it('links no address that could run something', async () => {
    const card = await cardAt({
      'a.news.yaml': lines(
        'newsmark: 1',
        'sources:',
        '  a¦: {kind: other, title: A, archived: "javascript:alert(1)"}',
      ),
    });
    assert.doesNotMatch(card ?? '', /javascript/);
  });

  it('keeps an address from ending early', async () => {
    const card = await cardAt({
      'a.news.yaml': lines(
        'newsmark: 1',
        'sources:',
        '  a¦: {kind: other, title: A, url: "https://e.org/(a)b"}',
      ),
    });
    assert.match(card ?? '', /\[e\.org\]\(https:\/\/e\.org\/%28a%29b\)/);
  });

  it('is plain where the client shows no Markdown', async () => {
    const card = await cardAt(
      { 'people.news.yaml': people, 'call.news.yaml': claim('speaker: ¦jane-roe', 'date: 2025-03-17') },
      { format: 'plaintext' },
    );
    assert.equal(
      card,
      [
        'Jane Roe · person',
        'foreign minister, Arvenia (Monday, 17 March 2025)',
        'Also: Roe, Джейн Роу',
        'She led the talks.',
        'https://www.wikidata.org/wiki/Q42 · https://www.example.org/roe',
        'Claims: 1, as speaker: 1',
        'Defined in people.news.yaml, line 4',
      ].join('\n'),
    );
  });

  it('lists plainly where the client shows no Markdown', async () => {
    const card = await cardAt({ 'call.news.yaml': claim('¦polarity: denies') }, { format: 'plaintext' });
    assert.match(card ?? '', /say\.\n• asserts: The speaker says that it is so \(the default\)\.\n• denies/);
  });

  it('writes dates in the language of the editor', async () => {
    assert.equal(
      await cardAt({ 'call.news.yaml': claim('date: 2025-¦03') }, { locale: 'ru' }),
      '**март 2025 г.**',
    );
  });
});
