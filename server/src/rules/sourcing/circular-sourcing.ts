import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import type { Source } from '../../model/definition.ts';
import { leavesOf, textOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { namedBy } from '../claims/voices.ts';
import { excerpt } from '../excerpt.ts';
import { atMost, Gathering } from '../gathering.ts';
import type { Finding, Related, Rule, RuleDocs } from '../rule.ts';
import { type Cited, citedBy } from './independence.ts';
import { type Provenance, provenanceOf, type Step } from './provenance.ts';

const docs: RuleDocs = {
  what: 'Following `derived-from`, a source of a claim comes back to itself; a loop is reported once in a file, at the first claim that rests on it. Or a claim has two sources or more, and all of them rest on one: the root may be among them. A root that is first-hand (`primary: true`, or by the speaker) and named by the claim itself is no fault: more than that nobody can show. Sources that give `context` do not count, and where a source is not defined, the rule is silent.',
  why: 'Ten papers that print one dispatch are one source. And where two sources have it from each other, nobody knows it.',
  grounds: [
    {
      name: 'KSJ Fact-Checking Project, Sourcing and Record Keeping: a newswire story counts once, wherever it appears',
      url: 'https://ksjfactcheck.org/fact-checking-101-module/sourcing-and-record-keeping/',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  dispatch: {kind: agency-report, title: Harbour closed}
  morning-paper: {kind: article, title: The harbour is closed, derived-from: [dispatch]}
  evening-paper: {kind: article, title: No ship came in, derived-from: [morning-paper]}
claims:
  - id: harbour-closed
    text: no ship had come in
    speaker: jane-roe
    sources: [morning-paper, evening-paper]
`,
    'article.md': 'Roe said that no ship had come in.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  dispatch: {kind: agency-report, title: Harbour closed}
  morning-paper: {kind: article, title: The harbour is closed, derived-from: [dispatch]}
  harbour-log: {kind: document, title: Log of the harbour office}
claims:
  - id: harbour-closed
    text: no ship had come in
    speaker: jane-roe
    sources: [morning-paper, harbour-log]
`,
    'article.md': 'Roe said that no ship had come in.\n',
  },
};

/** The claims of a file that rest on each loop: it is shown at the first of them. */
const byLoop = new Gathering<Claim, Claim>(
  'file',
  function* (claim, { project, file }) {
    const provenance = provenanceOf(project);
    const loops = (citedBy(project, file, claim) ?? []).map(({ source }) => provenance.loopNamed(source));
    for (const loop of new Set(loops)) if (loop !== undefined) yield [loop, claim];
  },
  atMost(1),
);

export const circularSourcing: Rule = {
  code: 'circular-sourcing',
  docs,
  gathers: [byLoop],
  *checkClaim(claim, { project, file, gathered }) {
    const provenance = provenanceOf(project);
    const cited = citedBy(project, file, claim);
    if (cited === undefined) return;
    const looped = cited.filter(({ source }) => provenance.loopOf(source));
    const shown = new Set<string>();
    for (const { reference, source } of looped) {
      const loop = provenance.loopNamed(source);
      if (loop === undefined || shown.has(loop) || gathered(byLoop, loop)[0] !== claim) continue;
      shown.add(loop);
      yield {
        at: reference.at,
        message: l10n.t(
          'The source “{0}” comes back to itself: nobody in this loop has it at first hand.',
          excerpt(reference.text),
        ),
        related: steps(provenance.wayBack(source)),
      };
    }
    const root = looped.length === 0 ? oneRoot(provenance, cited) : undefined;
    if (root && !isFirstHand(project, file, claim, cited, root)) yield oneSource(provenance, cited, root);
  },
};

/** The one source that two or more rest on. */
function oneRoot(provenance: Provenance, cited: readonly Cited[]): Located<Source> | undefined {
  if (cited.length < 2) return undefined;
  const all = new Set(
    cited.flatMap(({ source }) => [...(provenance.rootsOf(source) ?? (['unknown'] as const))]),
  );
  const [root] = all;
  return all.size === 1 && root !== 'unknown' ? root : undefined;
}

/** Whether a claim names the root itself, and that is first-hand. */
function isFirstHand(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
  cited: readonly Cited[],
  { file: home, definition }: Located<Source>,
): boolean {
  if (!cited.some(({ source }) => source.definition === definition)) return false;
  const { entry } = definition;
  if (textOf(entry, 'primary')?.toLowerCase() === 'true') return true;
  const makers = namedBy(project, home, [...leavesOf(entry, 'author'), ...leavesOf(entry, 'publisher')]);
  const speakers = namedBy(project, file, claim.speakers);
  return [definition, ...makers].some((each) => speakers.includes(each));
}

function oneSource(provenance: Provenance, cited: readonly Cited[], root: Located<Source>): Finding {
  const at = cited[0]?.reference.at ?? root.definition.entry.at;
  const walked = new Map(
    cited.flatMap(({ source }) => provenance.wayDown(source)).map((step) => [step.reference, step]),
  );
  return {
    at,
    message: l10n.t(
      'The {0} sources of this claim all rest on one, “{1}”, and count as one.',
      cited.length,
      excerpt(root.definition.id),
    ),
    related: [
      ...steps([...walked.values()]),
      {
        uri: root.file.uri,
        at: root.definition.idLeaf?.at ?? root.definition.entry.at,
        message: l10n.t('“{0}” relies on no other source', excerpt(root.definition.id)),
      },
    ],
  };
}

function steps(way: readonly Step[]): readonly Related[] {
  return way.map(({ from, reference, to }) => ({
    uri: from.file.uri,
    at: reference.at,
    message: l10n.t('“{0}” relies on “{1}”', excerpt(from.definition.id), excerpt(to.definition.id)),
  }));
}
