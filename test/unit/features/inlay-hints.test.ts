import assert from 'node:assert/strict';
import { type HintKinds, inlayHints, resolveInlayHint } from '../../../server/src/features/inlay-hints.ts';
import { textOfFile } from '../../../server/src/features/place.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { type Content, projectOf, sceneOf, uriOf } from '../memory.ts';
import { stopwatch } from '../stopwatch.ts';

const all: HintKinds = { names: true, weekdays: true, drift: true };
const none: HintKinds = { names: false, weekdays: false, drift: false };

/** `a.news.yaml` with its hints in it, each between ‹ and ›; what is asked for lies between ⟦ and ⟧, if they are there. */
async function hinted(
  files: string | Readonly<Record<string, Content>>,
  wanted: HintKinds = all,
  locale = 'en',
): Promise<string> {
  const { project, spans } = await sceneOf(typeof files === 'string' ? { 'a.news.yaml': files } : files);
  const uri = uriOf('a.news.yaml');
  const text = textOfFile(project, uri);
  assert(text);
  const within = spans[0]?.at ?? { start: 0, end: text.getText().length };
  const range = { start: text.positionAt(within.start), end: text.positionAt(within.end) };
  let shown = '';
  let taken = 0;
  for (const { position, label } of atOnce(inlayHints(project, uri, range, wanted, locale))) {
    const at = text.offsetAt(position);
    shown += `${text.getText().slice(taken, at)}‹${label}›`;
    taken = at;
  }
  return shown + text.getText().slice(taken);
}

const people = `entities:
  roe: {kind: person, name: Jane Roe, roles: [{title: foreign minister, of: arvenia, from: 2021, until: 2025-03-17}, {title: prime minister, from: 2025-03-18}]}
  arvenia: {kind: place, name: Arvenia}
`;

