import * as l10n from '@vscode/l10n';
import type { Leaf } from '../../model/entry.ts';
import { splitReference } from '../../model/id.ts';
import { leavesNear } from '../../model/leaves.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import type { Span } from '../../syntax/span.ts';
import type { Steps } from '../../work/steps.ts';
import type { Desk } from '../cards/desk.ts';
import { plaintext } from '../cards/pen.ts';
import { roleOn } from '../cards/role.ts';
import { dayOf } from '../day.ts';
import { definitionName, shortened } from '../names.ts';
import { behind, type Hint } from './hint.ts';

/** The fields of a claim that name those who speak, pass on or are told. */
const fields: ReadonlySet<string> = new Set(['speaker', 'via', 'to']);

/** Longer names and offices are cut, in UTF-16 units. */
const longestName = 40;
const longestRole = 40;

/** The name, and the office on the claim's day, behind each reference to somebody who takes part in a claim. */
export function* nameHints(
  project: Project,
  file: AnnotationFile,
  within: Span,
  locale: string,
): Steps<readonly Hint[]> {
  const desk: Desk = { project, pen: plaintext, locale, docs: undefined };
  const hints = new Map<number, Hint>();
  const { root, tree } = file.annotation;
  for (const reference of root ? leavesNear(tree, root, within) : []) {
    yield;
    if (reference.owner.name !== 'claim' || !fields.has(reference.field)) continue;
    const at = behind(file, reference.at, within);
    if (at === undefined) continue;
    const target = project.resolve(reference, file);
    if (target.kind !== 'found') continue;
    const name = nameFor(project, reference, target);
    const role = roleFor(desk, file, reference, target);
    const label = labelOf(name, role);
    const before = hints.get(at);
    // What several claims share by a merge may mean several days: only the name holds on all of them.
    if (before === undefined) hints.set(at, { at, label });
    else if (before.label !== label) hints.set(at, { at, label: labelOf(name, undefined) });
  }
  return [...hints.values()].filter(({ label }) => label !== '');
}

/** Undefined where the id says it already. */
function nameFor(project: Project, { text }: Leaf, { file, definition }: Located): string | undefined {
  const name = definitionName(project, file, definition).trim();
  return name.toLowerCase() === splitReference(text).id.toLowerCase()
    ? undefined
    : shortened(name, longestName);
}

function roleFor(desk: Desk, file: AnnotationFile, { owner }: Leaf, target: Located): string | undefined {
  const { definition } = target;
  if (definition.type !== 'entity' || definition.roles.length === 0) return undefined;
  const role = roleOn(desk, target.file, definition, dayOf(desk.project, file, owner));
  return role === undefined ? undefined : shortened(role, longestRole);
}

function labelOf(name: string | undefined, role: string | undefined): string {
  if (name === undefined || role === undefined) return name ?? role ?? '';
  return l10n.t('{0}, {1}', name, role);
}
