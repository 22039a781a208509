import type { DefinitionType } from '../format/shape.ts';
import type { Definition } from '../model/definition.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Located } from '../project/scope.ts';

/** A definition as a client keeps it from one request to the next, while its file may be edited. */
export interface Handle {
  readonly type: DefinitionType;
  /** Empty where none is written. */
  readonly id: string;
  /** Which of its type it was in its file, counting from 0. */
  readonly index: number;
}

export function handleOf({ file, definition }: Located): Handle {
  const { type, id } = definition;
  return { type, id, index: listOf(file, type).indexOf(definition) };
}

/** What a handle stands for by now: what has its id, or stands where it stood. It comes from outside. */
export function locatedBy(file: AnnotationFile, handle: unknown): Located | undefined {
  if (!isHandle(handle)) return undefined;
  const { type, id, index } = handle;
  const all = listOf(file, type);
  const there = all[index];
  const definition = there?.id === id ? there : id === '' ? undefined : all.find((each) => each.id === id);
  return definition && { file, definition };
}

function listOf({ annotation }: AnnotationFile, type: DefinitionType): readonly Definition[] {
  switch (type) {
    case 'entity':
      return annotation.entities;
    case 'source':
      return annotation.sources;
    case 'claim':
      return annotation.claims;
  }
}

function isHandle(value: unknown): value is Handle {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    (value.type === 'entity' || value.type === 'source' || value.type === 'claim') &&
    'id' in value &&
    typeof value.id === 'string' &&
    'index' in value &&
    typeof value.index === 'number'
  );
}
