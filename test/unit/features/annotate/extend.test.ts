import assert from 'node:assert/strict';
import { extendClaim } from '../../../../server/src/features/annotate/extend.ts';
import { isRefusal } from '../../../../server/src/features/refusal.ts';
import { annotationIn } from '../../memory.ts';
import { changed, closed, selectedIn } from './selecting.ts';

/** The claims of a file once its first claim is extended to what is selected in the article. */
async function extended(article: string, claims: string): Promise<string> {
  const head = 'newsmark: 1\narticle: {file: call.md}\n';
  const scene = await selectedIn({ 'call.md': article, 'call.news.yaml': `${head}claims:\n${claims}` });
  const file = annotationIn(scene.project, 'call.news.yaml');
  const [definition] = file.annotation.claims;
  assert(definition);
  const answer = extendClaim(scene.project, scene.article, scene.selection, { file, definition }, closed);
  if (isRefusal(answer)) return answer.refused;
  return changed(scene.project, answer.change).slice(`${head}claims:\n`.length);
}

describe('Extending a claim', () => {
  it('makes passages of its text', async () => {
    assert.equal(
      await extended(
        '"We stop," Roe said, "⟦and stay⟧."',
        '  - id: a\n    text: We stop\n    speaker: roe\n',
      ),
      '  - id: a\n    passages: ["We stop", "and stay"¦]\n    speaker: roe\n',
    );
  });

  it('puts a passage where the article has it', async () => {
    assert.equal(
      await extended('"⟦We stop⟧," Roe said, "and stay."', '  - {id: a, text: "and stay"}\n'),
      '  - {id: a, passages: ["We stop", "and stay"¦]}\n',
    );
  });

  it('adds to passages in their own layout', async () => {
    assert.match(
      await extended(
        '"We stop," Roe said, "and stay," she said. "⟦They too⟧."',
        '  - id: a\n    passages:\n      - We stop\n      - and stay\n',
      ),
      /passages:\n {6}- "We stop"\n {6}- "and stay"\n {6}- "They too"¦\n/,
    );
  });

  it('makes one text of what adjoins', async () => {
    assert.equal(
      await extended('We stop, ⟦and stay⟧.', '  - id: a\n    text: We stop\n'),
      '  - id: a\n    text: "We stop, and stay"¦\n',
    );
  });

  it('makes one text of what overlaps', async () => {
    assert.equal(
      await extended('We ⟦stop and stay⟧.', '  - id: a\n    text: "We stop"\n'),
      '  - id: a\n    text: "We stop and stay"¦\n',
    );
  });

  it('drops the prefix that is needed no more', async () => {
    assert.equal(
      await extended(
        'Doe: stop. Roe: stop, then ⟦stay⟧.',
        '  - id: a\n    text: stop\n    prefix: "Roe: "\n    speaker: roe\n',
      ),
      '  - id: a\n    passages: ["stop", "stay"¦]\n    speaker: roe\n',
    );
  });

  it('says how it is said now', async () => {
    assert.match(
      await extended(
        '"We stop," Roe said ⟦they would stay⟧.',
        '  - id: a\n    text: We stop\n    speech: direct\n',
      ),
      /speech: mixed\n/,
    );
  });

  it('leaves alone how somebody else says it is said', async () => {
    assert.match(
      await extended(
        '"We stop," Roe said ⟦they would stay⟧.',
        '  - id: a\n    text: We stop\n    speech: narration\n',
      ),
      /speech: narration\n/,
    );
  });

  it('is refused where the claim’s place is not sure', async () => {
    assert.match(await extended('We stay. ⟦Now⟧.', '  - id: a\n    text: nowhere to be found\n'), /not sure/);
  });

  it('is refused where the words are another claim’s too', async () => {
    assert.match(
      await extended('We stop and ⟦stay⟧.', '  - &a {id: a, text: We stop}\n  - {<<: *a, id: b}\n'),
      /passages|text/,
    );
  });

  it('is refused without words', async () => {
    assert.equal(
      await extended('We stop⟦.⟧', '  - id: a\n    text: We stop\n'),
      'Select words of the article first.',
    );
  });
});
