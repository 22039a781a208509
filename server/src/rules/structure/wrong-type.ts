import * as l10n from '@vscode/l10n';
import type { Shape } from '../../format/shape.ts';
import type { RuleDocs } from '../rule.ts';
import { type ProblemOf, structureRule } from './structure-rule.ts';
import { wrongTypeFixes } from './wrong-type-fixes.ts';

const docs: RuleDocs = {
  what: 'A list stands where a text is due, a text where a list or fields are due, and so on. A comma in `[…]` makes a list: `text: [nothing, he said]` is two texts.',
  why: 'A value of another type is not read: the claim has no words, the entity no name.',
  fix: 'Puts a text in quotation marks, makes `text` into `passages`, puts a value into a list, or several that commas part, or takes one out of it; only where nothing is lost.',
  wrong: {
    'article.news.yaml': `newsmark: 1
annotator: [Ann Otator, of the night desk]
`,
  },
  right: {
    'article.news.yaml': `newsmark: 1
annotator: "Ann Otator, of the night desk"
`,
  },
};

export const wrongType = structureRule('wrong-type', docs, (problem, reading) =>
  // What YAML took for a mapping because of a colon in a text is said by the syntax already.
  reading.breaks.within(problem.content) || reading.breaks.onLineOf(problem.at)
    ? undefined
    : {
        at: problem.at,
        message: sentence(problem),
        fixes: () => wrongTypeFixes(problem, reading),
      },
);

function sentence(problem: ProblemOf<'wrong-type'>): string {
  const name = problem.key?.value ?? problem.field;
  const { found } = problem;
  switch (dueIn(problem.expected)) {
    case 'list':
      if (found === 'mapping' && isReferences(problem.expected))
        return l10n.t('“{0}” takes ids, and here stand fields. Define it elsewhere and give its id.', name);
      return l10n.t('“{0}” takes a list: [one, another], or one a line, each behind a dash.', name);
    case 'map':
      return found === 'list'
        ? l10n.t('“{0}” takes no list: write each id with a colon, and its fields below it.', name)
        : l10n.t('“{0}” takes ids, each with a colon and its fields below it.', name);
    case 'fields':
      return found === 'list'
        ? l10n.t('“{0}” takes fields, and here stands a list.', name)
        : l10n.t('“{0}” takes fields of its own, and here stands a text.', name);
    case 'text':
      if (found === 'mapping')
        return l10n.t('“{0}” takes a text. A text that holds a colon needs quotation marks.', name);
      return problem.field === 'text' && problem.expected.type === 'words'
        ? l10n.t('A comma in […] splits a text in two. Put the text in quotation marks, or use “passages”.')
        : l10n.t('“{0}” takes a single text, and here stands a list.', name);
    case 'text or fields':
      return l10n.t('“{0}” takes single values or fields here, and no list.', name);
  }
}

function isReferences(shape: Shape): boolean {
  return shape.type === 'list' && shape.of.type === 'reference';
}

function dueIn(shape: Shape): 'list' | 'map' | 'fields' | 'text' | 'text or fields' {
  switch (shape.type) {
    case 'list':
      return 'list';
    case 'map':
    case 'severities':
      return 'map';
    case 'mapping':
      return 'fields';
    case 'either':
      return 'text or fields';
    default:
      return 'text';
  }
}
