import * as l10n from '@vscode/l10n';
import type { Source } from '../../model/definition.ts';
import { type Leaf, leavesOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { excerpt } from '../excerpt.ts';
import type { Related, Rule, RuleDocs } from '../rule.ts';
import { pagesOf } from './same-page.ts';

const docs: RuleDocs = {
  what: 'A source of the article has the article’s own `url` or `archived`, be it as the address of a kept copy.',
  why: 'An article that is its own source shows nothing: whoever follows it comes back to where they were.',
  grounds: [{ name: 'KSJ Fact-Checking Project', url: 'https://ksjfactcheck.org/' }],
  wrong: {
    'article.news.yaml': `newsmark: 1
article:
  file: article.md
  url: https://example.org/2025/talks
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  report: {kind: article, title: The talks, url: "https://www.example.org/2025/talks/"}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [report]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article:
  file: article.md
  url: https://example.org/2025/talks
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout, url: "https://example.org/ministry/readout"}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const selfSource: Rule = {
  code: 'self-source',
  docs,
  *check({ project, file }) {
    const article = file.annotation.article?.entry;
    if (article === undefined) return;
    const own = validOf([...leavesOf(article, 'url'), ...leavesOf(article, 'archived')]);
    const ownPages = pagesOf(own.map(({ text }) => text));
    if (ownPages.size === 0) return;
    const related: readonly Related[] = own
      .slice(0, 1)
      .map(({ at }) => ({ uri: file.uri, at, message: l10n.t('The article’s own address') }));
    const urlOfArticle = memoized((source) => urlIn(source, ownPages));

    for (const source of file.annotation.sources) {
      const url = urlOfArticle(source);
      if (url)
        yield {
          at: url.at,
          message: l10n.t('This is the article’s own address: it cannot be its own source.'),
          related,
        };
    }
    for (const { reference, source, home } of citedElsewhere(project, file)) {
      const url = urlOfArticle(source);
      if (url === undefined) continue;
      yield {
        at: reference.at,
        message: l10n.t(
          'The source “{0}” is the article itself, and cannot be its own source.',
          excerpt(reference.text),
        ),
        related: [...related, { uri: home.uri, at: url.at, message: l10n.t('The address of the source') }],
      };
    }
  },
};

interface Cited {
  readonly reference: Leaf;
  readonly source: Source;
  readonly home: AnnotationFile;
}

/** The sources of claims that another file defines. */
function* citedElsewhere(project: Project, file: AnnotationFile): Iterable<Cited> {
  for (const claim of file.annotation.claims)
    for (const { source: reference } of claim.sources) {
      const target = project.resolve(reference, file);
      if (target.kind !== 'found' || target.file === file || target.definition.type !== 'source') continue;
      yield { reference, source: target.definition, home: target.file };
    }
}

function urlIn({ entry }: Source, pages: ReadonlySet<string>): Leaf | undefined {
  return validOf([...leavesOf(entry, 'url'), ...leavesOf(entry, 'archived')]).find(({ text }) =>
    [...pagesOf([text])].some((page) => pages.has(page)),
  );
}

function validOf(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves.filter(({ valid }) => valid);
}

function memoized<Result>(of: (source: Source) => Result): (source: Source) => Result {
  const known = new Map<Source, { readonly result: Result }>();
  return (source) => {
    const found = known.get(source) ?? { result: of(source) };
    known.set(source, found);
    return found.result;
  };
}
