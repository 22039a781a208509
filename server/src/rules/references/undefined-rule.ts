import * as l10n from '@vscode/l10n';
import type { Code } from '../../format/codes.ts';
import type { DefinitionType } from '../../format/shape.ts';
import { splitReference } from '../../model/id.ts';
import { excerpt } from '../excerpt.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { missedType, type Undefined, undefinedBy } from './undefined.ts';
import { undefinedFixes } from './undefined-fixes.ts';

/** How a rule says that an id names nothing. */
export interface Sentences {
  /** @param id the id as it is written */
  readonly nothing: (id: string) => string;
  /** @param suggestion what was perhaps meant */
  readonly meant: (id: string, suggestion: string) => string;
}

/** A rule that finds references of one type that name nothing. */
export function undefinedRule(code: Code, type: DefinitionType, docs: RuleDocs, sentences: Sentences): Rule {
  return {
    code,
    docs,
    *checkReference(reference, { project, file }) {
      if (missedType(reference) !== type) return;
      const found = undefinedBy(project, file, reference);
      if (found === undefined) return;
      yield {
        at: reference.at,
        message: sentence(found, sentences),
        fixes: () => undefinedFixes(found, file),
      };
    },
  };
}

function sentence({ reference, noFile, suggestion, several }: Undefined, sentences: Sentences): string {
  const written = excerpt(reference.text);
  if (several) return l10n.t('“{0}” are several: write them as a list, [{1}].', written, several.join(', '));
  if (noFile === undefined)
    return suggestion === undefined ? sentences.nothing(written) : sentences.meant(written, suggestion);
  const name = excerpt(noFile);
  return suggestion === undefined
    ? l10n.t('No annotation file of this project is called “{0}”.', name)
    : l10n.t(
        'No annotation file of this project is called “{0}”. Did you mean “{1}”?',
        name,
        splitReference(suggestion).file ?? suggestion,
      );
}
