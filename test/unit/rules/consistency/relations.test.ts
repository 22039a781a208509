import assert from 'node:assert/strict';
import { stopwatch } from '../../stopwatch.ts';
import {
  type Files,
  fixed,
  found,
  mended,
  messageOf,
  relatedOf,
  silentOn,
  speaksOf,
  titlesOf,
  withClaims,
} from '../expect.ts';

const claim = (id: string, fields: string) => `  - {id: ${id}, text: nothing was agreed, ${fields}}\n`;
const supported = 'verdict: supported';
const against = (...ids: readonly string[]) => `relations: {contradicts: [${ids.join(', ')}]}`;
const pair = (first: string, second: string) => withClaims(claim('a', first) + claim('b', second));
/** Two files, the first with a claim `a`, the second with `b`. */
const apart = (first: string, second: string): Files => ({
  'a.news.yaml': `newsmark: 1\narticle: {file: a.md}\nclaims:\n${claim('a', first)}`,
  'b.news.yaml': `newsmark: 1\narticle: {file: b.md}\nclaims:\n${claim('b', second)}`,
});

describe('contradiction-unresolved', () => {
  speaksOf('contradiction-unresolved', {
    'two that name each other, at the first': pair(
      `${against('⟦b⟧')}, ${supported}`,
      `${against('a')}, ${supported}`,
    ),
    'where only the second names the first': pair('verdict: ⟦supported⟧', `${against('a')}, ${supported}`),
    'two files, in each': apart(`${against('⟦b#b⟧')}, ${supported}`, `${against('⟦a#a⟧')}, ${supported}`),
    'three, pair by pair': withClaims(
      claim('a', `${against('⟦b⟧', '⟦c⟧')}, ${supported}`) +
        claim('b', `${against('⟦c⟧')}, ${supported}`) +
        claim('c', supported),
    ),
  });

  silentOn('contradiction-unresolved', {
    'one refuted': pair(`${against('b')}, ${supported}`, `${against('a')}, verdict: refuted`),
    'one conflicting': pair(`${against('b')}, verdict: conflicting`, supported),
    'one without a verdict': pair(`${against('b')}, ${supported}`, against('a')),
    'one asserts, one denies': pair(`${against('b')}, ${supported}`, `polarity: denies, ${supported}`),
    'no contradiction': pair(`relations: {responds-to: [b]}, ${supported}`, supported),
    itself: withClaims(claim('a', `${against('a')}, ${supported}`)),
    'a claim that nobody defines': pair(`${against('c')}, ${supported}`, supported),
  });

  it('shows the other verdict', async () => {
    const files = apart(`${against('b#b')}, ${supported}`, supported);
    assert.deepEqual(await relatedOf('contradiction-unresolved', files), ['b.news.yaml: supported']);
  });
});

