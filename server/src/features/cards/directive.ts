import * as l10n from '@vscode/l10n';
import type { Directive } from '../../rules/suppression/comments.ts';
import type { Pen } from './pen.ts';

/** What a comment that begins with a directive does. */
export function directiveWords(directive: Directive): string {
  switch (directive) {
    case 'newsmark-disable-next-line':
      return l10n.t('Silences the rules that it names on the next line.');
    case 'newsmark-disable-line':
      return l10n.t('Silences the rules that it names on its own line.');
    case 'newsmark-disable':
      return l10n.t(
        'Silences the rules that it names from here to “newsmark-enable”, or to the end of the file.',
      );
    case 'newsmark-enable':
      return l10n.t('Lets the rules that it names speak again; without names, all of them.');
  }
}

/** The first word of a comment that silences rules. */
export function directiveCard(pen: Pen, directive: Directive): string {
  return pen.card([
    pen.strong(directive),
    pen.text(directiveWords(directive)),
    l10n.t('Example: {0}', pen.code(`# ${directive} unsourced-claim -- ${l10n.t('the reason')}`)),
  ]);
}
