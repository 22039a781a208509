import type { ReadElsewhere } from '../../../project/meanwhile.ts';
import type { Found } from '../found.ts';
import type { FullRemark, RemarkFix, Silent } from '../remark.ts';

/** What a thread is told when it begins, so that it reads the same projects as the one that calls it. */
export interface Call {
  readonly paths: readonly string[];
  readonly folder: string;
}

/** Which of several threads one is. */
export interface Turn {
  readonly place: number;
  readonly threads: number;
}

/** What a thread tells of a file that it has read. */
export interface Read {
  /** Undefined where others have to read it themselves. */
  readonly read: ReadElsewhere | undefined;
  /** What its claims have in common with others is gathered under these. */
  readonly keys: Int32Array;
}

/** The files of a project that a thread has read, by URI. */
export type ReadFiles = ReadonlyMap<string, Read>;

/** What a thread is told while it is at work. */
export type Word =
  | { readonly kind: 'read'; readonly root: string; readonly files: readonly ReadFiles[] }
  | ({ readonly kind: 'share' } & Share);

/** What it answers. */
export type Answer =
  | { readonly kind: 'read'; readonly root: string; readonly files: ReadFiles }
  /** It has read all that it reads. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'found'; readonly told: Told };

/** What it is to look at once that is known. */
export interface Share {
  readonly uris: readonly string[];
  /** Whether somebody will ask for fixes: they are worked out, as no function goes from thread to thread. */
  readonly withFixes: boolean;
}

/** What it found, as threads can tell each other. */
export interface Told {
  readonly files: readonly string[];
  readonly faults: readonly string[];
  readonly remarks: readonly ToldRemark[];
  readonly silent: readonly (Omit<Silent, 'remark'> & { readonly remark: ToldRemark })[];
}

type ToldRemark = Omit<FullRemark, 'fixes'> & { readonly given: readonly RemarkFix[] };

/** What was found, to be told to another thread. */
export function tell({ files, faults, remarks, silent }: Found, withFixes: boolean): Told {
  const told = ({ fixes, ...remark }: FullRemark): ToldRemark => ({
    ...remark,
    given: withFixes ? fixes() : [],
  });
  return {
    files,
    faults,
    remarks: remarks.map(told),
    silent: silent.map(({ remark, ...why }) => ({ ...why, remark: told(remark) })),
  };
}

/** What another thread told. */
export function heard({ files, faults, remarks, silent }: Told): Found {
  const full = ({ given, ...remark }: ToldRemark): FullRemark => ({ ...remark, fixes: () => given });
  return {
    files,
    faults,
    remarks: remarks.map(full),
    silent: silent.map(({ remark, ...why }) => ({ ...why, remark: full(remark) })),
  };
}
