import assert from 'node:assert/strict';
import { addAlias } from '../../../../server/src/features/annotate/alias.ts';
import { choicesFor } from '../../../../server/src/features/annotate/choices.ts';
import { type Definition, define } from '../../../../server/src/features/annotate/define.ts';
import { isRefusal } from '../../../../server/src/features/refusal.ts';
import { annotationIn, projectOf, uriOf } from '../../memory.ts';
import { lines } from '../scene.ts';
import { changed, closed, selectedIn } from './selecting.ts';

const head = 'newsmark: 1\narticle: {file: call.md}\n';
const registry = lines(
  'newsmark: 1',
  'entities:',
  '  jane-roe:',
  '    kind: person',
  '    name: Jane Roe',
  '    aliases: [Roe]',
  '  arvenia:',
  '    kind: place',
  '    name: Arvenia',
);

/** What a file holds once something is defined in it. */
async function defined(
  files: Readonly<Record<string, string>>,
  definition: Definition,
  home?: string,
): Promise<string> {
  const { project, article } = await selectedIn(files);
  const added = define(project, article, definition, home && uriOf(home), closed);
  assert(!isRefusal(added), isRefusal(added) ? added.refused : '');
  return changed(project, added.change);
}

const doe: Definition = { type: 'entity', kind: 'person', name: 'John Doe' };
const readout: Definition = {
  type: 'source',
  kind: 'press-release',
  title: 'Readout of the call',
  address: 'https://example.org/readout',
};

describe('Defining what is selected', () => {
  it('puts an entity into a registry as the others are written', async () => {
    assert.equal(
      await defined({ 'call.md': '¦x', 'people.news.yaml': registry }, doe, 'people.news.yaml'),
      `${registry}  john-doe:\n    kind: person\n    name: John Doe¦\n`,
    );
  });

  it('puts an entity into the article’s own file', async () => {
    const own = `${head}entities:\n  arvenia: {kind: place, name: Arvenia}\n`;
    assert.equal(
      await defined({ 'call.md': '¦x', 'call.news.yaml': own }, doe),
      `${own}  john-doe: {kind: person, name: John Doe¦}\n`,
    );
  });

  it('makes the article’s own file', async () => {
    assert.match(
      await defined({ 'call.md': '¦x' }, doe),
      /^newsmark: 1\narticle:\n {2}file: call\.md\nentities:\n {2}john-doe:\n {4}kind: person\n/,
    );
  });

  it('takes an id that nothing in the project has', async () => {
    const own = `${head}entities:\n  john-doe: {kind: person, name: Another}\n`;
    assert.match(
      await defined(
        { 'call.md': '¦x', 'call.news.yaml': own, 'people.news.yaml': registry },
        doe,
        'people.news.yaml',
      ),
      /\n {2}john-doe-2:\n/,
    );
  });

  it('reads back a name that YAML would take for something else', async () => {
    assert.match(
      await defined(
        { 'call.md': '¦x', 'people.news.yaml': registry },
        { ...doe, name: 'No: 7' },
        'people.news.yaml',
      ),
      /name: "No: 7"/,
    );
  });

  it('writes a source with its address', async () => {
    assert.equal(
      await defined({ 'call.md': '¦x', 'call.news.yaml': head }, readout),
      `${head}sources:\n  readout-of-the-call:\n    kind: press-release\n    title: Readout of the call\n    url: https://example.org/readout¦\n`,
    );
  });

  it('calls a source of which only the address is known by its site', async () => {
    assert.match(
      await defined({ 'call.md': '¦x', 'call.news.yaml': head }, { ...readout, title: '' }),
      /\n {2}example-org:\n {4}kind: press-release\n {4}title: example\.org\n/,
    );
  });

  it('refuses what has no name', async () => {
    const { project, article } = await selectedIn({ 'call.md': '¦x', 'call.news.yaml': head });
    assert(isRefusal(define(project, article, { ...doe, name: '' }, undefined, closed)));
  });

  it('refuses a file that is gone', async () => {
    const { project, article } = await selectedIn({ 'call.md': '¦x', 'call.news.yaml': head });
    assert(isRefusal(define(project, article, doe, uriOf('people.news.yaml'), closed)));
  });
});

