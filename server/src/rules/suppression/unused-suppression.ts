import * as l10n from '@vscode/l10n';
import { replacement } from '../../edit/edit.ts';
import { type Code, codes, isCode } from '../../format/codes.ts';
import { nearest } from '../../model/nearest.ts';
import type { Span } from '../../syntax/span.ts';
import type { Tree } from '../../syntax/tree.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Finding, Fix, Rule, RuleDocs } from '../rule.ts';
import { type CodeWord, directives, type Suppression } from './comments.ts';
import { withoutCode, withoutComment } from './write.ts';

const docs: RuleDocs = {
  what: 'A comment is there to silence a rule, and silences nothing: the rule has nothing to say there, no rule has that name, or none is named. Nothing is said where the file cannot be read in full, or where the rule is off.',
  why: 'Whoever reads the comment takes the place for a known exception. Once it is none, the comment only hides what may go wrong there later.',
  fix: 'Takes the code or the whole comment out; writes the nearest name that there is.',
  wrong: {
    'article.news.yaml': `newsmark: 1
# newsmark-disable-next-line unknown-key -- the desk’s own field
annotator: Ann Otator
`,
  },
  right: {
    'article.news.yaml': `newsmark: 1
# newsmark-disable-next-line unknown-key -- the desk’s own field
desk: politics
`,
  },
};

const code = 'unused-suppression' satisfies Code;

/** What it finds rests on what the others found: `checkFile` asks `unusedSuppressions` when they are done. */
export const unusedSuppression: Rule = { code, docs };

/** The comments of a file, and what they came to. */
export interface Outcome {
  readonly uri: string;
  readonly tree: Tree;
  readonly suppressions: readonly Suppression[];
  /** The words that silenced something. */
  readonly used: ReadonlySet<CodeWord>;
  /** Whether a rule was asked, and answered: else nobody knows what there was to silence. */
  readonly isKnown: (code: Code) => boolean;
  /** Whether what a rule finds shows in articles alone. */
  readonly isOfArticles: (code: Code) => boolean;
}

/** The comments that silence nothing. */
export function unusedSuppressions(outcome: Outcome): readonly Finding[] {
  // What cannot be read may be just what is silenced.
  if (outcome.tree.problems.length > 0) return [];
  return outcome.suppressions.flatMap((comment) => findings(comment, outcome));
}

function findings(comment: Suppression, outcome: Outcome): readonly Finding[] {
  const { word, directive, span } = comment;
  const removal = () => removed(comment, outcome);
  if (directive === undefined) {
    const meant = nearest(word.text, directives);
    if (meant === undefined) return [];
    const message = l10n.t('“{0}” silences nothing. Did you mean “{1}”?', excerpt(word.text), meant);
    return [{ at: word, message, fixes: () => changed(word, meant, outcome) }];
  }
  if (directive === 'newsmark-enable') {
    if (comment.endsSome) return [];
    const message = l10n.t('No comment above silences a rule that this one could let speak again.');
    return [{ at: span, message, unnecessary: true, fixes: removal }];
  }
  if (comment.codes.length === 0) {
    const message = l10n.t(
      'This comment silences nothing: name the rules that it is meant for, such as {0}.',
      'unsourced-claim',
    );
    return [{ at: span, message, fixes: removal }];
  }
  const unused = comment.codes.filter((each) => isUnused(each, outcome));
  if (unused.length === comment.codes.length) {
    return [{ at: span, message: sentence(unused, outcome), unnecessary: true, fixes: removal }];
  }
  return comment.codes.flatMap((each): readonly Finding[] => {
    if (!isCode(each.text)) return [unknown(comment, each, outcome)];
    if (!unused.includes(each)) return [];
    const fixes = () => withoutOne(comment, each, outcome);
    return [{ at: each, message: sentence([each], outcome), unnecessary: true, fixes }];
  });
}

function sentence(words: readonly CodeWord[], { isOfArticles }: Outcome): string {
  const names = words.map(({ text }) => text).join(', ');
  return words.every(({ text }) => isCode(text) && isOfArticles(text))
    ? l10n.t(
        'What {0} finds shows in the article. Silence it by an entry of “ignore” under “article”.',
        names,
      )
    : l10n.t('There is nothing here that this comment would silence: {0}.', names);
}

function isUnused(word: CodeWord, { used, isKnown }: Outcome): boolean {
  // Whether this very rule is silenced with reason is known last of all.
  return isCode(word.text) && word.text !== code && isKnown(word.text) && !used.has(word);
}

function unknown(comment: Suppression, word: CodeWord, outcome: Outcome): Finding {
  const meant = nearest(word.text, Object.keys(codes));
  const written = excerpt(word.text);
  const message =
    meant === undefined
      ? l10n.t('No rule is called “{0}”. A reason stands behind two dashes: “-- …”.', written)
      : l10n.t('No rule is called “{0}”. Did you mean “{1}”?', written, meant);
  return {
    at: word,
    message,
    fixes: () => [
      ...(meant === undefined ? [] : changed(word, meant, outcome)),
      ...(comment.codes.length > 1 ? withoutOne(comment, word, outcome) : removed(comment, outcome)),
    ],
  };
}

function removed({ span }: Suppression, { uri, tree }: Outcome): readonly Fix[] {
  return fixIn(uri, l10n.t('Remove the comment'), withoutComment(tree, span));
}

function withoutOne(comment: Suppression, word: CodeWord, { uri }: Outcome): readonly Fix[] {
  return fixIn(uri, l10n.t('Remove “{0}”', excerpt(word.text)), withoutCode(comment, word));
}

function changed(word: Span, meant: string, { uri }: Outcome): readonly Fix[] {
  return fixIn(uri, l10n.t('Change to “{0}”', meant), [replacement(word.start, word.end, meant)], {
    preferred: true,
  });
}
