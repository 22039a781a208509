import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Span } from '../../server/src/syntax/span.ts';

/** A date phrase in its context, with what it means. */
export interface Phrase {
  /** The day of publication. */
  readonly published: string;
  /** EDTF. */
  readonly answer: string;
  readonly text: string;
  /** Of the phrase, in UTF-16 offsets of the text. */
  readonly span: Span;
}

/** The phrases of a file of this folder, which marks each with `⟦…⟧`. */
export function readPhrases(name: 'tuning' | 'held-out' | 'harder' | 'russian'): readonly Phrase[] {
  const file = join(import.meta.dirname, `${name}.yaml`);
  const written: readonly { published: string; answer: string | number; text: string }[] = parse(
    readFileSync(file, 'utf8'),
  );
  return written.map(({ published, answer, text }) => {
    const start = text.indexOf('⟦');
    const end = text.indexOf('⟧') - 1;
    return { published, answer: String(answer), text: text.replace(/[⟦⟧]/g, ''), span: { start, end } };
  });
}
