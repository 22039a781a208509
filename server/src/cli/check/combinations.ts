import * as l10n from '@vscode/l10n';
import type { Given } from '../command.ts';

/** Options of which only one can be given: each would have the other say something else than it says. */
const exclusive: readonly (readonly [string, string])[] = [
  ['fix', 'fix-dry-run'],
  ['fix', 'stdin'],
  ['fix', 'watch'],
  ['fix-dry-run', 'format'],
  ['fix-dry-run', 'update-baseline'],
  ['fix-dry-run', 'watch'],
  ['stdin', 'changed-since'],
  ['stdin', 'update-baseline'],
  ['stdin', 'watch'],
  ['update-baseline', 'about'],
  ['update-baseline', 'changed-since'],
  ['update-baseline', 'watch'],
];

/** Options that say nothing without another, and how that one is written. */
const needed: readonly (readonly [string, string, string])[] = [
  ['stdin', 'stdin-file-name', '--stdin-file-name NAME'],
  ['stdin-file-name', 'stdin', '--stdin'],
  ['update-baseline', 'baseline', '--baseline FILE'],
];

/** What is wrong with options of `check` together, in a sentence for people. */
export function combinationFault({ options, paths }: Given): string | undefined {
  const pair = exclusive.find((names) => names.every((name) => options.has(name)));
  if (pair) return l10n.t('{0} and {1} cannot be given together.', `--${pair[0]}`, `--${pair[1]}`);
  const lacking = needed.find(([name, other]) => options.has(name) && !options.has(other));
  if (lacking) return l10n.t('{0} also needs {1}.', `--${lacking[0]}`, lacking[2]);
  if (options.has('stdin') && paths.length > 0)
    return l10n.t('{0} takes no PATH: the text that comes in is all that is reported on.', '--stdin');
  return undefined;
}
