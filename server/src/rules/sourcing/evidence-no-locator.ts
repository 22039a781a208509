import * as l10n from '@vscode/l10n';
import { entriesOf, leafOf, textOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { isEmpty } from '../claims/fields.ts';
import { sourceNamed } from '../claims/sources.ts';
import type { Rule, RuleDocs } from '../rule.ts';

const docs: RuleDocs = {
  what: 'A source of a claim has a `stance`, and neither a `locator` nor an `excerpt`. A post on a social network is short enough without, and a `url` with a `#…` leads to the place by itself: both stay silent.',
  why: 'Whoever wants to check the evidence should not have to read a hundred pages to find it.',
  grounds: [
    {
      name: 'IFCN Code of Principles, 2: Transparency of Sources: in enough detail that readers can replicate the work',
      url: 'https://ifcncodeofprinciples.poynter.org/know-more/the-commitments-of-the-code-of-principles',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  treaty: {kind: document, title: Treaty on the harbours}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources:
      - {source: treaty, stance: refutes}
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  treaty: {kind: document, title: Treaty on the harbours}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources:
      - {source: treaty, locator: article 3, stance: refutes}
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const evidenceNoLocator: Rule = {
  code: 'evidence-no-locator',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    for (const citation of entriesOf(claim.entry, 'sources', 'citation')) {
      const stance = leafOf(citation, 'stance');
      if (!stance?.valid || !isEmpty(citation, 'locator') || !isEmpty(citation, 'excerpt')) continue;
      if (isShort(project, file, citation) || breaks.around(citation.node)) continue;
      yield {
        at: stance.at,
        message: l10n.t(
          'Say where in the source this stands: a “locator” such as a page or a minute, or an “excerpt” of its words.',
        ),
      };
    }
  },
};

/** Whether a source shows the place by itself; one that nobody defines may. */
function isShort(
  project: Project,
  file: AnnotationFile,
  citation: ReturnType<typeof entriesOf<'claim', 'citation'>>[number],
): boolean {
  const reference = leafOf(citation, 'source');
  if (reference === undefined || reference.text === '') return true;
  const source = sourceNamed(project, file, reference)?.definition;
  if (source === undefined) return true;
  const { entry, kind } = source;
  return kind === 'social-post' || (textOf(entry, 'url')?.includes('#') ?? false);
}
