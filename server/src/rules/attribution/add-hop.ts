import * as l10n from '@vscode/l10n';
import type { Edit } from '../../edit/edit.ts';
import { insertField, insertItem } from '../../edit/insert.ts';
import { claim as claimShape } from '../../format/claim.ts';
import type { Claim } from '../../model/claim.ts';
import type { Leaf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { entitiesAmong, voicesOf } from '../claims/voices.ts';
import { fixIn } from '../fix.ts';
import type { Fix } from '../rule.ts';
import type { Named, Voices } from './hops.ts';

/** A voice that is missing from a claim, beside the other one of its sentence. */
export interface MissingVoice {
  readonly claim: Claim;
  readonly voices: Voices;
  readonly named: Named;
}

/** Puts whoever is missing next to the other voice: whom they have it from comes before them. */
export function addHop(
  project: Project,
  file: AnnotationFile,
  { claim, voices, named }: MissingVoice,
): readonly Fix[] {
  const [entity, ...others] = named.kind === 'entity' ? named.entities : [];
  const other = named === voices.reporter ? voices.cited : voices.reporter;
  if (entity === undefined || others.length > 0) return [];
  const at =
    named === voices.reporter ? after(project, file, claim, other) : before(project, file, claim, other);
  return at === undefined
    ? []
    : fixIn(
        file.uri,
        l10n.t('Add “{0}” to “via”', entity.written),
        insertHop(file, claim, at, entity.written),
        { preferred: true },
      );
}

/** Behind whom they have it from: a hop, or a speaker. */
function after(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
  cited: Named | undefined,
): number | undefined {
  const hop = claim.via.findIndex((leaf) => isNamed(project, file, leaf, cited));
  if (hop >= 0) return hop + 1;
  return claim.speakers.some((leaf) => isNamed(project, file, leaf, cited)) ? 0 : undefined;
}

/** Before the hop that has it from them. Where that is the speaker, somebody else is: nobody can tell who. */
function before(
  project: Project,
  file: AnnotationFile,
  claim: Claim,
  reporter: Named | undefined,
): number | undefined {
  const hop = claim.via.findIndex((leaf) => isNamed(project, file, leaf, reporter));
  return hop >= 0 ? hop : undefined;
}

function isNamed(project: Project, file: AnnotationFile, leaf: Leaf, named: Named | undefined): boolean {
  if (named?.kind !== 'entity') return false;
  const voices = entitiesAmong(voicesOf(project, file, [leaf]));
  return named.entities.some(({ definition }) => voices.includes(definition));
}

function insertHop(
  file: AnnotationFile,
  claim: Claim,
  at: number,
  written: string,
): readonly Edit[] | undefined {
  const { tree } = file.annotation;
  const { entry } = claim;
  const via = entry.fields.get('via');
  // What an alias or a merge brings in is other claims' too.
  if (entry.at !== entry.node) return undefined;
  if (via === undefined)
    return insertField(tree, entry.node, 'via', [written], { order: Object.keys(claimShape.fields) });
  const pair = entry.node.pairs.find(({ key }) => key === via.key);
  if (pair?.value?.kind !== 'sequence' || pair.value.items.length !== claim.via.length) return undefined;
  return insertItem(tree, pair.value, at, written);
}
