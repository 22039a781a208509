import assert from 'node:assert/strict';
import { messageOf, relatedOf, silentOn, speaksOf, withClaims } from './expect.ts';

const claims = (fields: string) => withClaims(`  - {id: a, text: nothing was agreed, ${fields}}\n`);

describe('wrong-kind', () => {
  speaksOf('wrong-kind', {
    'an event that speaks': claims('speaker: ⟦march-call⟧'),
    'an event among hops': claims('via: [readout, ⟦march-call⟧]'),
    'an occasion that is a person': claims('occasion: ⟦jane-roe⟧'),
    'a place that is a person': claims('place: ⟦jane-roe⟧'),
    'a source that is told': claims('to: [john-doe, ⟦readout⟧]'),
    'an entity among sources': claims('sources: [⟦jane-roe⟧]'),
    'an employer that is a person':
      'newsmark: 1\nentities:\n  роу: {kind: person, name: Роу 🙂, roles: [{title: t, of: ⟦роу⟧}]}\n',
    'by alias, and what it stands for': claims('speaker: &s ⟦march-call⟧, to: ⟦*s⟧'),
  });

  silentOn('wrong-kind', {
    'a place that stands for its government': claims('speaker: arvenia, place: arvenia'),
    'a source that speaks': claims('speaker: readout'),
    'anything that a claim is about': claims('about: [jane-roe, arvenia, march-call]'),
    'an entity whose kind is unknown':
      'newsmark: 1\nentities:\n  roe: {kind: persom, name: Roe}\nclaims: [{id: a, text: a, occasion: roe}]\n',
    'an entity without a kind':
      'newsmark: 1\nentities:\n  roe: {name: Roe}\nclaims: [{id: a, text: a, occasion: roe}]\n',
    'a source among hops, and a group': claims('via: [readout, arvenia]'),
    'an employer that is a place, by alias':
      'newsmark: 1\nentities:\n  арвения: {kind: place, name: &n Арвения}\n  роу: {kind: person, name: Роу 🙂, roles: [{title: t, of: арвения}]}\n',
    'nothing of that id': claims('occasion: nobody'),
  });

  it('says what stands there and what is due', async () => {
    assert.match(await messageOf('wrong-kind', claims('occasion: jane-roe')), /person.*event/);
  });

  it('shows the definition', async () => {
    assert.deepEqual(await relatedOf('wrong-kind', claims('speaker: march-call')), [
      'a.news.yaml: march-call',
    ]);
  });
});
