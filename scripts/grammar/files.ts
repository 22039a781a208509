import { type Grammar, grammar } from './grammar.ts';

/** The grammars as files of syntaxes/. */
export function grammarFiles(): readonly { readonly file: string; readonly text: string }[] {
  return [
    {
      file: 'newsmark.tmLanguage.json',
      text: print(grammar({ name: 'Newsmark', scopeName: 'source.newsmark', root: 'document' })),
    },
    {
      file: 'newsmark-settings.tmLanguage.json',
      text: print(
        grammar({ name: 'Newsmark Settings', scopeName: 'source.newsmark-settings', root: 'settings' }),
      ),
    },
  ];
}

/** One rule of the repository a line: short, and a change still shows where it is. */
function print({ repository, ...head }: Grammar): string {
  const rules = Object.entries(repository).map(
    ([name, rule]) => `${JSON.stringify(name)}: ${JSON.stringify(rule)}`,
  );
  return `${JSON.stringify(head).slice(0, -1)},\n"repository": {\n${rules.join(',\n')}\n}}\n`;
}
