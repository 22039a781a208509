import type { AnnotationFile } from '../../../project/document.ts';
import { type Gist, gistOf } from '../../../project/gist.ts';
import type { ReadElsewhere, Share } from '../../../project/meanwhile.ts';
import type { Project } from '../../../project/project.ts';
import { rules } from '../../../rules/all.ts';
import { keysAcross } from '../../../rules/project-gathering.ts';
import type { Read, ReadFiles, Turn } from './share.ts';

/** Fewer files than this are checked before others have come and have warmed up: measured on two cores. */
const worthSharing = 400;
/** So many files go to the same thread: an annotation file and its article come one after the other. */
const atATime = 32;

/** Whether so many files are worth being shared out. */
export function isWorthSharing(uris: readonly string[]): boolean {
  return uris.length >= worthSharing;
}

/** Each thread gets files from everywhere: neighbours are alike. */
export function sharesOf<File>(files: readonly File[], threads: number): readonly (readonly File[])[] {
  const shares: File[][] = Array.from({ length: threads }, () => []);
  for (let start = 0, next = 0; start < files.length; start += atATime, next++)
    shares[next % threads]?.push(...files.slice(start, start + atATime));
  return shares;
}

/**
 * A thread's share of the reading.
 *
 * @param exchange tells the others what was read here, and gives what they have read
 */
export function shareOfReading(
  uris: readonly string[],
  { place, threads }: Turn,
  exchange: (own: ReadFiles) => Promise<readonly ReadFiles[]>,
): Share {
  const ours = new Set(sharesOf(uris, threads)[place]);
  return {
    ours: [...ours],
    others: async (soFar) => {
      const all = [...soFar.annotations.values()].map((file) => [file.uri, read(soFar, file)] as const);
      const theirs = await exchange(new Map(all.filter(([uri]) => ours.has(uri))));
      return aside(
        all.map(([, file]) => file),
        theirs.flatMap((files) => [...files]),
      );
    },
  };
}

const gatherers = rules.flatMap(({ gathers }) => gathers ?? []).filter(({ across }) => across === 'project');

function read(project: Project, file: AnnotationFile): Read {
  const gist = file.gist ?? gistOf(project.root, file);
  return {
    read: gist && { gist: bare(gist), text: file.text.getText(), article: articleOf(project, file) },
    keys: file.gist?.keys ?? keysAcross(file, gatherers).keys,
  };
}

/** Without what it shares: that those decide who are told. */
function bare({ target, mentions, elsewhere }: Gist): Gist {
  return { target, mentions, elsewhere };
}

function articleOf(project: Project, file: AnnotationFile): ReadElsewhere['article'] {
  const article = project.articleOf(file);
  if (article === undefined) return { kind: 'missing' };
  return article.type === 'article' ? article.text.getText() : article.why;
}

/** Of what others have read, that which has nothing in common with what has to be read here. */
function aside(
  own: readonly Read[],
  theirs: readonly (readonly [uri: string, file: Read])[],
): ReadonlyMap<string, ReadElsewhere> {
  const keys = new Set<number>();
  const note = (file: Read) => {
    for (const key of file.keys) keys.add(key);
  };
  own.forEach(note);
  for (const [, file] of theirs) if (file.read === undefined) note(file);
  return new Map(
    theirs.flatMap(([uri, { read, keys: its }]) =>
      read === undefined || its.some((key) => keys.has(key)) ? [] : [[uri, read]],
    ),
  );
}
