import assert from 'node:assert/strict';
import { type Editor, sessionIn, type Told } from './session.ts';

/** What every editor that is tried must do. */
export function describeEditor(title: string, editor: Editor): void {
  describe(`${title}, configured as documented`, function () {
    this.timeout(120_000);
    let told: Told;
    before(async () => {
      told = await sessionIn(editor);
    });

    it('underlines the mistake, exactly', () => {
      assert.deepEqual(
        told.found.map(({ words }) => words),
        ['larry-jonson'],
      );
    });

    it('says what is wrong', () => {
      assert.match(told.found[0]?.message ?? '', /larry-jonson/);
    });

    it('tells who is under the cursor', () => {
      assert.match(told.hover, /Emmanuel Macron/);
    });

    it('offers the id of which the beginning is typed', () => {
      assert.ok(told.offered.includes('larry-johnson'), `offered: ${told.offered.join(', ')}`);
    });

    it('underlines nothing once it is mended', () => {
      assert.deepEqual(told.left, []);
    });
  });
}
