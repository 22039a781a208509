import * as l10n from '@vscode/l10n';
import { loadEngine } from '../../load-engine.ts';
import type { Command } from '../command.ts';

/** `newsmark import`. */
export const importCommand: Command = {
  name: 'import',
  operands: 'PAGE',
  doc: () => l10n.t('Turn a saved web page into an article.'),
  more: () => [
    l10n.t(
      'PAGE is a web page that a browser saved (*.html), or - for the standard input. What the page says of itself goes into front matter: title, author, outlet, dates, address, language. Nothing is fetched, and no script of the page runs.',
    ),
    l10n.t(
      'The article is printed as Markdown, or written to a file. Ends with 0, or with 2 when there is no article in the page, it could not be read, or a file is there already.',
    ),
  ],
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'PATH',
      doc: () => l10n.t('Write to this file; in a folder, to a new file named for the date and the title.'),
    },
    { name: 'force', doc: () => l10n.t('Write over a file that is there.') },
  ],
  fault: ({ paths: [path, other] }) => {
    if (path === undefined) return l10n.t('Name the page: a file, or - for the standard input.');
    return other === undefined ? undefined : l10n.t('“{0}” is one word too many.', other);
  },
  examples: () => [
    ['newsmark import page.html', l10n.t('Print the article of a page.')],
    ['newsmark import page.html -o articles', l10n.t('Write it to a new file in a folder.')],
    ['newsmark import - -o quay.md < page.html', l10n.t('Read the page from another program.')],
  ],
  load: async () => (await loadEngine()).importPage(),
};
