import type { DefinitionType } from '../format/shape.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition, Entity, Source } from '../model/definition.ts';
import type { Difference } from '../work/changed.ts';
import { none } from '../work/fitted.ts';
import type { List } from '../work/list.ts';
import type { AnnotationFile } from './document.ts';

/** The entities and sources of a file; of none, nothing. */
export function definitionsIn(file: AnnotationFile | undefined): List<Entity | Source> {
  return file?.defined ?? none;
}

/** Whether references to some types can name a definition. */
export function isNamed({ id, type }: Definition, types: readonly DefinitionType[]): boolean {
  return id !== '' && types.includes(type);
}

/** The ids of what is gone or has come. */
export function idsIn({ gone, come }: Difference<Definition>): ReadonlySet<string> {
  return new Set([...gone, ...come].map(({ id }) => id));
}

/** The types of what is gone or has come. */
export function typesIn({ gone, come }: Difference<Definition>): ReadonlySet<DefinitionType> {
  return new Set([...gone, ...come].map(({ type }) => type));
}

/** Whether what came has the ids of what is gone: of claims, nobody who lists them wants to know more. */
export function isAlike({ gone, come }: Difference<Claim>): boolean {
  return gone.length === come.length && gone.every(({ id }, index) => come[index]?.id === id);
}
