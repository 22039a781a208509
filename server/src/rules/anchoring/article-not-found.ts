import * as l10n from '@vscode/l10n';
import { setValue } from '../../edit/set.ts';
import type { Leaf } from '../../model/entry.ts';
import { articleTarget } from '../../project/article-target.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { mostBytes, type ReadResult } from '../../project/files.ts';
import type { Project } from '../../project/project.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Fix, Rule, RuleDocs } from '../rule.ts';
import { nearestArticle } from './nearest-article.ts';

const docs: RuleDocs = {
  what: '`article.file` names no file that can be read as an article: it is missing, a folder, unreadable, not text in UTF-8, too large, neither `.md` nor `.txt`, or outside the project’s folder, be it by a link. What lies outside is never opened.',
  why: 'Without the article no claim can be found in it, and nothing that depends on its words can be checked.',
  fix: 'Takes the nearest file: one of the same name elsewhere in the project, or of a similar name.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: artikle.md}
`,
    'article.md': 'The talks ended.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
`,
    'article.md': 'The talks ended.\n',
  },
};

export const articleNotFound: Rule = {
  code: 'article-not-found',
  docs,
  *checkFile({ project, file }) {
    const leaf = project.headOf(file)?.file;
    // What is no path has a finding of its own.
    if (leaf === undefined || !leaf.valid) return;
    const message = sentence(project, file, leaf);
    if (message !== undefined) yield { at: leaf.at, message, fixes: () => fixes(project, file, leaf) };
  },
};

function sentence(project: Project, file: AnnotationFile, leaf: Leaf): string | undefined {
  const path = excerpt(leaf.text);
  const target = articleTarget(project.root, file);
  switch (target.kind) {
    case 'outside':
      return l10n.t(
        '“{0}” lies outside the project. Write the path from this file to an article in the project’s folder.',
        path,
      );
    case 'no-name':
      return l10n.t('“{0}” is no name that files can have on every system. Rename the article.', path);
    case 'no-article-file':
      return l10n.t('“{0}” is no article: an article is a .md or .txt file.', path);
    case 'inside': {
      const article = project.articleOf(file);
      return article?.type === 'no-article' ? reason(article.why, path) : undefined;
    }
    case 'none':
      return undefined;
  }
}

function reason(why: Exclude<ReadResult, { readonly kind: 'text' }>, path: string): string {
  switch (why.kind) {
    case 'missing':
      return l10n.t('There is no file “{0}”.', path);
    case 'folder':
      return l10n.t('“{0}” is a folder. Name the article’s own file.', path);
    case 'denied':
      return l10n.t('“{0}” may not be read: permission is missing.', path);
    case 'binary':
      return l10n.t('“{0}” is no text in UTF-8. Save the article as plain text in UTF-8.', path);
    case 'too-large':
      return l10n.t('“{0}” is too large: articles are read up to {1} MB.', path, mostBytes / 1024 / 1024);
    case 'outside':
      return l10n.t(
        '“{0}” leads out of the project by a link. Keep the article in the project’s folder.',
        path,
      );
    case 'failed':
      return l10n.t('“{0}” cannot be read: {1}', path, why.message);
  }
}

function fixes(project: Project, file: AnnotationFile, leaf: Leaf): readonly Fix[] {
  const nearest = nearestArticle(project, file, leaf.text);
  if (nearest === undefined || nearest === leaf.text) return [];
  const edits = setValue(file.annotation.tree, leaf.at, nearest);
  return fixIn(file.uri, l10n.t('Change to “{0}”', nearest), edits, { preferred: true });
}
