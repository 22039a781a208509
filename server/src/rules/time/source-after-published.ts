import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import { dateOf } from '../../model/date.ts';
import { leafOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { certainlyAfter } from '../../time/compare.ts';
import type { EdtfDate } from '../../time/date.ts';
import { placeOfClaim } from '../claims/fields.ts';
import { sourceNamed } from '../claims/sources.ts';
import { excerptOf } from '../excerpt.ts';
import type { Related, Rule, RuleDocs } from '../rule.ts';

const docs: RuleDocs = {
  what: 'Every source of a claim certainly came out after the article. Sources without a date may have been there before and keep the rule silent, as does an article that was `modified` after the source came out. Sources with a `stance` do not count: evidence on what somebody said is often found later.',
  why: 'What did not exist yet cannot be what the article rests on. Either one of the dates is wrong, or the source only repeats the article, which is how one report comes to bear itself out.',
  grounds: [
    {
      name: 'AVeriTeC, a dataset of checked claims: no evidence from after the claim',
      url: 'https://fever.ai/dataset/averitec.html',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, published: 2025-03-19}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  yearbook: {kind: report, title: Yearbook of the ministry, published: 2025-12}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [yearbook]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, published: 2025-03-19}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call, published: 2025-03-18}
  yearbook: {kind: report, title: Yearbook of the ministry, published: 2025-12}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources:
      - readout
      - {source: yearbook, locator: p. 12, stance: supports}
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const sourceAfterPublished: Rule = {
  code: 'source-after-published',
  docs,
  *checkClaim(claim, { project, file }) {
    const article = project.headOf(file);
    const at = article && leafOf(article.entry, 'published')?.at;
    if (article?.published === undefined || at === undefined) return;
    const { published } = article;
    const modified = leafOf(article.entry, 'modified');
    // A change whose day cannot be read may be of any day.
    if (modified !== undefined && dateOf(modified) === undefined) return;
    const known = [published, dateOf(modified)].filter((date) => date !== undefined);
    const younger = youngerSources(project, file, claim, known);
    if (younger === undefined) return;
    yield {
      at: placeOfClaim(claim, 'sources'),
      message: l10n.t(
        'Every source of “{0}” came out after the article, which was published on {1}.',
        excerptOf(claim),
        published.written,
      ),
      related: [...younger, { uri: file.uri, at, message: l10n.t('The day of publication') }],
    };
  },
};

/** Where the sources of a claim tell their day, if each of them certainly came out after all of some dates. */
function youngerSources(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
  than: readonly EdtfDate[],
): readonly Related[] | undefined {
  const told = claim.sources.filter(({ stance }) => stance === undefined);
  if (told.length === 0) return undefined;
  const younger: Related[] = [];
  for (const { source } of told) {
    const named = sourceNamed(project, file, source);
    const published = named && leafOf(named.definition.entry, 'published');
    const date = dateOf(published);
    if (named === undefined || published === undefined || date === undefined) return undefined;
    const zone = project.settings.timeZone;
    if (!than.every((known) => certainlyAfter(date, known, zone))) return undefined;
    younger.push({
      uri: named.file.uri,
      at: published.at,
      message: l10n.t('“{0}” came out on {1}', source.text, date.written),
    });
  }
  return younger;
}
