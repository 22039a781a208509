import assert from 'node:assert/strict';
import { fieldOf, isPrivateKey, mappingShape, mappings } from '../../../server/src/format/mappings.ts';
import type { Field, MappingShape } from '../../../server/src/format/shape.ts';
import { readAnnotation } from '../../../server/src/model/annotation.ts';
import { readSettings } from '../../../server/src/project/settings.ts';
import { parse } from '../../../server/src/syntax/parse.ts';

const all: readonly (readonly [string, MappingShape])[] = Object.entries(mappings);
const fields: readonly (readonly [string, string, Field])[] = all.flatMap(([name, { fields }]) =>
  Object.entries(fields).map(([key, field]): readonly [string, string, Field] => [name, key, field]),
);

/** How a field of a kind of mapping is written in a whole file. */
const files: Readonly<Record<string, (line: string) => string>> = {
  document: (line) => line,
  article: (line) => `article: {${line}}`,
  translation: (line) => `article: {translation: {${line}}}`,
  ignore: (line) => `article: {ignore: [{${line}}]}`,
  entity: (line) => `entities: {e: {${line}}}`,
  alias: (line) => `entities: {e: {aliases: [{${line}}]}}`,
  role: (line) => `entities: {e: {roles: [{${line}}]}}`,
  source: (line) => `sources: {s: {${line}}}`,
  claim: (line) => `claims: [{${line}}]`,
  citation: (line) => `claims: [{sources: [{${line}}]}]`,
  dated: (line) => `claims: [{date: {${line}}}]`,
  relations: (line) => `claims: [{relations: {${line}}}]`,
  reviewed: (line) => `claims: [{reviewed: {${line}}}]`,
  settings: (line) => line,
  override: (line) => `overrides: [{${line}}]`,
};

describe('The description of the format', () => {
  for (const [name, key, { example }] of fields)
    it(`gives an example of ${key} in ${name} that the format takes`, () => {
      const text = files[name]?.(`${key}: ${example}`) ?? '';
      const isOfSettings = name === 'settings' || name === 'override';
      const { tree, problems } = isOfSettings ? readSettings(text) : readAnnotation(parse(text));
      assert.deepEqual(
        [
          ...tree.problems.map(({ message }) => message),
          ...problems
            .map(({ code }) => code)
            .filter((code) => !['missing-key', 'unsupported-version'].includes(code)),
        ],
        [],
      );
    });

  it('says what each field is for, in whole sentences', () => {
    assert.deepEqual(
      fields.filter(([, , { doc }]) => !/^\p{Lu}.*[.]$/su.test(doc)).map(([name, key]) => `${name}.${key}`),
      [],
    );
  });

  it('requires only fields that there are', () => {
    assert.deepEqual(
      all.flatMap(([name, { requires, fields }]) =>
        requires
          .flat()
          .filter((key) => !(key in fields))
          .map((key) => `${name}.${key}`),
      ),
      [],
    );
  });

  it('gives a field by its name', () => {
    assert.equal(fieldOf('claim', 'speech'), mappingShape('claim').fields.speech);
  });

  it('knows no field by a name that every object has', () => {
    assert.equal(fieldOf('claim', 'constructor'), undefined);
  });

  it('leaves keys that begin with x- to the user', () => {
    assert.deepEqual(['x-desk', 'x-', 'xy', 'X-desk'].filter(isPrivateKey), ['x-desk', 'x-']);
  });
});
