import * as l10n from '@vscode/l10n';
import { replacement } from '../../edit/edit.ts';
import { renameKey } from '../../edit/rename.ts';
import { writeQuoted } from '../../edit/scalar.ts';
import { pathTo } from '../../syntax/path.ts';
import { spanOf } from '../../syntax/tree.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Finding, Fix, RuleDocs } from '../rule.ts';
import { type ProblemOf, type Reading, structureRule } from './structure-rule.ts';

const docs: RuleDocs = {
  what: 'A key that the format does not know, a field of another kind of entity, or, in the project’s settings, the name of no rule. Keys that begin with `x-` are your own and are left alone.',
  why: 'A mistyped key is read by nothing: the speaker under `speeker` is no speaker.',
  fix: 'Renames it to the nearest known key, or to a key of your own; puts a text in quotation marks that a comma cuts in two inside `{…}`.',
  wrong: {
    'article.news.yaml': `newsmark: 1
anotator: Ann Otator
`,
  },
  right: {
    'article.news.yaml': `newsmark: 1
annotator: Ann Otator
x-desk: politics
`,
  },
};

export const unknownKey = structureRule('unknown-key', docs, (problem, reading) =>
  isTyped(problem, reading)
    ? (cutText(problem, reading) ?? {
        at: problem.at,
        message: sentence(problem),
        fixes: () => fixes(problem, reading),
      })
    : undefined,
);

/** What is no key, but the end of a text that a comma cut in two: `{text: nothing was agreed, he said}`. */
function cutText({ at, key }: ProblemOf<'unknown-key'>, { tree, uri }: Reading): Finding | undefined {
  const step = pathTo(tree, key)?.at(-1);
  if (step?.kind !== 'field' || !step.mapping.flow || step.pair.value !== null) return undefined;
  const { pairs } = step.mapping;
  const place = pairs.indexOf(step.pair);
  const text = pairs.slice(0, place).findLast(({ value }) => value !== null)?.value;
  if (text?.kind !== 'scalar' || text.style !== 'plain') return undefined;
  const following = pairs.slice(place).findIndex(({ value }) => value !== null);
  const last = pairs[following === -1 ? pairs.length - 1 : place + following - 1];
  const span = { start: spanOf(text).start, end: spanOf(last ?? key).end };
  const words = tree.pieces.slice(span.start, span.end);
  const whole = writeQuoted(words, { flow: true, indent: 0, eol: '\n' });
  return {
    at,
    message: l10n.t(
      'A comma in {…} ends a text, so “{0}” is not part of it. Put the text in quotation marks.',
      excerpt(key.value),
    ),
    fixes: () =>
      /[\r\n"']/.test(words)
        ? []
        : fixIn(uri, l10n.t('Put the text in quotation marks'), [replacement(span.start, span.end, whole)], {
            preferred: true,
          }),
  };
}

/** Whether a key is one that somebody wrote: half of one, or lines that run together, are said by the syntax. */
function isTyped({ key }: ProblemOf<'unknown-key'>, { tree, breaks }: Reading): boolean {
  const { start, end } = spanOf(key);
  return !breaks.onLineOf(key) && !/[\r\n]/.test(tree.pieces.slice(start, end));
}

function sentence({ key, name, suggestion, onlyFor }: ProblemOf<'unknown-key'>): string {
  const written = excerpt(key.value);
  if (onlyFor !== undefined)
    return l10n.t('“{0}” can only be given for an entity of kind {1}.', written, onlyFor.join(', '));
  if (name === 'severities')
    return suggestion === undefined
      ? l10n.t('No rule is called “{0}”.', written)
      : l10n.t('No rule is called “{0}”. Did you mean “{1}”?', written, suggestion);
  return suggestion === undefined
    ? l10n.t('No field is called “{0}” here. Let fields of your own begin with “x-”.', written)
    : l10n.t('No field is called “{0}” here. Did you mean “{1}”?', written, suggestion);
}

function fixes({ key, name, suggestion }: ProblemOf<'unknown-key'>, { tree, uri }: Reading): readonly Fix[] {
  const renamed = (to: string, traits: Pick<Fix, 'preferred'> = {}) =>
    fixIn(uri, l10n.t('Change to “{0}”', to), renameKey(tree, key, to), traits);
  return [
    ...(suggestion === undefined ? [] : renamed(suggestion, { preferred: true })),
    ...(name === 'severities' ? [] : renamed(`x-${key.value}`)),
  ];
}
