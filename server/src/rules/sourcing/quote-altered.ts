import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import { type Leaf, leafOf, textOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { sourceNamed } from '../claims/sources.ts';
import { excerpt as shortened } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { isSameLanguage } from './language.ts';
import { type Alteration, alterationOf } from './verbatim.ts';

const docs: RuleDocs = {
  what: 'A claim is `speech: direct`, one of its sources gives an `excerpt`, and the two differ in more than typography or an ellipsis. Either may be a part of the other; brackets are the editor’s. An excerpt in another language cannot be compared, nor one of an unknown language where the article is a translation; an excerpt with a `stance` is compared only where it resembles the quotation, since it may be evidence in other words.',
  why: 'What stands between quotation marks is what was said, word for word. Whatever is mended, smoothed or left out there was not said.',
  grounds: [
    {
      name: 'AP News Values and Principles, Quotations',
      url: 'https://www.ap.org/about/news-values-and-principles/telling-the-story/quotations',
    },
    {
      name: 'Reuters Handbook of Journalism, Q: quotations',
      url: 'https://handbook.reuters.com/index.php?title=Q',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, language: en}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call, language: en}
claims:
  - id: toll
    text: The toll will never come back
    speech: direct
    speaker: jane-roe
    sources:
      - {source: readout, excerpt: The toll will hardly ever come back.}
`,
    'article.md': '“The toll will never come back,” Roe said.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, language: en}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  readout: {kind: press-release, title: Readout of the call, language: en}
claims:
  - id: toll
    text: The toll will … never come back
    speech: direct
    speaker: jane-roe
    sources:
      - {source: readout, excerpt: "“The toll will, I promise, never come back.”"}
`,
    'article.md': '“The toll will … never come back,” Roe said.\n',
  },
};

/** An excerpt that is evidence is compared with what it resembles by so much. */
const resembles = 0.6;
/** Texts of which nobody says the language are in the same one where they share so much. */
const shares = 0.34;

export const quoteAltered: Rule = {
  code: 'quote-altered',
  docs,
  *checkClaim(claim, { project, file }) {
    const [first] = claim.pieces;
    if (claim.speech !== 'direct' || first === undefined) return;
    for (const { source, entry, stance } of claim.sources) {
      const excerpt = entry && leafOf(entry, 'excerpt');
      if (excerpt === undefined || excerpt.text === '') continue;
      const known = languagesAgree(project, file, source);
      if (known === false) continue;
      const altered = alterationOf(wordsOf(claim), excerpt.node.value);
      const least = stance === undefined ? (known ? 0 : shares) : resembles;
      if (altered === undefined || altered.likeness < least) continue;
      yield {
        at: excerpt.at,
        message: messageFor(altered),
        related: [{ uri: file.uri, at: first.at, message: l10n.t('The quotation') }],
      };
    }
  },
};

/** Whether a claim's words and a source's are in one language; undefined where nobody says. */
function languagesAgree(project: Project, file: AnnotationFile, reference: Leaf): boolean | undefined {
  const source = sourceNamed(project, file, reference)?.definition;
  const article = project.headOf(file)?.entry;
  const theirs = source && textOf(source.entry, 'language');
  const ours = (article && textOf(article, 'language')) ?? project.settings.language;
  if (theirs === undefined) return article?.fields.has('translation') ? false : undefined;
  return ours === undefined ? undefined : isSameLanguage(theirs, ours);
}

function wordsOf({ pieces }: Claim): readonly string[] {
  return pieces.map(({ node }) => node.value);
}

function messageFor({ quoted, original }: Alteration): string {
  if (quoted === '')
    return l10n.t(
      'The source has “{0}”, which the quotation leaves out. Mark it with “…”, or report it without quotation marks.',
      shortened(original),
    );
  if (original === '')
    return l10n.t(
      'The quotation has “{0}”, and its source has not. A direct quotation keeps to what was said.',
      shortened(quoted),
    );
  return l10n.t(
    'The source has “{0}” where the quotation has “{1}”. A direct quotation keeps to what was said.',
    shortened(original),
    shortened(quoted),
  );
}
