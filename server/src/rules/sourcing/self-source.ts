import * as l10n from '@vscode/l10n';
import type { Source } from '../../model/definition.ts';
import { type Leaf, leavesOf } from '../../model/entry.ts';
import { keptOf } from '../../project/kept.ts';
import { Slot } from '../../work/slot.ts';
import { sourceNamed } from '../claims/sources.ts';
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
  *checkSource(source, { project, file }) {
    const own = addressOf(project, file);
    const url = own && urlIn(source, own.pages);
    if (url)
      yield {
        at: url.at,
        message: l10n.t('This is the article’s own address: it cannot be its own source.'),
        related: own.related,
      };
  },
  *checkClaim(claim, { project, file }) {
    const own = addressOf(project, file);
    if (own === undefined) return;
    for (const { source: reference } of claim.sources) {
      const source = sourceNamed(project, file, reference);
      // Those of the same file are reported where they are defined.
      const url = source && source.file !== file ? urlIn(source.definition, own.pages) : undefined;
      if (source === undefined || url === undefined) continue;
      yield {
        at: reference.at,
        message: l10n.t(
          'The source “{0}” is the article itself, and cannot be its own source.',
          excerpt(reference.text),
        ),
        related: [
          ...own.related,
          { uri: source.file.uri, at: url.at, message: l10n.t('The address of the source') },
        ],
      };
    }
  },
};

/** The pages of the article of a file, and where it says so; undefined where it does not. */
const addressOf = keptOf((project, file) => {
  const article = project.headOf(file)?.entry;
  const own = article ? validOf([...leavesOf(article, 'url'), ...leavesOf(article, 'archived')]) : [];
  const pages = pagesOf(own.map(({ text }) => text));
  if (pages.size === 0) return undefined;
  const related: readonly Related[] = own
    .slice(0, 1)
    .map(({ at }) => ({ uri: file.uri, at, message: l10n.t('The article’s own address') }));
  return { pages, related };
});

/** Where a source has an address of some pages. */
function urlIn(source: Source, pages: ReadonlySet<string>): Leaf | undefined {
  return addressesOf(source).find((address) => address.pages.some((page) => pages.has(page)))?.url;
}

interface Address {
  readonly url: Leaf;
  readonly pages: readonly string[];
}

const addresses = new Slot<Source, readonly Address[]>();

function addressesOf(source: Source): readonly Address[] {
  const known = addresses.get(source);
  if (known) return known;
  const urls = validOf([...leavesOf(source.entry, 'url'), ...leavesOf(source.entry, 'archived')]);
  const found = urls.map((url): Address => ({ url, pages: [...pagesOf([url.text])] }));
  addresses.set(source, found);
  return found;
}

function validOf(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves.filter(({ valid }) => valid);
}
