import { mappingShape } from '../../format/mappings.ts';
import type { DefinitionType } from '../../format/shape.ts';
import type { Leaf } from '../../model/entry.ts';
import { splitReference } from '../../model/id.ts';
import { nearest } from '../../model/nearest.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { pathFrom, withoutExtension } from '../../project/uri.ts';
import { relativePath } from '../anchoring/relative-path.ts';
import { partsOf } from '../several.ts';
import { candidatesFor, candidatesIn } from './candidates.ts';

/** A reference that names nothing, and what was perhaps meant. */
export interface Undefined {
  readonly reference: Leaf;
  /** The file before the `#`, where that is the part that names nothing. */
  readonly noFile: string | undefined;
  /** A reference to write instead. */
  readonly suggestion: string | undefined;
  /** Those to write as a list instead, where the text lists several. */
  readonly several: readonly string[] | undefined;
}

/** Where more ids of a file name nothing, something else is wrong with it: nobody looks for what they may mean. */
const mostMissing = 100;

/** What a code of this family speaks of: where an entity or a source can stand, an entity is missed. */
export function missedType(reference: Leaf): DefinitionType | undefined {
  return reference.shape.type === 'reference' ? reference.shape.to[0] : undefined;
}

/** That a reference names nothing; undefined where it does name something. */
export function undefinedBy(project: Project, file: AnnotationFile, reference: Leaf): Undefined | undefined {
  const resolution = project.resolve(reference, file, []);
  // What is found, but of a type that cannot stand there, is of a wrong kind.
  if (resolution.kind === 'found') return undefined;
  const noFile = resolution.kind === 'no-file' ? resolution.name : undefined;
  const several = severalIn(project, file, reference);
  const suggestion = several ? undefined : suggestionFor(project, file, reference);
  return { reference, noFile, suggestion, several };
}

/** What a text refers to that lists several ("roe, doe") where a list can stand; undefined where one is not known. */
function severalIn(project: Project, file: AnnotationFile, reference: Leaf): readonly string[] | undefined {
  const names = partsOf(reference.text);
  if (names.length < 2 || !isForList(reference)) return undefined;
  const known = names.flatMap((text) => {
    const one = reference.saying(text);
    return project.resolve(one, file, []).kind === 'found'
      ? [text]
      : (suggestionFor(project, file, one) ?? []);
  });
  return known.length === names.length ? known : undefined;
}

/** Whether a value stands alone where a list of such could. */
function isForList({ owner, field, node }: Leaf): boolean {
  const { fields } = mappingShape(owner.name);
  return fields[field]?.shape.type === 'list' && owner.fields.get(field)?.content === node;
}

function missesMany(project: Project, { uri }: AnnotationFile): boolean {
  return project.course.ask(`misses many ${uri}`, (now) => {
    const file = now.annotations.get(uri);
    let missing = 0;
    for (const [first] of file?.references.values() ?? [])
      if (file && first && now.resolve(first, file, []).kind !== 'found') missing++;
    return missing > mostMissing;
  });
}

function suggestionFor(project: Project, file: AnnotationFile, reference: Leaf): string | undefined {
  if (missesMany(project, file)) return undefined;
  const types = reference.shape.type === 'reference' ? reference.shape.to : [];
  const { file: name, id } = splitReference(reference.text);
  if (name === undefined) return candidatesFor(project, file, types).nearest(reference.text);
  const other = project.scope.fileNamed(name, file);
  const found = other
    ? candidatesIn(project, other, types).nearest(reference.text)
    : nearest(name, namesFrom(project, file));
  if (found === undefined) return undefined;
  return other ? `${name}#${found}` : `${found}#${id}`;
}

/** How a file can name the others of its project: by name beside it, by path from the root. */
function namesFrom(project: Project, file: AnnotationFile): readonly string[] {
  return [...project.annotations.values()]
    .filter((other) => other !== file)
    .map((other) =>
      withoutExtension(
        other.folder === file.folder
          ? relativePath(file.folder, other.uri)
          : (pathFrom(project.root, other.uri) ?? other.name),
      ).normalize('NFC'),
    );
}