describe('Inlay hints', () => {
  it('show the name and the office on the claim’s day', async () => {
    assert.equal(
      await hinted({
        'people.news.yaml': people,
        'a.news.yaml': 'claims:\n  - {speaker: roe, date: 2025-03-10}\n',
      }),
      'claims:\n  - {speaker: roe‹Jane Roe, foreign minister, Arvenia›, date: 2025-03-10‹Mon›}\n',
    );
  });

  it('show those who passed it on, and who were told, but not what it is about', async () => {
    assert.equal(
      await hinted({
        'people.news.yaml': people,
        'a.news.yaml': 'claims: [{via: [roe, arvenia], to: "roe", about: [roe]}]\n',
      }),
      'claims: [{via: [roe‹Jane Roe›, arvenia], to: "roe"‹Jane Roe›, about: [roe]}]\n',
    );
  });

  it('show the title of a document that speaks', async () => {
    assert.equal(
      await hinted('sources: {s: {title: Readout of the call}}\nclaims: [{speaker: s}]\n'),
      'sources: {s: {title: Readout of the call}}\nclaims: [{speaker: s‹Readout of the call›}]\n',
    );
  });

  it('show no name where the id is the name', async () => {
    assert.equal(
      await hinted('entities: {arvenia: {kind: place, name: Arvenia}}\nclaims: [{speaker: arvenia}]\n'),
      'entities: {arvenia: {kind: place, name: Arvenia}}\nclaims: [{speaker: arvenia}]\n',
    );
  });

  it('show nothing behind a reference that names nothing', async () => {
    assert.equal(await hinted('claims: [{speaker: nobody, to: }]\n'), 'claims: [{speaker: nobody, to: }]\n');
  });

  it('show the name alone where several days share a speaker', async () => {
    assert.equal(
      await hinted({
        'people.news.yaml': people,
        'a.news.yaml':
          'x-all: &all {speaker: roe}\nclaims:\n  - {<<: *all, date: 2024-01}\n  - {<<: *all, date: 2025-04}\n',
      }),
      'x-all: &all {speaker: roe‹Jane Roe›}\nclaims:\n  - {<<: *all, date: 2024-01}\n  - {<<: *all, date: 2025-04}\n',
    );
  });

  it('stand behind an alias too', async () => {
    assert.equal(
      await hinted({
        'people.news.yaml': people,
        'a.news.yaml': 'x-who: &who roe\nclaims: [{speaker: *who }]\n',
      }),
      'x-who: &who roe\nclaims: [{speaker: *who‹Jane Roe› }]\n',
    );
  });

  it('show the weekday of a certain day, and of nothing else', async () => {
    const text = `article: {published: 2025-03-19}
claims:
  - {date: 2025-03-18, event-date: {value: 2025-03-17}}
  - {date: 2025-03-18?, event-date: 2025-03}
  - {date: 2025-03-18T17:00, event-date: 2025-03-18/2025-03-19}
  - {date: 2025-02-30}
`;
    assert.equal(
      await hinted(text),
      text
        .replace('2025-03-19}', '2025-03-19‹Wed›}')
        .replace('2025-03-18, ', '2025-03-18‹Tue›, ')
        .replace('2025-03-17', '2025-03-17‹Mon›'),
    );
  });

  it('show weekdays in the editor’s language', async () => {
    assert.equal(
      await hinted('claims: [{date: 2025-03-18}]\n', all, 'ru'),
      'claims: [{date: 2025-03-18‹вт›}]\n',
    );
  });

  const drifted = {
    'a.news.yaml':
      'article: {file: a.md}\nclaims:\n  - text: >-\n      The strikes stop tonight,\n      she says\n    cue: a\n',
    'a.md': 'The strikes will stop tonight, she says.\n',
  };

  it('show how much is left of a text that has drifted', async () => {
    assert.equal(
      await hinted(drifted),
      drifted['a.news.yaml'].replace('she says', 'she says‹87 % like the article›'),
    );
  });

  it('stand behind the last of several passages', async () => {
    assert.equal(
      await hinted({
        'a.news.yaml':
          'article: {file: a.md}\nclaims: [{passages: [The strikes stop tonight, they stay stopped for long]}]\n',
        'a.md': 'The strikes will stop tonight and they stay stopped for long.\n',
      }),
      'article: {file: a.md}\nclaims: [{passages: [The strikes stop tonight, they stay stopped for long‹91 % like the article›]}]\n',
    );
  });

  it('tell the article’s present words once they are looked at', async () => {
    const project = await projectOf(drifted);
    const uri = uriOf('a.news.yaml');
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const [hint] = atOnce(inlayHints(project, uri, range, all, 'en'));
    assert(hint);
    assert.deepEqual(
      atOnce(resolveInlayHint(project, hint, { uri, kind: 'drift' }, { format: 'plaintext', locale: 'en' }))
        .tooltip,
      { kind: 'plaintext', value: 'The article says “The strikes will stop tonight, she says”' },
    );
  });

  it('tell who it is once they are looked at', async () => {
    const project = await projectOf({
      'people.news.yaml': people,
      'a.news.yaml': 'claims: [{speaker: roe}]\n',
    });
    const uri = uriOf('a.news.yaml');
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const [hint] = atOnce(inlayHints(project, uri, range, all, 'en'));
    assert(hint);
    const { tooltip } = atOnce(
      resolveInlayHint(project, hint, { uri, kind: 'names' }, { format: 'plaintext', locale: 'en' }),
    );
    assert.match(typeof tooltip === 'object' ? tooltip.value : '', /^Jane Roe · person/);
  });

  it('are given for a range', async () => {
    assert.equal(
      await hinted('claims:\n  - date: 2025-03-17\n⟦  - date: 2025-03-18\n⟧  - date: 2025-03-19\n'),
      'claims:\n  - date: 2025-03-17\n  - date: 2025-03-18‹Tue›\n  - date: 2025-03-19\n',
    );
  });

  it('are none where they are switched off', async () => {
    assert.equal(await hinted(drifted, none), drifted['a.news.yaml']);
  });

  it('stand right behind emoji and Cyrillic letters, with the line ends of Windows', async () => {
    assert.equal(
      await hinted(
        '\uFEFFentities: {рой: {kind: person, name: 🕊 Рой}}\r\nclaims:\r\n  - {note: 🕊 Мир, speaker: рой}\r\n',
      ),
      '\uFEFFentities: {рой: {kind: person, name: 🕊 Рой}}\r\nclaims:\r\n  - {note: 🕊 Мир, speaker: рой‹🕊 Рой›}\r\n',
    );
  });

  it('take little time for 10 000 claims', async () => {
    const claims = Array.from(
      { length: 10_000 },
      (_, index) => `  - {id: c${index}, text: a, speaker: roe, date: 2025-03-18, sources: [s]}\n`,
    ).join('');
    const project = await projectOf({ 'people.news.yaml': people, 'a.news.yaml': `claims:\n${claims}` });
    const range = { start: { line: 5000, character: 0 }, end: { line: 5060, character: 0 } };
    const times = Array.from({ length: 4 }, () => {
      const taken = stopwatch();
      atOnce(inlayHints(project, uriOf('a.news.yaml'), range, all, 'en'));
      return taken();
    });
    assert(Math.min(...times) < 200, `${Math.round(Math.min(...times))} ms`);
  });
});
