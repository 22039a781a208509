import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../server/src/syntax/span.ts';

/** An attribution as an annotator marked it; each part may be in several pieces, or missing. UTF-16 offsets. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** A text as one annotator saw it. */
export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

type Part = keyof GoldAttribution;

/**
 * Reads a corpus in brat's standoff format (https://brat.nlplab.org/standoff.html): every `NAME.txt` below a
 * folder, with `NAME.ann` or `NAME_*.ann` anywhere below it. A text with several annotations is as many documents.
 */
export function readCorpus(folder: string): readonly GoldDocument[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const annotations = files.filter((file) => file.endsWith('.ann'));
  return files
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => {
      const name = basename(file, '.txt');
      const text = readFileSync(file, 'utf8');
      return annotations
        .filter((other) => isOf(basename(other, '.ann'), name))
        .map((other) => ({
          name: basename(other, '.ann'),
          text,
          attributions: readStandoff(readFileSync(other, 'utf8'), text),
        }));
    });
}

function isOf(annotation: string, text: string): boolean {
  return (
    annotation === text ||
    (annotation.startsWith(`${text}_`) && !annotation.slice(text.length + 1).includes('_'))
  );
}

/** The attributions of a standoff file: what an event (`E`), or relations (`R`), put together. */
export function readStandoff(standoff: string, text: string): readonly GoldAttribution[] {
  const offsets = utf16Offsets(text);
  const marks = new Map<string, { readonly part: Part; readonly spans: readonly Span[] }>();
  const groups: string[][] = [];
  for (const line of standoff.split(/\r?\n/)) {
    const [id = '', body = ''] = line.split('\t');
    const [type = '', ...rest] = body.split(/[ ;]/);
    if (id.startsWith('T')) {
      const part = partOf(type);
      const numbers = rest.map((number) => offsets[Number(number)] ?? text.length);
      const spans = numbers.flatMap((start, at) =>
        at % 2 === 0 ? [{ start, end: numbers[at + 1] ?? start }] : [],
      );
      if (part !== undefined) marks.set(id, { part, spans });
    } else if (/^[ER]/.test(id)) {
      groups.push(body.split(' ').flatMap((argument) => /:(T\d+)$/.exec(argument)?.[1] ?? []));
    }
  }
  const isCue = (id: string): boolean => marks.get(id)?.part === 'cue';
  return joined(
    groups.map((group) => group.filter((id) => marks.has(id))),
    isCue,
  ).map((ids) => {
    const spans = (part: Part): readonly Span[] =>
      [...ids]
        .flatMap((id) => marks.get(id) ?? [])
        .filter((mark) => mark.part === part)
        .flatMap((mark) => mark.spans)
        .sort((a, b) => a.start - b.start);
    return { source: spans('source'), cue: spans('cue'), content: spans('content') };
  });
}

function partOf(type: string): Part | undefined {
  const name = type.toLowerCase();
  return name === 'source' || name === 'cue' || name === 'content' ? name : undefined;
}

/** Relations of one cue, two parts each, make one attribution; an event is one by itself, and may share a source. */
function joined(
  groups: readonly (readonly string[])[],
  isCue: (id: string) => boolean,
): readonly ReadonlySet<string>[] {
  const byCue = new Map<string, Set<string>>();
  const all: Set<string>[] = [];
  for (const group of groups) {
    const cue = group.length === 2 ? group.find(isCue) : undefined;
    const known = cue === undefined ? undefined : byCue.get(cue);
    if (known !== undefined) for (const id of group) known.add(id);
    else if (group.length > 0) {
      const whole = new Set(group);
      all.push(whole);
      if (cue !== undefined) byCue.set(cue, whole);
    }
  }
  return all;
}

/** Brat counts characters. */
function utf16Offsets(text: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return offsets;
}
