import { styleText } from 'node:util';

/** What a stretch of the report is, as far as its colour goes. */
export type Tone = 'file' | 'error' | 'warning' | 'information' | 'hint' | 'aside' | 'good' | 'bad';

/** Gives a text the look of a tone. */
export type Paint = (tone: Tone, text: string) => string;

type Format = Parameters<typeof styleText>[0];

const formats: Readonly<Record<Tone, Format>> = {
  file: 'underline',
  error: 'red',
  warning: 'yellow',
  information: ['dim', 'blue'],
  hint: 'dim',
  aside: 'dim',
  good: 'green',
  bad: ['bold', 'red'],
};

/** Leaves texts as they are. */
export const plain: Paint = (_tone, text) => text;

/** Colours texts for a terminal, whatever the streams of this process are. */
export const coloured: Paint = (tone, text) => styleText(formats[tone], text, { validateStream: false });

/** A stream that may be a terminal. */
export interface Screen {
  readonly isTTY?: boolean;
  hasColors?(): boolean;
}

/**
 * Whether to colour what goes to a stream: where it is a terminal that has colours. `FORCE_COLOR` and
 * `NO_COLOR` (https://no-color.org) decide otherwise, the first above the second, as Node itself takes them.
 */
export function hasColours(
  stream: Screen,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none } = environment;
  if (force !== undefined) return !['0', 'false'].includes(force);
  if (none !== undefined && none !== '') return false;
  return stream.isTTY === true && (stream.hasColors?.() ?? true);
}
