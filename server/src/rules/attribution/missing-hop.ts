import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import { leafOf } from '../../model/entry.ts';
import type { AnnotationFile, ArticleFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { contains, type Span } from '../../syntax/span.ts';
import { atOnce } from '../../work/steps.ts';
import { placeOfClaim } from '../claims/fields.ts';
import { voicesOf } from '../claims/voices.ts';
import { excerpt } from '../excerpt.ts';
import { atMost, Gathering } from '../gathering.ts';
import type { Finding, Rule, RuleDocs, Subject } from '../rule.ts';
import { addHop } from './add-hop.ts';
import { ClaimVoices, type Named, type Voices, voicesIn } from './hops.ts';
import { namesFor } from './known-names.ts';
import { type Relay, relaysIn } from './relay.ts';
import { agencyOf, missingWire } from './wire.ts';

const docs: RuleDocs = {
  what: 'The sentence of a claim reports through two voices (“X, citing Y”, “according to X, which quoted Y”, “Y, quoted by X”), and one of them is neither the `speaker` nor in `via`, nor the outlet. Only names that the file knows count, and the word “source”; whoever cites something else (“citing the treaty”) has it from nobody. The claim has to be the one that they report: one of the two is its speaker or in its `via`, or it is the only one of its sentence. Whoever holds an office of an organisation speaks for it, and a document for its publisher. And once for an article: it was picked up from an agency (`article.wire`), and no claim names that as speaker or in `via`.',
  why: 'Each hand through which something goes may change it. Readers should see all of them, and what an agency or another paper found is theirs.',
  fix: 'Adds whoever is missing to `via`, where their place in it is sure.',
  grounds: [
    {
      name: 'Poynter: AP issues new crediting and attribution guidelines (2010), on what other organisations have reported',
      url: 'https://www.poynter.org/2010/ap-issues-new-crediting-and-attribution-guidelines/105357/',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  radio-serin: {kind: organization, name: Radio Serin}
sources:
  evening-news: {kind: broadcast, title: Evening news, publisher: radio-serin}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    sources: [evening-news]
`,
    'article.md': 'Radio Serin, quoting Jane Roe, reported that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
  radio-serin: {kind: organization, name: Radio Serin}
sources:
  evening-news: {kind: broadcast, title: Evening news, publisher: radio-serin}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    via: [radio-serin]
    sources: [evening-news]
`,
    'article.md': 'Radio Serin, quoting Jane Roe, reported that nothing was agreed.\n',
  },
};

/** The claims that are reported in the sentences of relays, by the relay; and those that name the agency, by it. */
const reported = new Gathering<Claim, Claim>(
  'file',
  function* (claim, subject) {
    for (const relay of relaysOf(claim, subject)) yield [relay, claim];
    const agency = agencyOf(subject)?.definition;
    if (agency && new ClaimVoices(subject.project, subject.file, claim).hasEntity(agency))
      yield [agency, claim];
  },
  // Nobody asks whether there are more than two.
  atMost(2),
);

export const missingHop: Rule = {
  code: 'missing-hop',
  docs,
  gathers: [reported],
  *prepare({ project, file }) {
    const article = project.articleOf(file);
    if (article?.type === 'article') yield* relaysIn(article.article);
  },
  *checkFile(subject) {
    const agency = agencyOf(subject);
    if (agency === undefined || !hasClaims(subject)) return;
    if (subject.gathered(reported, agency.definition).length === 0) yield missingWire(agency);
  },
  *checkClaim(claim, subject) {
    const { project, file, gathered } = subject;
    const article = project.articleOf(file);
    if (article?.type !== 'article') return;
    for (const relay of relaysOf(claim, subject)) {
      const voices = voicesIn(relay, namesFor(project, file));
      // "Roe said so, citing the treaty": what is cited is a ground, and nobody's words.
      if (voices.cited === undefined) continue;
      const own = new ClaimVoices(project, file, claim);
      if (gathered(reported, relay).length > 1 && !isAbout(voices, own)) continue;
      for (const [named, other] of bothWays(voices))
        if (named && !own.has(named, other) && !isOutlet(project, file, named))
          yield finding(project, file, article, { claim, own, relay, voices, named });
    }
  },
};

function hasClaims({ project, file: { uri } }: Subject): boolean {
  return project.course.ask(
    `has claims ${uri}`,
    (now) => (now.annotations.get(uri)?.annotation.claims.length ?? 0) > 0,
  );
}

/** The relays in whose sentences a claim is reported, and not in the outlet's own voice. */
function relaysOf(claim: Claim, { project, file }: Subject): readonly Relay[] {
  if (claim.speech === 'narration' || claim.speakers.length === 0) return [];
  const read = project.articleOf(file);
  const anchoring = project.anchorsOf(file)?.of(claim);
  if (read?.type !== 'article' || (anchoring?.status !== 'exact' && anchoring?.status !== 'drifted'))
    return [];
  const { article } = read;
  const relays = atOnce(relaysIn(article));
  const pieces = anchoring.pieces.map((piece) => article.visible.toVisible(piece));
  return [...new Set(pieces.flatMap((piece) => relaysAround(relays, piece)))].filter(
    // "He said that Roe, citing Doe, …": the two voices are part of what he said.
    ({ phrase }) => !pieces.some((piece) => contains(piece, phrase)),
  );
}

/** The relays in whose sentences some words stand; they are in the order of the article. */
function relaysAround(relays: readonly Relay[], words: Span): readonly Relay[] {
  let low = 0;
  let high = relays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((relays[middle]?.sentence.end ?? 0) <= words.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((relays[end]?.sentence.start ?? words.end) < words.end) end++;
  return relays.slice(low, end);
}

/** Whether a claim is what two voices report: it knows one of them. */
function isAbout({ reporter, cited }: Voices, own: ClaimVoices): boolean {
  return [reporter, cited].some((named) => named && own.has(named));
}

/** Each of two voices, with the other. */
function bothWays({ reporter, cited }: Voices): readonly (readonly [Named | undefined, Named | undefined])[] {
  return [
    [reporter, cited],
    [cited, reporter],
  ];
}

function isOutlet(project: Project, file: AnnotationFile, named: Named): boolean {
  const article = project.headOf(file)?.entry;
  const outlet = article && leafOf(article, 'outlet');
  if (outlet === undefined || named.kind === 'source') return false;
  const [voice] = voicesOf(project, file, [outlet]);
  return named.entities.some(({ definition }) => definition === voice?.located.definition);
}

interface Missing {
  readonly claim: Claim;
  readonly own: ClaimVoices;
  readonly relay: Relay;
  readonly voices: Voices;
  readonly named: Named;
}

function finding(
  project: Project,
  file: AnnotationFile,
  article: Extract<ArticleFile, { readonly type: 'article' }>,
  missing: Missing,
): Finding {
  const { claim, relay, named } = missing;
  const { visible } = article.article;
  const start = relay.before[0]?.start ?? relay.phrase.start;
  const end = relay.after.at(-1)?.end ?? relay.phrase.end;
  return {
    at: placeOfClaim(claim, 'via'),
    message:
      named.kind === 'source'
        ? l10n.t(
            'The sentence has this from a source that is not named. Define who that is, as “anonymous”, and give them as speaker or in “via”.',
          )
        : l10n.t(
            'The sentence reports this through “{0}”, who is neither its speaker nor in its “via”.',
            excerpt(named.entities[0]?.definition.name ?? ''),
          ),
    related: [
      {
        uri: article.uri,
        at: visible.toSource({ start, end }),
        message: l10n.t('Reported through two voices'),
      },
    ],
    fixes: () => addHop(project, file, missing),
  };
}
