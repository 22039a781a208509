import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import type { Entity } from '../../model/definition.ts';
import { entryOf, type Leaf, leafOf, leavesOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { voicesOf } from '../claims/voices.ts';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { isSameLanguage } from '../sourcing/language.ts';
import { alterationOf } from '../sourcing/verbatim.ts';

const docs: RuleDocs = {
  what: 'The article is a translation (`article.translation.from`), a claim quotes somebody in it (`speech: direct` or `mixed`), and their `languages` do not hold the language that it was translated from: their words went into that language first, and out of it again. A speaker whose `languages` are not given stays silent; so does a quotation that an `excerpt` of a source confirms word for word.',
  why: 'Two translations make other words of what somebody said, and quotation marks say that these are theirs. Go back to the original, or report it without the marks.',
  grounds: [
    {
      name: 'Reuters Handbook of Journalism, Accuracy: on quotes that are translated back into the language of the source',
      url: 'https://handbook.reuters.com/index.php?title=Accuracy',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article:
  file: article.md
  language: en
  translation: {from: ru}
entities:
  jane-roe: {kind: person, name: Jane Roe, languages: [en]}
sources:
  interview: {kind: interview, title: Telephone call}
claims:
  - id: no-deal
    text: Nothing whatever was agreed
    speech: direct
    speaker: jane-roe
    sources: [interview]
`,
    'article.md': '“Nothing whatever was agreed,” Roe said.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article:
  file: article.md
  language: en
  translation: {from: ru}
entities:
  jane-roe: {kind: person, name: Jane Roe, languages: [en]}
sources:
  interview: {kind: interview, title: Telephone call, language: en}
claims:
  - id: no-deal
    text: Nothing was agreed at all
    speech: direct
    speaker: jane-roe
    sources:
      - {source: interview, excerpt: Nothing was agreed at all.}
`,
    'article.md': '“Nothing was agreed at all,” Roe said.\n',
  },
};

export const backTranslatedQuote: Rule = {
  code: 'back-translated-quote',
  docs,
  *checkClaim(claim, { project, file }) {
    const article = project.headOf(file)?.entry;
    const translation = article && entryOf(article, 'translation', 'translation');
    const from = translation && leafOf(translation, 'from');
    if (!from?.valid) return;
    const [first] = claim.pieces;
    if (first === undefined || (claim.speech !== 'direct' && claim.speech !== 'mixed')) return;
    const speaker = foreigner(project, file, claim, from);
    if (speaker === undefined || isConfirmed(claim)) return;
    const { definition, home, languages } = speaker;
    const [language] = languages;
    if (language === undefined) return;
    yield {
      at: first.at,
      message: l10n.t(
        'The words of {0} were translated into “{1}” and back: they are not theirs any more. Compare them with the original, or report them without quotation marks.',
        excerpt(definition.name ?? definition.id),
        from.text,
      ),
      related: [
        { uri: home.uri, at: language.at, message: l10n.t('The languages of the speaker') },
        { uri: file.uri, at: from.at, message: l10n.t('The article is a translation') },
      ],
    };
  },
};

interface Foreigner {
  readonly definition: Entity;
  readonly home: AnnotationFile;
  readonly languages: readonly Leaf[];
}

/** The speaker of a claim, where none of its speakers can have said it in a language. */
function foreigner(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
  language: Leaf,
): Foreigner | undefined {
  const speakers = voicesOf(project, file, claim.speakers).flatMap(({ located }): readonly Foreigner[] => {
    const { definition, file: home } = located;
    if (definition.type !== 'entity') return [];
    return [{ definition, home, languages: leavesOf(definition.entry, 'languages') }];
  });
  if (speakers.length < claim.speakers.length) return undefined;
  const isForeign = ({ languages }: Foreigner): boolean =>
    languages.length > 0 &&
    languages.every(({ valid, text }) => valid && !isSameLanguage(text, language.text));
  return speakers.every(isForeign) ? speakers[0] : undefined;
}

/** Whether a source has the very words. */
function isConfirmed({ pieces, sources }: Claim): boolean {
  const words = pieces.map(({ node }) => node.value);
  return sources.some(({ excerpt: own }) => own !== undefined && alterationOf(words, own) === undefined);
}
