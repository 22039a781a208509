import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { Definition } from '../../model/definition.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { keptFor, type Present } from '../../project/kept.ts';
import type { Project } from '../../project/project.ts';
import { Carried } from '../../syntax/carried.ts';
import { spanOf } from '../../syntax/tree.ts';
import { differenceIn } from '../../work/changed.ts';
import { arrayOf } from '../../work/list.ts';
import { Remembering } from '../../work/reading.ts';
import { type Ranges, rangesOf } from '../extent.ts';
import { lowered } from '../place.ts';
import { symbolOf } from './kinds.ts';
import { lineOf, type Words, wordsIn } from './line.ts';
import { wordsFor } from './words.ts';

/** What a file defines, by kind. */
export type Defined = 'entities' | 'sources' | 'claims';

/** The line of a definition, from moment to moment: nearly all are the same after an edit, or only lie lower. */
class KeptLine extends Remembering<Words> {
  readonly #definition: Definition;
  readonly #present: () => Present;
  /** The line on which the definition begins, counted from 0, and what was shown of it there. */
  #line = 0;
  #symbol: DocumentSymbol | undefined;

  constructor(definition: Definition, present: () => Present) {
    super();
    this.#definition = definition;
    this.#present = present;
  }

  protected override work(): Words {
    const { project, file } = this.#present();
    return wordsFor(project, file, this.#definition);
  }

  /**
   * As it stands in the outline of its file.
   *
   * @param lineAt the line of an offset
   */
  shownIn(file: AnnotationFile, lineAt: (offset: number) => number): DocumentSymbol {
    const definition = this.#definition;
    const words = this.value;
    const line = lineAt(spanOf(definition.entry.at).start);
    const before = this.#symbol;
    if (before !== undefined && wordsIn.get(before) === words && this.#line === line) return before;
    // What a definition rests on is read again with it: its lines and characters among themselves stay.
    const ranges = before ? movedBy(line - this.#line, before) : rangesOf({ file, definition });
    this.#symbol = lineOf(symbolOf(definition), words, ranges);
    this.#line = line;
    return this.#symbol;
  }
}

function movedBy(lines: number, { range, selectionRange }: Ranges): Ranges {
  if (lines === 0) return { range, selectionRange };
  return { range: lowered(range, lines), selectionRange: lowered(selectionRange, lines) };
}

/** The lines of all that a file defines. */
class KeptLines {
  readonly #present: () => Present;
  readonly #lists = new Map<Defined, Carried<Definition, KeptLine>>();

  constructor(present: () => Present) {
    this.#present = present;
  }

  /** Those of one kind, in the order of the file. */
  all(defined: Defined): readonly KeptLine[] {
    const definitions: readonly Definition[] = this.#present().file.annotation[defined];
    const before = this.#lists.get(defined);
    const now = Carried.of(definitions, (definition) => [new KeptLine(definition, this.#present)], before);
    this.#lists.set(defined, now);
    if (before !== undefined) for (const line of differenceIn(before.all, now.all).gone) line.outdated();
    return arrayOf(now.all);
  }
}

const linesOf = keptFor((present) => new KeptLines(present));

/** The lines of what a file defines of one kind, in its order. */
export function keptLines(project: Project, file: AnnotationFile, defined: Defined): readonly KeptLine[] {
  return linesOf(project, file).all(defined);
}
