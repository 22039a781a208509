import assert from 'node:assert/strict';
import { isWellFormed } from '../../../server/src/lsp/well-formed.ts';

const at = { line: 1, character: 2 };

describe('parameters are well formed', () => {
  for (const params of [
    null,
    { textDocument: { uri: 'file:///a.news.yaml' } },
    { position: at },
    { positions: [at, at], options: {} },
    { range: { start: at, end: at }, context: { diagnostics: [] } },
    { claims: [[{ start: at, end: at }]] },
  ])
    it(`in ${JSON.stringify(params)}`, () => assert.equal(isWellFormed(params), true));

  for (const params of [
    { position: null },
    { position: {} },
    { position: { line: 1 } },
    { position: { line: -1, character: 0 } },
    { position: { line: 0.5, character: 0 } },
    { position: { line: '1', character: 0 } },
    { positions: [at, {}] },
    { range: { start: at, end: undefined } },
    { selection: { start: {}, end: {} } },
    { claims: [[{ start: at, end: { line: 1 } }]] },
  ])
    it(`not in ${JSON.stringify(params)}`, () => assert.equal(isWellFormed(params), false));
});
