import * as l10n from '@vscode/l10n';
import { setValue } from '../../edit/set.ts';
import { fixIn } from '../fix.ts';
import type { RuleDocs } from '../rule.ts';
import { inBulk } from './in-bulk.ts';
import { structureRule } from './structure-rule.ts';

const docs: RuleDocs = {
  what: 'The value is no date, or a day that the calendar does not have. Dates are written in EDTF: `2025-03-18`, `2025-03`, `2025-03-18?`, `2025-02/2025-03`, `2025-03-18T17:00+03:00`.',
  why: 'Only a date that can be read can be compared: was it said before the article came out, did the minister hold that office on that day?',
  fix: 'Writes the date in EDTF, where it is plain which day is meant (`18.03.2025`, `March 18, 2025`); puts a set of dates in quotation marks.',
  grounds: [
    {
      name: 'Extended Date/Time Format (EDTF) Specification, Library of Congress',
      url: 'https://www.loc.gov/standards/datetime/',
    },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
article:
  file: article.md
  published: 19 March 2025
`,
    'article.md': 'The talks ended.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article:
  file: article.md
  published: 2025-03-19
`,
    'article.md': 'The talks ended.\n',
  },
};

export const invalidDate = structureRule(
  'invalid-date',
  docs,
  ({ at, sentence, suggestion }, { uri, tree }) => ({
    at,
    message: sentence,
    fixes: () =>
      suggestion === undefined
        ? []
        : fixIn(uri, l10n.t('Write {0}', suggestion), setValue(tree, at, suggestion), {
            preferred: true,
            ...inBulk(at),
          }),
  }),
);
