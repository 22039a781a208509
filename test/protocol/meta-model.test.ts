import assert from 'node:assert/strict';
import { suggestClaims } from '../../server/src/features/code-lenses/told.ts';
import { features, pulledDiagnostics } from '../../server/src/lsp/features.ts';
import { ableClient } from './meta-model/able.ts';
import { type Asking, conversation, type Outcome } from './meta-model/conversation.ts';
import { problemsOf } from './meta-model/validate.ts';

const all = [...features, pulledDiagnostics].map(({ method }) => method);
const commands = [...features.flatMap(({ command }) => command ?? []), suggestClaims];

/** Clients at the ends of what clients are. */
const clients: Readonly<Record<string, Asking>> = {
  'a client that can do everything': {
    capabilities: ableClient(false, 'utf-16'),
    commands,
    encoding: 'utf-16',
    thorough: true,
    awaits: [],
  },
  'a client that takes registrations': {
    capabilities: ableClient(true, 'utf-16'),
    commands,
    encoding: 'utf-16',
    thorough: false,
    awaits: [...all, 'workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration'],
  },
  'a client that counts bytes': {
    capabilities: ableClient(false, 'utf-8'),
    commands,
    encoding: 'utf-8',
    thorough: false,
    awaits: [],
  },
  'a client that can do nothing in particular': {
    capabilities: {},
    commands: [],
    encoding: 'utf-16',
    thorough: false,
    awaits: [],
  },
};

describe('everything the server says is of version 3.18 of the protocol', function () {
  this.timeout(120_000);

  it('as is the client that asks for all of it', () => {
    const type = { kind: 'reference', name: 'ClientCapabilities' } as const;
    assert.deepEqual(problemsOf(type, ableClient(true, 'utf-8'), 'capabilities'), []);
  });

  for (const [title, asking] of Object.entries(clients))
    describe(`to ${title}`, () => {
      let outcome: Outcome;
      before(async () => {
        outcome = await conversation(asking);
      });

      it('in every answer, request and notification', () => {
        assert.deepEqual(outcome.problems, []);
      });

      if (asking.capabilities !== clients['a client that can do nothing in particular']?.capabilities) {
        it('for every feature in the table', () => {
          assert.deepEqual(
            all.filter((method) => !outcome.offered.some((offered) => offered.startsWith(method))),
            [],
          );
        });
      } else
        it('with diagnostics that it did not ask for', () => {
          assert.ok(outcome.pushed);
        });

      if (asking.thorough)
        it('with something to say to every request', () => {
          assert.deepEqual(outcome.unanswered, []);
        });

      if (asking.thorough)
        it('with something to say in articles to every request that is for them', () => {
          const forArticles = features.filter(({ files }) => files.includes('article'));
          assert.deepEqual(
            forArticles
              .map(({ method }) => method)
              .filter((method) => outcome.unansweredInArticles.includes(method)),
            [],
          );
        });
    });
});
