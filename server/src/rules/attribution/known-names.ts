import { voices } from '../../format/vocabulary.ts';
import type { Entity } from '../../model/definition.ts';
import type { AnnotationFile } from '../../project/document.ts';
import { keptOf } from '../../project/kept.ts';
import type { Project } from '../../project/project.ts';
import { nameWords } from '../references/mention.ts';
import type { Word } from './relay.ts';

/** An entity, and what a reference to it is written as. */
export interface KnownEntity {
  /** The URI of the file that defines it. */
  readonly uri: string;
  readonly definition: Entity;
  readonly written: string;
}

/** Names longer than this are not looked for, in words. */
const longestName = 6;

/** Who can be named in the article of a file: the entities that its references can name, by each of their names. */
export class KnownNames {
  readonly #byName = new Map<string, KnownEntity[]>();

  constructor(project: Project, file: AnnotationFile) {
    for (const located of project.scope.visible(['entity'], file)) {
      const { definition } = located;
      if (definition.type !== 'entity' || !voices.some((kind) => kind === definition.kind)) continue;
      const entity: KnownEntity = { uri: located.file.uri, definition, written: located.written };
      for (const name of new Set(definition.names.map(keyOf))) this.#add(name, entity);
    }
  }

  /** Whom words name from one of them on: the longest name, and how many words it has. */
  from(words: readonly Word[], at: number): Named | undefined {
    for (let length = Math.min(longestName, words.length - at); length > 0; length--) {
      const entities = this.#byName.get(joined(words.slice(at, at + length)));
      if (entities) return { entities, length };
    }
    return undefined;
  }

  /** Whom words name up to their end. */
  upTo(words: readonly Word[]): Named | undefined {
    for (let length = Math.min(longestName, words.length); length > 0; length--) {
      const entities = this.#byName.get(joined(words.slice(-length)));
      if (entities) return { entities, length };
    }
    return undefined;
  }

  #add(name: string, entity: KnownEntity): void {
    if (name === '') return;
    const named = this.#byName.get(name);
    if (named) named.push(entity);
    else this.#byName.set(name, [entity]);
  }
}

/** Who can be named in the article of a file, looked up once for all that ask. */
export const namesFor = keptOf((project, file) => new KnownNames(project, file));

/** Whom a few words name: several, where a name is not of one alone. */
export interface Named {
  readonly entities: readonly KnownEntity[];
  readonly length: number;
}

/** Blind to case, to the article before it and to `'s`. */
function keyOf(name: string): string {
  return nameWords(name).join(' ').toLowerCase().replace(article, '');
}

function joined(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .join(' ')
    .replace(article, '');
}

const article = /^(?:the|an?) (?=.)/;
