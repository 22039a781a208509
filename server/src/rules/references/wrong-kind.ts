import * as l10n from '@vscode/l10n';
import type { Leaf } from '../../model/entry.ts';
import type { Known } from '../../project/traits.ts';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';

const docs: RuleDocs = {
  what: 'A reference names something that cannot stand there: an `occasion` that is no event, an event that speaks, a source where an entity is due, or an entity where a source is.',
  why: 'An event says nothing; somebody at it does. Whoever reads the claim must be able to tell who.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article:
  file: article.md
  author: march-call
entities:
  march-call: {kind: event, name: the leaders’ call, date: 2025-03-18}
`,
    'article.md': 'The leaders spoke for an hour.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article:
  file: article.md
  author: jane-roe
entities:
  jane-roe: {kind: person, name: Jane Roe}
`,
    'article.md': 'The leaders spoke for an hour.\n',
  },
};

export const wrongKind: Rule = {
  code: 'wrong-kind',
  docs,
  *checkReference(reference, { project, file }) {
    const known = project.resolve(reference, file, ['kind']);
    const message = known.kind === 'found' ? mismatch(reference, known.definition) : undefined;
    const target = message === undefined ? undefined : project.resolve(reference, file);
    if (message === undefined || target?.kind !== 'found') return;
    const { definition } = target;
    yield {
      at: reference.at,
      message,
      related: [
        {
          uri: target.file.uri,
          at: definition.idLeaf?.at ?? definition.entry.at,
          message: l10n.t('Defined here'),
        },
      ],
    };
  },
};

function mismatch(reference: Leaf, definition: Known<'kind'>): string | undefined {
  if (reference.shape.type !== 'reference') return undefined;
  const { to, kinds } = reference.shape;
  const id = excerpt(reference.text);
  if (!to.includes(definition.type))
    return definition.type === 'source'
      ? l10n.t('“{0}” is a source, and here an entity is due.', id)
      : l10n.t('“{0}” is an entity, and here a source is due.', id);
  // A kind that is missing or unknown has its own finding.
  if (definition.type !== 'entity' || definition.kind === undefined || kinds === undefined) return undefined;
  if (kinds.includes(definition.kind)) return undefined;
  const due = kinds.join(', ');
  if (definition.kind === 'event')
    return l10n.t('“{0}” is an event. Name who was behind it, of one of these kinds: {1}.', id, due);
  return kinds.length === 1
    ? l10n.t('“{0}” is of kind {1}, and here one of kind {2} is due.', id, definition.kind, due)
    : l10n.t('“{0}” is of kind {1}, and here one of these kinds is due: {2}.', id, definition.kind, due);
}