describe('Adding an alias', () => {
  const added = async (text: string, words: string): Promise<string> => {
    const project = await projectOf({ 'people.news.yaml': text });
    const file = annotationIn(project, 'people.news.yaml');
    const [definition] = file.annotation.entities;
    assert(definition);
    const answer = addAlias({ file, definition }, words, closed);
    return isRefusal(answer) ? answer.refused : changed(project, answer.change).replace('¦', '');
  };

  it('puts it behind the others', async () => {
    assert.equal(await added(registry, 'the minister'), registry.replace('[Roe]', '[Roe, the minister]'));
  });

  it('begins a list', async () => {
    const text = 'newsmark: 1\nentities:\n  roe: {kind: person, name: Jane Roe}\n';
    assert.equal(await added(text, 'Roe, Jane'), text.replace('Roe}', 'Roe, aliases: ["Roe, Jane"]}'));
  });

  it('says that there is one already', async () => {
    assert.equal(await added(registry, 'Roe'), 'Jane Roe is called “Roe” already.');
  });
});

describe('What a selection can be made of', () => {
  const choices = async (files: Readonly<Record<string, string>>) => {
    const { project, article, selection } = await selectedIn(files);
    return choicesFor(project, article, selection);
  };

  for (const [marked, words] of [
    ['⟦Jane Roe’s⟧ plan', 'Jane Roe'],
    ['⟦Jane R⟧oe', 'Jane Roe'],
    ['the ⟦“Readout of the call”⟧', 'Readout of the call'],
    ['see ⟦[the readout](https://example.org/x)⟧', 'the readout'],
    ['⟦, ⟧', ''],
  ] as const)
    it(`is called “${words}”: ${marked}`, async () =>
      assert.equal((await choices({ 'call.md': marked })).words, words));

  for (const [marked, address] of [
    ['see ⟦https://example.org/a?b=1.⟧', 'https://example.org/a?b=1'],
    ['see [the ⟦readout⟧](https://example.org/x).', 'https://example.org/x'],
    ['see [a](https://example.org/a) and ⟦b⟧', undefined],
  ] as const)
    it(`has the address ${address}: ${marked}`, async () =>
      assert.equal((await choices({ 'call.md': marked })).address, address));

  it('begins with the entity of a like name', async () => {
    const { entities } = await choices({ 'call.md': '⟦Rowe⟧ spoke.', 'people.news.yaml': registry });
    assert.deepEqual(
      entities.map(({ id, likeness }) => [id, likeness]),
      [
        ['jane-roe', 'like'],
        ['arvenia', 'none'],
      ],
    );
  });

  it('knows whoever is called so', async () => {
    const { entities } = await choices({ 'call.md': '⟦ROE⟧ spoke.', 'people.news.yaml': registry });
    assert.equal(entities[0]?.likeness, 'same');
  });

  it('goes to the registry of entities first, and beside the article last', async () => {
    const { homes } = await choices({
      'call.md': '⟦Doe⟧',
      'call.news.yaml': head,
      'people.news.yaml': registry,
    });
    assert.deepEqual(
      homes.entity.map(({ path, shared }) => [path, shared]),
      [
        ['people.news.yaml', true],
        ['call.news.yaml', false],
      ],
    );
  });

  it('puts sources beside the article', async () => {
    const { homes } = await choices({ 'call.md': '⟦Doe⟧', 'people.news.yaml': registry });
    assert.deepEqual(
      homes.source.map(({ path, uri }) => [path, uri]),
      [['call.news.yaml', undefined]],
    );
  });

  it('can be added to the nearest claim', async () => {
    const { claims } = await choices({
      'call.md': 'One stays.\n\nTwo goes, ⟦and stays⟧.',
      'call.news.yaml': `${head}claims:\n  - id: one\n    text: One stays\n  - id: two\n    text: Two goes\n`,
    });
    assert.deepEqual(
      claims.map(({ id, near }) => [id, near]),
      [
        ['two', true],
        ['one', false],
      ],
    );
  });
});
