import * as l10n from '@vscode/l10n';
import { URI } from 'vscode-uri';
import { Disk } from '../../disk.ts';
import { Workspace } from '../../project/workspace.ts';
import { suggestClaims } from '../../suggest/suggest.ts';
import { byteOrderMark } from '../byte-order-mark.ts';
import { unreadSentence } from '../check/sentences.ts';
import { targetAt } from '../check/target.ts';
import type { Run } from '../command.ts';
import { jsonText } from './json.ts';
import { yamlText } from './yaml.ts';

/** Prints the claims that an article seems to hold and that are not annotated yet. */
export const suggest: Run = async ({ options, paths: [path = ''] }, terminal) => {
  const fail = async (sentence: string): Promise<2> => {
    await terminal.err(`newsmark: ${sentence}`);
    return 2;
  };
  const target = await targetAt(path, terminal.folder);
  if (!('home' in target)) return fail(unreadSentence(path, target));
  if (target.kind !== 'article') return fail(l10n.t('{0} is no article (*.md, *.txt).', path));
  const workspace = new Workspace(new Disk(), [target.home]);
  const project = await workspace.projectOf(target.uri);
  const article = project.articles.get(target.uri) ?? (await workspace.articleAt(target.uri));
  if (article?.type !== 'article') return fail(unreadSentence(path, article?.why ?? { kind: 'missing' }));
  const least = Number(options.get('least') ?? 0);
  const suggestions = suggestClaims(project, article).filter(({ confidence }) => confidence >= least);
  if (options.get('format') === 'json') {
    const mark = await byteOrderMark(URI.parse(target.uri).fsPath);
    await terminal.out(jsonText(article, suggestions, mark));
  } else await terminal.out(yamlText(project, article, suggestions));
  return 0;
};
