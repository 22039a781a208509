import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as l10n from '@vscode/l10n';
import { create, rewrite, unwrittenSentence } from '../../write.ts';
import { compare } from '../remark.ts';

/** One thing that was known before, as a baseline keeps it. */
export interface Known {
  readonly code: string;
  readonly within: string;
  readonly words: string;
  /** How often. */
  readonly count: number;
}

/** What a baseline knows, by the path of each file from the baseline's folder. */
export type Baseline = ReadonlyMap<string, readonly Known[]>;

/** The version of the form in which it is kept. */
const version = 1;

/** A baseline as read, with its text, so that it is only replaced where nobody changed it meanwhile. */
export interface BaselineFile {
  /** Undefined where there is no such file yet. */
  readonly text: string | undefined;
  readonly baseline: Baseline;
}

/** Reads a baseline; or tells, in a sentence for people, why that cannot be done. */
export async function readBaseline(path: string, shown: string): Promise<BaselineFile | string> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return { text: undefined, baseline: new Map() };
    return l10n.t('{0} cannot be read: {1}', shown, error instanceof Error ? error.message : String(error));
  }
  const baseline = parsed(text);
  if (baseline === undefined)
    return l10n.t('{0} is no baseline of newsmark. Name another file, or take this one away.', shown);
  return { text: text.replace(/^\uFEFF/, ''), baseline };
}

function parsed(text: string): Baseline | undefined {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (!isObject(content) || content['newsmark-baseline'] !== version || !isObject(content.files))
      return undefined;
    const files = Object.entries(content.files).map(([file, known]): readonly [string, readonly Known[]] => {
      if (!Array.isArray(known) || !known.every(isKnown)) throw new SyntaxError(file);
      return [file, known];
    });
    return new Map(files);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKnown(value: unknown): value is Known {
  if (!isObject(value)) return false;
  const { code, within, words, count } = value;
  return (
    typeof code === 'string' &&
    typeof within === 'string' &&
    typeof words === 'string' &&
    typeof count === 'number' &&
    Number.isSafeInteger(count) &&
    count > 0
  );
}

/** A baseline as JSON, a line for each thing: so that git can merge two, and people read them. */
export function baselineText(baseline: Baseline): string {
  const files = [...baseline].filter(([, known]) => known.length > 0).sort(([a], [b]) => compare(a, b));
  const blocks = files.map(([file, known]) => {
    const lines = known
      .map(({ code, within, words, count }) => JSON.stringify({ code, within, words, count }))
      .sort(compare);
    return `    ${JSON.stringify(file)}: [\n      ${lines.join(',\n      ')}\n    ]`;
  });
  const inner = blocks.length === 0 ? '{}' : `{\n${blocks.join(',\n')}\n  }`;
  return `{\n  "newsmark-baseline": ${version},\n  "files": ${inner}\n}\n`;
}

/** Writes a baseline; a sentence for people, where that did not work. */
export async function writeBaseline(
  path: string,
  shown: string,
  before: string | undefined,
  baseline: Baseline,
): Promise<string | undefined> {
  const text = baselineText(baseline);
  if (before === text) return undefined;
  if (before !== undefined) return unwrittenSentence(shown, await rewrite(path, before, text));
  try {
    await mkdir(dirname(path), { recursive: true });
    const writing = await create(path, text);
    // Somebody else made one since this was read.
    return unwrittenSentence(shown, writing.kind === 'exists' ? { kind: 'changed' } : writing);
  } catch (error) {
    return l10n.t(
      '{0} cannot be written: {1}',
      shown,
      error instanceof Error ? error.message : String(error),
    );
  }
}
