import assert from 'node:assert/strict';
import * as annotating from '../../server/src/lsp/annotate-protocol.ts';
import * as protocol from '../../server/src/lsp/protocol.ts';
import { ownRequests, serversOwn } from './own-requests.ts';

describe('Every request of our own', () => {
  for (const [name, message] of Object.entries({ ...protocol, ...annotating }))
    if (name.endsWith('Request'))
      it(`is tried: ${message.method}`, () =>
        assert.ok(message.method in ownRequests || serversOwn.includes(message.method)));
});