describe('relation-one-sided', () => {
  speaksOf('relation-one-sided', {
    'not answered': pair(against('⟦b⟧'), 'opinion: true'),
    'answered by another relation': pair(against('⟦b⟧'), 'relations: {responds-to: [a]}'),
    'answered to another': withClaims(
      claim('a', against('⟦b⟧')) + claim('b', against('c')) + claim('c', against('b')),
    ),
    'in another file': apart(against('⟦b#b⟧'), 'opinion: true'),
    'answered with an empty list': pair(against('⟦b⟧'), 'relations: {contradicts: []}'),
  });

  silentOn('relation-one-sided', {
    answered: pair(against('b'), against('a')),
    'answered from another file': apart(against('b#b'), against('a#a')),
    'no contradiction': pair('relations: {repeats: [b], responds-to: [b], corrects: [b]}', 'opinion: true'),
    'a claim that nobody defines': pair(against('c'), 'opinion: true'),
    'an answer that cannot be looked up': pair(against('b'), against('aa')),
    'an answer of a wrong type': pair(against('b'), 'relations: {contradicts: a}'),
    'relations of a wrong type': pair(against('b'), 'relations: a'),
    itself: withClaims(claim('a', against('a'))),
    'an id that is given twice': withClaims(
      claim('a', against('b')) + claim('a', 'opinion: true') + claim('b', against('a')),
    ),
    'an answer on a line that is badly indented': withClaims(
      `${claim('a', against('b'))}  - id: b\n    text: c\n     relations: {contradicts: [a]}\n`,
    ),
  });

  it('adds the answer', async () => {
    assert.match(
      String(await mended('relation-one-sided', pair(against('b'), 'tags: [x]'))),
      /\{id: b, text: nothing was agreed, relations: \{contradicts: \[a\]\}, tags: \[x\]\}/,
    );
  });

  it('adds it to the relations that are there', async () => {
    assert.match(
      String(
        await mended('relation-one-sided', pair(against('b'), 'relations: {repeats: [c], corrects: [d]}')),
      ),
      /relations: \{repeats: \[c\], contradicts: \[a\], corrects: \[d\]\}/,
    );
  });

  it('adds it to a block list, with its comments and line breaks', async () => {
    const files = withClaims(
      `${claim('a', against('b'))}  - id: b\n    text: c # 🙂\n    relations:\n      contradicts:\n        - c   # да\n  - {id: c, text: d, ${against('b')}}\n`,
    );
    const crlf = { ...files, 'a.news.yaml': String(files['a.news.yaml']).replaceAll('\n', '\r\n') };
    const after = String(await mended('relation-one-sided', crlf));
    assert(
      after.includes('    relations:\r\n      contradicts:\r\n        - c   # да\r\n        - a\r\n'),
      after,
    );
  });

  it('adds it in the other file, by the name of this one', async () => {
    const after = await fixed('relation-one-sided', apart(against('b#b'), 'tags: [x]'));
    assert.match(String(after['b.news.yaml']), /relations: \{contradicts: \[a#a\]\}/);
  });

  it('leaves alone what an alias shares', async () => {
    const files = withClaims(
      `  - {id: c, text: d, relations: &r {repeats: [a]}}\n${claim('a', against('b'))}${claim('b', 'relations: *r')}`,
    );
    assert.deepEqual(await titlesOf('relation-one-sided', files), []);
  });
});

const alleged = (fields: string) => `speaker: jane-roe, contentious: ⟦true⟧${fields}`;
const quiet = (fields: string) => alleged(fields).replace(/[⟦⟧]/g, '');

describe('allegation-no-response', () => {
  speaksOf('allegation-no-response', {
    'no response': withClaims(claim('a', alleged(''))),
    'another claim is answered': withClaims(
      claim('a', alleged('')) + claim('b', 'speaker: john-doe') + claim('c', 'relations: {responds-to: [b]}'),
    ),
    'contradicted by the same speaker': pair(alleged(''), `speaker: jane-roe, ${against('a')}`),
    'contradicted by the outlet’s own words': pair(alleged(''), `speech: narration, ${against('a')}`),
  });

  silentOn('allegation-no-response', {
    'a response': pair(quiet(''), 'speaker: john-doe, relations: {responds-to: [a]}'),
    'a response in another file': apart(quiet(''), 'relations: {responds-to: [a#a]}'),
    'that there was none': pair(quiet(''), 'speech: narration, relations: {responds-to: [a]}'),
    'contradicted by somebody else': pair(quiet(''), `speaker: john-doe, ${against('a')}`),
    'it contradicts somebody else': pair(quiet(`, ${against('b')}`), 'speaker: john-doe'),
    'itself a response': pair(quiet(', relations: {responds-to: [b]}'), 'speaker: john-doe'),
    'a denial': withClaims(claim('a', quiet(', polarity: denies'))),
    'a refusal to say': withClaims(claim('a', quiet(', polarity: declines'))),
    'not contentious': withClaims(claim('a', 'speaker: jane-roe, contentious: false')),
    'no speaker': withClaims(claim('a', 'speech: narration, contentious: true')),
    'a flag that cannot be read': withClaims(claim('a', 'speaker: jane-roe, contentious: yes')),
  });

  it('quotes all passages of a claim', async () => {
    const files = withClaims(
      '  - {id: a, passages: [nothing, was agreed], speaker: jane-roe, contentious: true}\n',
    );
    assert.match(await messageOf('allegation-no-response', files), /“nothing … was agreed”/);
  });
});

const said = (id: string, text: string, fields = '') =>
  `  - {id: ${id}, text: "${text}", speaker: jane-roe${fields}}\n`;
const long = 'nothing of any weight was agreed in the harbour';
const twice = (second: string, fields = '') => withClaims(said('a', long) + said('b', second, fields));
const at = (second: string, fields = '') => withClaims(said('a', long) + said('⟦b⟧', second, fields));

describe('duplicate-claim', () => {
  speaksOf('duplicate-claim', {
    'the same words': at(long),
    'in other signs and letters': at('Nothing of any weight — was agreed, in the harbour!'),
    'one word otherwise': at('nothing of any weight was settled in the harbour'.replace('settled', 'agread')),
    'passages, the third time, too': withClaims(
      `${said('a', long)}${said('⟦b⟧', long)}  - {id: ⟦c⟧, passages: [nothing of any weight, was agreed in the harbour], speaker: [jane-roe]}\n`,
    ),
    'in another file': {
      'a.news.yaml': `newsmark: 1\nclaims:\n${said('a', long)}`,
      'b.news.yaml': `newsmark: 1\nclaims:\n${said('⟦b⟧', long)}`,
      'people.news.yaml': 'newsmark: 1\nentities:\n  jane-roe: {kind: person, name: Jane Roe}\n',
    },
    'in Cyrillic, a joint statement in another order': withClaims(
      '  - {id: а, text: в гавани не решено ничего важного, speaker: [jane-roe, john-doe]}\n  - {id: ⟦б⟧, text: "В гавани не решено ничего важного.", speaker: [john-doe, jane-roe]}\n',
    ),
  });

  silentOn('duplicate-claim', {
    'another speaker': withClaims(`${said('a', long)}  - {id: b, text: ${long}, speaker: john-doe}\n`),
    'two speakers of one id': {
      'a.news.yaml': `newsmark: 1\narticle: {file: a.md}\nentities:\n  jane-roe: {kind: person, name: A}\nclaims:\n${said('a', long)}`,
      'b.news.yaml': `newsmark: 1\narticle: {file: b.md}\nentities:\n  jane-roe: {kind: person, name: B}\nclaims:\n${said('b', long)}`,
    },
    'it repeats it': twice(long, ', relations: {repeats: [a]}'),
    'it is repeated': withClaims(said('a', long, ', relations: {repeats: [b]}') + said('b', long)),
    'it contradicts it': twice(long, `, ${against('a')}`),
    'both repeat a third': withClaims(
      said('c', 'all of it was settled at once on Tuesday') +
        said('a', long, ', relations: {repeats: [c]}') +
        said('b', long, ', relations: {repeats: [c]}'),
    ),
    'it repeats one that repeats it': withClaims(
      said('a', long) +
        said('b', long, ', relations: {repeats: [a]}') +
        said('c', long, ', relations: {repeats: [b]}'),
    ),
    'another number': withClaims(
      said('a', 'all 12 ships were waiting outside the bar of Port Serin') +
        said('b', 'all 13 ships were waiting outside the bar of Port Serin'),
    ),
    'a negation more': withClaims(
      said('a', 'the gates of the harbour would be opened to every ship at dawn') +
        said('b', 'the gates of the harbour would not be opened to every ship at dawn'),
    ),
    'one denies it': twice(long, ', polarity: denies'),
    'other words': twice('everything of any weight was left out in the city'),
    'few words': withClaims(said('a', 'a good start') + said('b', 'a good start')),
    'no speaker': withClaims(`  - {id: a, text: ${long}}\n  - {id: b, text: ${long}}\n`),
    'relations of a wrong type': twice(long, ', relations: [a]'),
    'the same place twice': withClaims(
      said('a', 'nothing of any weight was agreed') + said('b', 'nothing of any weight was agreed'),
      'Roe said that nothing of any weight was agreed.\n',
    ),
  });

  it('names the first one', async () => {
    assert.deepEqual(await relatedOf('duplicate-claim', twice(long)), ['a.news.yaml: a']);
    assert.match(await messageOf('duplicate-claim', twice(long)), /“nothing of any weight/);
  });

  it('says that it repeats it', async () => {
    assert.match(
      String(await mended('duplicate-claim', twice(long))),
      /id: b, .*relations: \{repeats: \[a\]\}/,
    );
  });

  it('says so across files', async () => {
    const files = {
      'x/a.news.yaml': `newsmark: 1\nclaims:\n${said('a', long)}`,
      'y/b.news.yaml': `newsmark: 1\nclaims:\n  - id: b\n    text: ${long}\n    speaker: jane-roe\n    tags: [x]\n`,
      'people.news.yaml': 'newsmark: 1\nentities:\n  jane-roe: {kind: person, name: Jane Roe}\n',
    };
    assert.match(
      String((await fixed('duplicate-claim', files))['y/b.news.yaml']),
      / {4}relations:(?: \{repeats: \[x\/a#a\]\}|\n {6}repeats: \[x\/a#a\]|\n {6}repeats:\n {8}- x\/a#a)\n {4}tags/,
    );
  });

  it('takes no longer a claim, however many are alike', async () => {
    const many = Array.from({ length: 4000 }, (_, number) => said(`c${number}`, long)).join('');
    const taken = stopwatch();
    const findings = await found('duplicate-claim', withClaims(many));
    assert.equal(findings.length, 3999);
    assert(taken() < 10_000);
  });
});
