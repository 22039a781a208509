import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import type { Source } from '../../model/definition.ts';
import { type Leaf, leavesOf, textOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { isEmpty } from '../claims/fields.ts';
import { sourceNamed } from '../claims/sources.ts';
import { namedBy } from '../claims/voices.ts';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import type { Cited } from './independence.ts';

const docs: RuleDocs = {
  what: 'The only source of a claim is by the speaker, as its author or publisher; it is taken to bear the claim out (`stance: supports`, or the verdict is `supported`); and it declares no `interest`. Where it only shows that the words were said, the rule is silent.',
  why: 'Everybody is right by their own account. Readers should learn that nobody else bears it out, and what the source has to gain.',
  grounds: [
    {
      name: 'IFCN Code of Principles, 2: Transparency of Sources',
      url: 'https://ifcncodeofprinciples.poynter.org/know-more/the-commitments-of-the-code-of-principles',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  ferry-line: {kind: organization, name: Ferry Line of Arvenia}
sources:
  annual-report: {kind: report, title: Annual report, publisher: ferry-line}
claims:
  - id: on-time
    text: nine ferries in ten were on time
    speaker: ferry-line
    sources:
      - {source: annual-report, locator: p. 12, stance: supports}
    verdict: supported
    justification: The report counts them.
`,
    'article.md': 'The ferry line said that nine ferries in ten were on time.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  ferry-line: {kind: organization, name: Ferry Line of Arvenia}
sources:
  annual-report:
    kind: report
    title: Annual report
    publisher: ferry-line
    interest: The line is paid by its punctuality.
claims:
  - id: on-time
    text: nine ferries in ten were on time
    speaker: ferry-line
    sources:
      - {source: annual-report, locator: p. 12, stance: supports}
    verdict: supported
    justification: The report counts them; nobody else does.
`,
    'article.md': 'The ferry line said that nine ferries in ten were on time.\n',
  },
};

export const undisclosedInterest: Rule = {
  code: 'undisclosed-interest',
  docs,
  *checkClaim(claim, { project, file }) {
    const breaks = project.breaksIn(file);
    const only = onlySource(project, file, claim);
    if (only === undefined || !isBorneOut(claim) || breaks.around(claim.entry.node)) return;
    const {
      reference,
      source: { file: home, definition: source },
    } = only;
    const maker = makerWhoSpeaks(project, file, claim, only.source);
    if (maker === undefined || !isEmpty(source.entry, 'interest')) return;
    if (project.breaksIn(home).around(source.entry.node)) return;
    yield {
      at: reference.at,
      message: l10n.t(
        'Only the speaker’s own “{0}” bears this out. Find another source, or declare the interest of this one under “interest”.',
        excerpt(source.title ?? source.id),
      ),
      related: [{ uri: home.uri, at: maker.at, message: l10n.t('The source is by the speaker') }],
    };
  },
};

/** The source of a claim that has no other, and where the claim names it first. */
function onlySource(project: Project, file: AnnotationFile, claim: Claim): Cited | undefined {
  const [first, ...others] = claim.sources;
  if (first === undefined) return undefined;
  const source = sourceNamed(project, file, first.source);
  const isOnly = others.every(
    (other) => sourceNamed(project, file, other.source)?.definition === source?.definition,
  );
  return source && isOnly ? { reference: first.source, source } : undefined;
}

/** Whether the claim is taken to be true on what its source says. */
function isBorneOut(claim: Claim): boolean {
  const stances = claim.sources.map(({ stance }) => stance);
  if (stances.includes('supports')) return true;
  return textOf(claim.entry, 'verdict') === 'supported' && !stances.includes('refutes');
}

/** Where a source says that it is by somebody who speaks in a claim. */
function makerWhoSpeaks(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
  { file: home, definition: { entry } }: Located<Source>,
): Leaf | undefined {
  const speakers = namedBy(project, file, claim.speakers);
  return [...leavesOf(entry, 'author'), ...leavesOf(entry, 'publisher')].find((maker) =>
    namedBy(project, home, [maker]).some((each) => speakers.includes(each)),
  );
}
