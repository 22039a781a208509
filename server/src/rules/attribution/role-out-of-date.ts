import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import type { Entity, Role } from '../../model/definition.ts';
import { type Leaf, leafOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { certainlyAfter, certainlyOutside } from '../../time/compare.ts';
import type { EdtfDate } from '../../time/date.ts';
import { saidOn } from '../claims/said-on.ts';
import { voicesOf } from '../claims/voices.ts';
import { excerpt } from '../excerpt.ts';
import { nameWords } from '../references/mention.ts';
import type { Finding, Related, Rule, RuleDocs } from '../rule.ts';
import { type Beside, besideMention } from './beside.ts';
import { type Office, officeIn } from './office-words.ts';

const docs: RuleDocs = {
  what: 'The `mention` of a claim, or the apposition beside it in the article, has the `title` of one of the speaker’s `roles` word for word, and the role’s term certainly excludes the day on which it was said (`date`, or the `occasion`’s), and the day of publication: an article may call somebody by what they were then, or are now. “Former” and the like stay silent; so does a title that a further word may make another office (“deputy foreign minister”, “press secretary”), and one that is held elsewhere.',
  why: 'A title tells readers why somebody’s word counts. On that day it did not count for that.',
  grounds: [
    {
      name: 'Reuters Handbook of Journalism, The Essentials of Reuters sourcing: sources identified by name and position',
      url: 'https://handbook.reuters.com/index.php?title=The_Essentials_of_Reuters_sourcing',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, published: 2025-03-19}
entities:
  jane-roe:
    kind: person
    name: Jane Roe
    roles:
      - {title: foreign minister, from: 2021-05, until: 2025-03-17}
sources:
  interview: {kind: interview, title: Telephone call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    mention: Foreign Minister Jane Roe
    date: 2025-03-18
    sources: [interview]
`,
    'article.md': 'Foreign Minister Jane Roe said that nothing was agreed.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md, published: 2025-03-19}
entities:
  jane-roe:
    kind: person
    name: Jane Roe
    roles:
      - {title: foreign minister, from: 2021-05, until: 2025-03-17}
sources:
  interview: {kind: interview, title: Telephone call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    mention: Jane Roe
    date: 2025-03-18
    sources: [interview]
`,
    'article.md': 'Jane Roe, the former foreign minister, said that nothing was agreed.\n',
  },
};

export const roleOutOfDate: Rule = {
  code: 'role-out-of-date',
  docs,
  *checkClaim(claim, { project, file }) {
    const published = project.headOf(file)?.published;
    const said = saidOn(project, file, claim)?.date;
    const day = said ?? published;
    const mention = leafOf(claim.entry, 'mention');
    if (mention === undefined || day === undefined) return;
    const days = [day, ...(published ? [published] : [])];
    const holders = claim.speakers.filter((speaker) => holdsOffice(project, file, speaker));
    for (const { located } of voicesOf(project, file, holders)) {
      const { file: home, definition } = located;
      const holder = definition.type === 'entity' ? { project, home, entity: definition } : undefined;
      const past = holder ? rolesOutside(holder, days) : [];
      if (holder === undefined || past.length === 0) continue;
      const beside = placeOf(project, file, claim, mention.text);
      const role = past.find((each) => isCalled(holder, each, days, beside));
      if (role) yield { at: mention.at, ...finding(project, file, { holder, role, day, beside }) };
    }
  },
};

function holdsOffice(project: Project, file: AnnotationFile, speaker: Leaf): boolean {
  const target = project.resolve(speaker, file, ['roles']);
  return target.kind === 'found' && target.definition.type === 'entity' && target.definition.roles.length > 0;
}

interface Holder {
  readonly project: Project;
  readonly home: AnnotationFile;
  readonly entity: Entity;
}

function excludes({ from, until }: Role, days: readonly EdtfDate[], project: Project): boolean {
  return days.every((day) => certainlyOutside(day, from, until, project.settings.timeZone));
}

/** The roles of which no term covers any of some days, several terms of one title taken together. */
function rolesOutside({ project, entity }: Holder, days: readonly EdtfDate[]): readonly Role[] {
  const titleOf = ({ title }: Role) => title.toLowerCase();
  const present = new Set(entity.roles.filter((role) => !excludes(role, days, project)).map(titleOf));
  return entity.roles.filter((role) => !present.has(titleOf(role)) && excludes(role, days, project));
}

/** What stands beside a claim's mention in the article; the mention alone, where that cannot be found. */
function placeOf(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
  mention: string,
): Omit<Beside, 'span'> & Partial<Beside> {
  const article = project.articleOf(file);
  const anchoring = project.anchorsOf(file)?.of(claim);
  const found =
    article?.type === 'article' && (anchoring?.status === 'exact' || anchoring?.status === 'drifted')
      ? besideMention(article.article, anchoring.pieces, mention)
      : undefined;
  return found ?? { phrases: [{ words: wordsOf(mention), kind: 'beside' }] };
}

/** Whether somebody is called by a role's title, and not by that of another which they hold. */
function isCalled(
  holder: Holder,
  role: Role,
  days: readonly EdtfDate[],
  { phrases }: Pick<Beside, 'phrases'>,
): boolean {
  const { entity, project } = holder;
  const others = entity.roles.filter(
    (other) => other.title.length > role.title.length && !excludes(other, days, project),
  );
  return phrases.some(
    (phrase) =>
      officeIn(phrase, officeOf(holder, role)) !== undefined &&
      !others.some((other) => officeIn(phrase, officeOf(holder, other)) !== undefined),
  );
}

function officeOf({ project, home, entity }: Holder, { title, of }: Role): Office {
  const [employer] = of ? voicesOf(project, home, [of]) : [];
  const names = employer?.located.definition.type === 'entity' ? employer.located.definition.names : [];
  return {
    title: wordsOf(title),
    holder: new Set(entity.names.flatMap(wordsOf)),
    employer: new Set(names.flatMap(wordsOf)),
  };
}

function wordsOf(text: string): readonly string[] {
  return nameWords(text).map((word) => word.toLowerCase());
}

interface Called {
  readonly holder: Holder;
  readonly role: Role;
  readonly day: EdtfDate;
  readonly beside: Partial<Beside>;
}

function finding(
  project: Project,
  file: AnnotationFile,
  { holder: { home, entity }, role, day, beside }: Called,
): Omit<Finding, 'at'> {
  const { title, from, until, entry } = role;
  const name = excerpt(entity.name ?? entity.id);
  const isOver = until !== undefined && certainlyAfter(day, until, project.settings.timeZone);
  const article = project.articleOf(file);
  const inArticle: readonly Related[] =
    article && beside.span ? [{ uri: article.uri, at: beside.span, message: l10n.t('Named here') }] : [];
  const term = leafOf(entry, isOver ? 'until' : 'from');
  return {
    message: isOver
      ? l10n.t(
          'On {0}, {1} was not “{2}” any more: the term ended on {3}.',
          day.written,
          name,
          title,
          until.written,
        )
      : l10n.t(
          'On {0}, {1} was not “{2}” yet: the term began on {3}.',
          day.written,
          name,
          title,
          from?.written ?? '',
        ),
    related: [
      ...(term ? [{ uri: home.uri, at: term.at, message: l10n.t('The term of the office') }] : []),
      ...inArticle,
    ],
  };
}
