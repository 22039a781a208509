import * as l10n from '@vscode/l10n';
import { URI } from 'vscode-uri';
import { coloured, plain } from '../colour.ts';
import type { ExitCode, Given, Terminal } from '../command.ts';
import { rulePages } from '../docs.ts';
import { leftBy } from './baseline/apply.ts';
import { changedFiles, onlyChanged } from './changed/changed.ts';
import { formats } from './choices.ts';
import type { Crew } from './crew/crew.ts';
import { type Mended, mend } from './fix/rounds.ts';
import { diffOf, writeMended } from './fix/write.ts';
import type { Found } from './found.ts';
import { print, printAlso } from './print.ts';
import type { FullRemark } from './remark.ts';
import { reporters } from './reports/all.ts';
import type { Report } from './reports/report.ts';
import { summaryOf } from './reports/summary.ts';
import type { Selection } from './selection.ts';
import type { Session } from './session.ts';
import { exitCodeOf, tallyOf } from './tally.ts';

/** Looks at what was asked for, mends it where that was asked for, and prints what is left. */
export async function look(
  session: Session,
  crew: Crew,
  given: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const { options } = given;
  const choose = await choosing(session, options.get('changed-since'));
  if (typeof choose === 'string') return refuse(choose, terminal);
  const { selection, found, mended } = await looked(session, crew, given, choose);
  const baseline = options.get('baseline');
  const left =
    baseline === undefined
      ? { fresh: found.remarks, silent: [], notes: [], faults: [] }
      : await leftBy(
          { written: baseline, folder: session.folder, update: options.has('update-baseline') },
          found.remarks,
          found.files,
        );
  if (typeof left === 'string') return refuse(left, terminal);
  const unwritten = options.has('fix') ? await writeMended(mended, session.pathOf) : [];
  const isOurs = ({ about }: FullRemark) => (options.get('about') ?? about) === about;
  const isShown = ({ severity }: FullRemark) => !options.has('quiet') || severity === 'error';
  const ours = left.fresh.filter(isOurs);
  const faults = [...session.astray, ...selection.faults, ...found.faults, ...left.faults, ...unwritten];
  const report: Report = {
    remarks: ours.filter(isShown),
    silent: [...found.silent, ...left.silent].filter(({ remark }) => isOurs(remark) && isShown(remark)),
    files: found.files,
    faults,
    paint: terminal.colours ? coloured : plain,
    folder: `${URI.file(session.folder).toString()}/`,
    docs: options.get('docs')?.replace(/\/?$/, '/') ?? rulePages(),
    language: terminal.language,
  };
  if (options.has('fix-dry-run')) {
    await terminal.out(await diffOf(mended, session.pathOf));
    await terminal.err(summaryOf(report, plain));
  } else {
    const format = formats.find((name) => name === options.get('format')) ?? 'text';
    await print(reporters[format](report), terminal.out);
  }
  const unprinted = await printAlso(options.get('also'), { ...report, paint: plain }, session.folder);
  const notes = [...selection.notes, ...left.notes];
  const written = options.has('fix') ? mended.size - unwritten.length : 0;
  if (written > 0) notes.push(l10n.t('Files mended: {0}', written));
  for (const sentence of [...notes, ...faults, ...unprinted]) await terminal.err(`newsmark: ${sentence}`);
  const mostWarnings = Number(options.get('max-warnings') ?? Number.POSITIVE_INFINITY);
  return exitCodeOf(tallyOf(ours), mostWarnings, faults.length + unprinted.length > 0);
}

/** Says why nothing can be done. */
export async function refuse(sentence: string, terminal: Terminal): Promise<ExitCode> {
  await terminal.err(`newsmark: ${sentence}`);
  return 2;
}

type Choose = (chosen: Selection['chosen']) => Selection['chosen'];

/** How a selection is narrowed down to what changed; a sentence for people, where nobody knows what did. */
async function choosing(session: Session, revision: string | undefined): Promise<Choose | string> {
  if (revision === undefined) return (chosen) => chosen;
  const changed = await changedFiles(revision, session.targets);
  return 'sentence' in changed ? changed.sentence : (chosen) => onlyChanged(chosen, changed);
}

interface Looked {
  readonly selection: Selection;
  readonly found: Found;
  readonly mended: ReadonlyMap<string, Mended>;
}

async function looked(session: Session, crew: Crew, { options }: Given, choose: Choose): Promise<Looked> {
  if (options.has('fix') || options.has('fix-dry-run')) {
    return mend(session, choose);
  }
  const selection = await session.select();
  const withFixes = [options.get('format'), options.get('also')].some((format) => format?.includes('sarif'));
  const found = await crew.check(choose(selection.chosen), withFixes, session.pathOf);
  return { selection, found, mended: new Map() };
}
