import * as l10n from '@vscode/l10n';
import type { NoPage } from '../page/page.ts';

/** Why a saved page gives no article, and what to do about it, for people. */
export function noPageSentence(name: string, { kind }: NoPage): string {
  switch (kind) {
    case 'too-large':
      return l10n.t('{0} is too large for a web page.', name);
    case 'empty':
      return l10n.t('{0} is empty.', name);
    case 'no-text':
      return l10n.t('{0} is no web page: it is no text.', name);
    case 'web-archive':
      return l10n.t('{0} is a web archive. Save the page as HTML instead.', name);
    case 'no-html':
      return l10n.t('{0} is no web page: there is no HTML in it.', name);
    case 'no-article':
      return l10n.t(
        '{0} holds no text to read. If the page loads its text by and by, save it again once all of it is shown.',
        name,
      );
  }
}
