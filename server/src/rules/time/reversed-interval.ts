import * as l10n from '@vscode/l10n';
import { setValue } from '../../edit/set.ts';
import { dateOf } from '../../model/date.ts';
import { isEntry, type Leaf, leafOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { endsBeforeStart, isReversed, swapped } from '../../time/compare.ts';
import { fixIn, together } from '../fix.ts';
import type { Finding, Rule, RuleDocs } from '../rule.ts';

const docs: RuleDocs = {
  what: 'An interval (`2025-03/2025-02`), a range in a set of dates, or a role certainly ends before it starts. Uncertain, approximate and open ends stay silent.',
  why: 'Nothing lasts backwards: the two dates changed places, or one of them is wrong. Until that is mended, nothing can be compared with them: whether somebody held an office on a day, or whether a claim is about a time before the article.',
  fix: 'Swaps the two dates.',
  grounds: [
    {
      name: 'Extended Date/Time Format (EDTF) Specification, Library of Congress: time interval',
      url: 'https://www.loc.gov/standards/datetime/',
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
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    event-date: 2025-03-18/2025-03-16
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
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
  readout: {kind: press-release, title: Readout of the call}
claims:
  - id: no-deal
    text: nothing was agreed
    speaker: jane-roe
    event-date: 2025-03-16/2025-03-18
    sources: [readout]
`,
    'article.md': 'The minister said that nothing was agreed.\n',
  },
};

export const reversedInterval: Rule = {
  code: 'reversed-interval',
  docs,
  *checkDate(leaf, { project, file }) {
    const zone = project.settings.timeZone;
    yield* ofInterval(file, leaf, zone);
    yield* ofRole(file, leaf, zone);
  },
};

function* ofInterval(file: AnnotationFile, leaf: Leaf, zone: string | undefined): Iterable<Finding> {
  const date = dateOf(leaf);
  if (date === undefined || !isReversed(date, zone)) return;
  yield {
    at: leaf.at,
    message: l10n.t('“{0}” ends before it starts.', date.written),
    fixes: () => {
      if (date.precision !== 'interval') return [];
      const written = swapped(date);
      const edits = setValue(file.annotation.tree, leaf.at, written);
      return fixIn(file.uri, l10n.t('Write {0}', written), edits, { preferred: true });
    },
  };
}

function* ofRole(file: AnnotationFile, from: Leaf, zone: string | undefined): Iterable<Finding> {
  const { owner } = from;
  if (!isEntry(owner, 'role') || from.field !== 'from') return;
  const until = leafOf(owner, 'until');
  const start = dateOf(from);
  const end = dateOf(until);
  if (until === undefined || start === undefined || end === undefined) return;
  if (!endsBeforeStart(start, end, zone)) return;
  const { tree } = file.annotation;
  yield {
    at: until.at,
    message: l10n.t('The role ends on {0}, before it starts on {1}.', end.written, start.written),
    related: [{ uri: file.uri, at: from.at, message: l10n.t('Where it starts') }],
    fixes: () =>
      fixIn(
        file.uri,
        l10n.t('Swap the two dates'),
        together(setValue(tree, from.at, until.text), setValue(tree, until.at, from.text)),
        { preferred: true },
      ),
  };
}
