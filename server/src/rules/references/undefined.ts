import { mappingShape } from '../../format/mappings.ts';
import type { DefinitionType } from '../../format/shape.ts';
import type { Leaf } from '../../model/entry.ts';
import { normalId, splitReference } from '../../model/id.ts';
import { nearest } from '../../model/nearest.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { pathFrom, withoutExtension } from '../../project/uri.ts';
import { relativePath } from '../anchoring/relative-path.ts';
import { partsOf } from '../several.ts';
import { Candidates } from './candidates.ts';

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

/** Likely meanings are looked for this often in a file: beyond, something else is wrong with it. */
const mostSuggestions = 100;

/** What a code of this family speaks of: where an entity or a source can stand, an entity is missed. */
export function missedType(reference: Leaf): DefinitionType | undefined {
  return reference.shape.type === 'reference' ? reference.shape.to[0] : undefined;
}

/** The references of a file, of one type, that name nothing. */
export function undefinedIn(
  project: Project,
  file: AnnotationFile,
  type: DefinitionType,
): readonly Undefined[] {
  const suggest = memoized(suggester(project, file));
  return file.annotation.references.flatMap((reference): readonly Undefined[] => {
    if (missedType(reference) !== type) return [];
    const resolution = project.resolve(reference, file);
    // What is found, but of a type that cannot stand there, is of a wrong kind.
    if (resolution.kind === 'found') return [];
    const noFile = resolution.kind === 'no-file' ? resolution.name : undefined;
    const several = severalIn(project, file, reference, suggest);
    return [{ reference, noFile, suggestion: several ? undefined : suggest(reference), several }];
  });
}

/** What a text refers to that lists several ("roe, doe") where a list can stand; undefined where one is not known. */
function severalIn(
  project: Project,
  file: AnnotationFile,
  reference: Leaf,
  suggest: (reference: Leaf) => string | undefined,
): readonly string[] | undefined {
  const names = partsOf(reference.text);
  if (names.length < 2 || !isForList(reference)) return undefined;
  const known = names.flatMap((text) => {
    const one = { ...reference, text };
    return project.resolve(one, file).kind === 'found' ? [text] : (suggest(one) ?? []);
  });
  return known.length === names.length ? known : undefined;
}

/** Whether a value stands alone where a list of such could. */
function isForList({ owner, field, node }: Leaf): boolean {
  const { fields } = mappingShape(owner.name);
  return fields[field]?.shape.type === 'list' && owner.fields.get(field)?.content === node;
}

function suggester(project: Project, file: AnnotationFile): (reference: Leaf) => string | undefined {
  const own = new Map<string, Candidates>();
  let names: readonly string[] | undefined;
  return (reference) => {
    const types = reference.shape.type === 'reference' ? reference.shape.to : [];
    const { file: name } = splitReference(reference.text);
    const other = name === undefined ? undefined : project.scope.fileNamed(name, file);
    if (name !== undefined && other === undefined) {
      names ??= namesFrom(project, file);
      const found = nearest(name, names);
      return found === undefined ? undefined : `${found}#${splitReference(reference.text).id}`;
    }
    const key = `${types.join()} ${other?.uri ?? ''}`;
    let candidates = own.get(key);
    if (!candidates) {
      candidates = other ? Candidates.in(other, types) : Candidates.of(project, file, types);
      own.set(key, candidates);
    }
    const id = candidates.nearest(reference.text);
    return id === undefined || name === undefined ? id : `${name}#${id}`;
  };
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

function memoized(suggest: (reference: Leaf) => string | undefined): (reference: Leaf) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (reference) => {
    const types = reference.shape.type === 'reference' ? reference.shape.to.join() : '';
    const key = `${types} ${normalId(reference.text)}`;
    if (!known.has(key)) {
      if (known.size >= mostSuggestions) return undefined;
      known.set(key, suggest(reference));
    }
    return known.get(key);
  };
}
