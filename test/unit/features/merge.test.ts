import assert from 'node:assert/strict';
import { offeredAt, refactored } from './refactorings.ts';
import { lines } from './scene.ts';

const rewrite = 'refactor.rewrite';
const people = (...entities: readonly string[]) => lines('newsmark: 1', 'entities:', ...entities);
const said = (...fields: readonly string[]) =>
  lines(
    'newsmark: 1',
    'article: {file: a.md}',
    'claims:',
    '  - id: c1',
    ...fields.map((each) => `    ${each}`),
  );

describe('Merging an entity into another', () => {
  for (const [what, one, other] of [
    ['of the same name', 'name: Jane Roe', 'name: jane roe'],
    ['of a name that is nearly the same', 'name: Sergey Lavrov', 'name: Sergei Lavrov'],
    ['whose alias is its name', 'name: Jane Roe', 'name: The Minister, aliases: [Jane Roe]'],
    ['of the same Wikidata item', 'name: Jane Roe, wikidata: Q1', 'name: Somebody, wikidata: Q1'],
  ] as const)
    it(`is offered for one ${what}`, async () => {
      const files = {
        'p.news.yaml': people(`  ja¦ne: {kind: person, ${one}}`, `  other: {kind: person, ${other}}`),
      };
      assert.equal((await offeredAt(files, rewrite)).length, 1);
    });

  for (const [what, one, other] of [
    ['another name', 'kind: person, name: Jane Roe', 'kind: person, name: John Doe'],
    [
      'another Wikidata item',
      'kind: person, name: Roe, wikidata: Q1',
      'kind: person, name: Roe, wikidata: Q2',
    ],
    ['another kind', 'kind: person, name: Washington', 'kind: place, name: Washington'],
    [
      'a name with another word',
      'kind: event, name: the talks in Riyadh',
      'kind: event, name: the talks in Jeddah',
    ],
    ['a name with another number', 'kind: event, name: round 2025', 'kind: event, name: round 2024'],
    [
      'whom something else is said, which would be lost',
      'kind: person, name: Jane Roe, note: met in May',
      'kind: person, name: Jane Roe, note: met in June',
    ],
    ['a short name that is only nearly the same', 'kind: person, name: Joe', 'kind: person, name: Jon'],
  ] as const)
    it(`is not offered for one of ${what}`, async () => {
      const files = { 'p.news.yaml': people(`  ja¦ne: {${one}}`, `  other: {${other}}`) };
      assert.deepEqual(await offeredAt(files, rewrite), []);
    });

  it('names both, and the one that stays', async () => {
    const files = {
      'p.news.yaml': people(
        '  ja¦ne: {kind: person, name: Jane Roe}',
        '  j-roe: {kind: person, name: Jane Roé}',
      ),
    };
    assert.deepEqual(await offeredAt(files, rewrite), ['Merge “jane” into “j-roe” (Jane Roé)']);
  });

  it('is not offered on a reference', async () => {
    const files = {
      'p.news.yaml': people('  jane: {kind: person, name: Roe}', '  roe: {kind: person, name: Roe}'),
      'a.news.yaml': said('speaker: ja¦ne'),
    };
    assert.deepEqual(await offeredAt(files, rewrite), []);
  });

  it('takes its name and aliases along, and takes it away', async () => {
    const files = await refactored(
      {
        'p.news.yaml': people(
          '  ja¦ne: {kind: person, name: Jane Roé, aliases: [Roe, {text: Джейн, language: ru}]}',
          '  j-roe: {kind: person, name: Jane Roe, aliases: [Roe]} # stays',
        ),
      },
      rewrite,
    );
    assert.equal(
      files['p.news.yaml'],
      people(
        '  j-roe: {kind: person, name: Jane Roe, aliases: [Roe, Jane Roé, {text: Джейн, language: ru}]} # stays',
      ),
    );
  });

  it('takes over what the other lacks, as it is written', async () => {
    const files = await refactored(
      {
        'p.news.yaml': people(
          '  j-roe:',
          '    kind: person',
          '    name: Jane Roe',
          '    languages: [en]',
          '  ja¦ne:',
          '    kind: person',
          '    name: Jane Roe',
          "    wikidata: 'Q1' # checked",
          '    languages: [en, ru]',
          '    roles:',
          '      - {title: minister, of: x}',
        ),
      },
      rewrite,
    );
    assert.equal(
      files['p.news.yaml'],
      people(
        '  j-roe:',
        '    kind: person',
        '    name: Jane Roe',
        "    wikidata: 'Q1' # checked",
        '    roles:',
        '      - {title: minister, of: x}',
        '    languages: [en, ru]',
      ),
    );
  });

  it('keeps the comments that have no place in what is taken over', async () => {
    const files = await refactored(
      {
        'p.news.yaml': people(
          '  j-roe: {kind: person, name: Jane Roe}',
          '  # As the wire spells her.',
          '  ja¦ne:',
          '    kind: person # not sure',
          '    name: Jane Roé',
          "    note: 'C# is no comment'",
          '    wikidata: Q1 # checked',
        ),
      },
      rewrite,
    );
    assert.equal(
      files['p.news.yaml'],
      people(
        '  # As the wire spells her.',
        '  # not sure',
        '  # checked',
        "  j-roe: {kind: person, name: Jane Roe, aliases: [Jane Roé], note: 'C# is no comment', wikidata: Q1}",
      ),
    );
  });

  it('takes a comment along with what it stands behind', async () => {
    const files = await refactored(
      {
        'p.news.yaml': people(
          '  ja¦ne:',
          '    kind: person',
          '    name: Jane Roe # first',
          '    wikidata: Q1 # checked',
          '  j-roe:',
          '    # Hers.',
          '    kind: person',
          '    name: Jane Roe',
        ),
      },
      rewrite,
    );
    assert.equal(
      files['p.news.yaml'],
      people(
        '  # first',
        '  j-roe:',
        '    # Hers.',
        '    kind: person',
        '    name: Jane Roe',
        '    wikidata: Q1 # checked',
      ),
    );
  });

  it('makes every reference mean the other', async () => {
    const files = await refactored(
      {
        'p.news.yaml': people('  ja¦ne: {kind: person, name: Roe}', '  roe: {kind: person, name: Roe}'),
        'a.news.yaml': said("speaker: 'jane'", 'about: [p#jane]'),
      },
      rewrite,
    );
    assert.equal(files['a.news.yaml'], said("speaker: 'roe'", 'about: [roe]'));
  });

  it('leaves one of two in a list', async () => {
    const files = await refactored(
      {
        'p.news.yaml': people('  ja¦ne: {kind: person, name: Roe}', '  roe: {kind: person, name: Roe}'),
        'a.news.yaml': said('speaker: [jane, roe, x]'),
      },
      rewrite,
    );
    assert.equal(files['a.news.yaml'], said('speaker: [roe, x]'));
  });

  it('makes an article’s own entity the project’s', async () => {
    const own = `${said('speaker: jane')}entities:\n  ja¦ne: {kind: person, name: Jane Roe, note: N}\n`;
    const files = await refactored(
      { 'p.news.yaml': people('  roe: {kind: person, name: jane roe}'), 'a.news.yaml': own },
      rewrite,
    );
    assert.deepEqual(
      [files['a.news.yaml'], files['p.news.yaml']],
      [
        `${said('speaker: roe')}entities: {}\n`,
        people('  roe: {kind: person, name: jane roe, aliases: [Jane Roe], note: N}'),
      ],
    );
  });

  it('does not make the project’s entity an article’s own', async () => {
    const own = `${said('speaker: roe')}entities:\n  roe: {kind: person, name: Roe}\n`;
    const files = { 'p.news.yaml': people('  ja¦ne: {kind: person, name: Roe}'), 'a.news.yaml': own };
    assert.deepEqual(await offeredAt(files, rewrite), []);
  });
});
