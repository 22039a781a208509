import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { LeafShape } from '../../format/shape.ts';
import type { EntityKind } from '../../format/vocabulary.ts';
import type { Definition, Entity } from '../../model/definition.ts';
import { idFrom, isId, normalId } from '../../model/id.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Located } from '../../project/scope.ts';
import { follow } from '../../syntax/tree.ts';
import type { EdtfDate } from '../../time/date.ts';
import { eachOf, type Steps } from '../../work/steps.ts';
import type { Desk } from '../cards/desk.ts';
import { spoken } from '../cards/labels.ts';
import { plaintext } from '../cards/pen.ts';
import { roleOn } from '../cards/role.ts';
import { dayOf } from '../day.ts';
import { around } from '../meaning.ts';
import { claimName, entityName, shortened, sourceName } from '../names.ts';
import type { Asked } from './asked.ts';
import { claimZone } from './claim-zone.ts';
import { isNamedIn, wordSetOf } from './named.ts';
import { otherFiles } from './qualified.ts';
import { unknownSpeaker } from './speaker.ts';
import type { Setting, Suggestion, Suggestions } from './suggestion.ts';

type ReferenceShape = Extract<LeafShape, { type: 'reference' }>;

/** Something that can be referred to here, with what it would be written as. */
interface Candidate extends Located {
  readonly written: string;
}

/** More than these are not shown at once: who types on is asked again. */
const most = 300;
/** Longer details are cut, in UTF-16 units. */
const mostDetail = 80;
/** Who has typed less than this, in UTF-16 units, has hardly begun. */
const leastDefined = 2;

/**
 * What a reference can name, the likeliest first: whom the claim's own sentence names, what this file uses and
 * how often, what its article names, then the rest; what other articles' files define comes last, with the name
 * of its file. Something typed that names nothing offers to define it.
 */
export function* references(asked: Asked, shape: ReferenceShape, at: Setting): Steps<Suggestions> {
  const { file } = asked;
  if (file === undefined) return { all: [], more: false };
  const all = yield* candidates(asked, shape, file);
  const typed = asked.said.trim().toLowerCase();
  const fitting = yield* eachOf(all, (each) => (typed === '' || matches(each, typed) ? [each] : []));
  const found = fitting.flat();
  if (found.length === 0 && typed !== '')
    return { all: definitions(asked, shape, at, asked.said.trim()), more: true };
  // Editors match more loosely than this does: where there is room, they choose.
  const shown = all.length <= most ? all : found;
  const ranked = (yield* rankedBy(shown, scorer(asked, file))).slice(0, most);
  const day = dayOf(asked.project, file, asked.entry);
  const desk: Desk = { project: asked.project, locale: asked.locale, docs: undefined, pen: plaintext };
  const unknown = unknownSpeaker(
    asked,
    all.flatMap(({ definition }) => namesOf(definition)),
  );
  const isMeant = unknown?.name.toLowerCase().includes(typed) ?? false;
  const named = isMeant && unknown ? definitions(asked, shape, at, unknown.name, unknown.kind) : [];
  return {
    all: [...named, ...ranked.map((each) => suggestion(desk, each, day, at, typed))],
    more: shown.length > most || shown.length < all.length,
  };
}

function* candidates(asked: Asked, shape: ReferenceShape, file: AnnotationFile): Steps<readonly Candidate[]> {
  const wanted = normalId(asked.said);
  const hash = wanted.lastIndexOf('#');
  const listed = listedIn(asked);
  const self = around(asked.entry, 'claim') ?? around(asked.entry, 'source') ?? around(asked.entry, 'entity');
  const isAllowed = ({ definition, written }: Candidate): boolean =>
    definition.id !== '' &&
    (listed.size === 0 || !listed.has(normalId(written))) &&
    definition.entry !== self &&
    shape.to.includes(definition.type) &&
    (definition.type !== 'entity' || fits(definition, shape.kinds));
  const own: Candidate[] = [];
  if (hash === -1)
    for (const each of asked.project.scope.visible(shape.to, file)) {
      yield;
      if (isAllowed(each)) own.push(each);
    }
  const seen = new Set(own.map(({ written }) => written));
  const named = otherFiles(asked.project, file).filter(
    ({ name }) => hash === -1 || name === wanted.slice(0, hash),
  );
  const ofOthers = yield* eachOf(named, ({ name, file: other }) => {
    const { entities, sources, claims } = other.annotation;
    const kinds: readonly (readonly Definition[])[] = [
      shape.to.includes('claim') ? claims : [],
      shape.to.includes('entity') ? entities : [],
      shape.to.includes('source') ? sources : [],
    ];
    return kinds
      .flat()
      .map((definition): Candidate => ({ file: other, definition, written: `${name}#${definition.id}` }))
      .filter(isAllowed);
  });
  const distinct = own.filter(({ written }) => seen.delete(written));
  return [...distinct, ...ofOthers.flat()];
}

function fits({ kind }: Entity, kinds: readonly EntityKind[] | undefined): boolean {
  return kinds === undefined || kind === undefined || kinds.includes(kind);
}

/** What the list at the cursor refers to already. */
function listedIn({ what, slot, tree }: Asked): ReadonlySet<string> {
  const items = what.kind === 'value' ? (what.list?.items ?? []) : [];
  const listed = items.flatMap((item) => {
    const content = follow(item);
    const scalar =
      content?.kind === 'mapping'
        ? follow(content.pairs.find(({ name }) => name === 'source')?.value ?? null)
        : content;
    if (scalar?.kind !== 'scalar') return [];
    const start = scalar.base.offset + scalar.from;
    const here = slot.start <= start && start <= slot.end && start < tree.pieces.length;
    return here ? [] : [normalId(scalar.value)];
  });
  return new Set(listed);
}

function matches({ written, definition }: Candidate, typed: string): boolean {
  return (
    written.toLowerCase().includes(typed) ||
    namesOf(definition).some((name) => name.toLowerCase().includes(typed))
  );
}

function namesOf(definition: Definition): readonly string[] {
  switch (definition.type) {
    case 'entity':
      return definition.names;
    case 'source':
      return definition.title === undefined ? [] : [definition.title];
    case 'claim':
      return [claimName(definition)];
  }
}

type Scorer = (candidate: Candidate) => number;

/** The higher, the likelier. */
function scorer(asked: Asked, file: AnnotationFile): Scorer {
  const article = asked.project.articleOf(file);
  const words = article?.type === 'article' ? wordSetOf(article.article.visible.folded) : undefined;
  const zone = claimZone(asked);
  const sentence = zone && wordSetOf(zone.sentences.map(({ text }) => text).join(' '));
  const uses = (written: string, field?: string): number => {
    const leaves = file.references.get(written) ?? [];
    return field === undefined ? leaves.length : leaves.filter((leaf) => leaf.field === field).length;
  };
  const field = asked.what.kind === 'value' ? asked.what.expected.field : '';
  return ({ written, file: home, definition }) => {
    if (definition.type === 'claim') return home === file ? 1 : 0;
    if (written.includes('#')) return 0;
    const inSentence = definition.type === 'entity' && sentence && isNamedIn(definition, sentence);
    const inArticle = definition.type === 'entity' && words && isNamedIn(definition, words);
    return (
      (inSentence ? 4000 : 0) +
      Math.min(uses(written), 900) * 2 +
      Math.min(uses(written, field), 900) * 2 +
      (inArticle ? 2 : 0) +
      1
    );
  };
}

/** By score; what scores alike keeps its order. */
function* rankedBy(all: readonly Candidate[], score: Scorer): Steps<readonly Candidate[]> {
  const scored = yield* eachOf(all, (candidate) => ({ candidate, score: score(candidate) }));
  return scored.sort((a, b) => b.score - a.score).map(({ candidate }) => candidate);
}

const kinds: { readonly [Kind in EntityKind | 'source' | 'claim']: CompletionItemKind } = {
  person: CompletionItemKind.Class,
  organization: CompletionItemKind.Module,
  group: CompletionItemKind.Enum,
  place: CompletionItemKind.Unit,
  event: CompletionItemKind.Function,
  anonymous: CompletionItemKind.Interface,
  source: CompletionItemKind.File,
  claim: CompletionItemKind.Reference,
};

function suggestion(
  desk: Desk,
  { file, definition, written }: Candidate,
  day: EdtfDate | undefined,
  at: Setting,
  typed: string,
): Suggestion {
  const kind = definition.type === 'entity' ? (definition.kind ?? 'person') : definition.type;
  return {
    label: written,
    kind: kinds[kind],
    insert: { value: written },
    at,
    detail: shortened(detailOf(desk, file, definition, day), mostDetail),
    found: foundBy(written, namesOf(definition), typed),
    about: { file: file.uri, type: definition.type, id: definition.id },
  };
}

function detailOf(
  desk: Desk,
  file: AnnotationFile,
  definition: Definition,
  day: EdtfDate | undefined,
): string {
  switch (definition.type) {
    case 'entity': {
      const role = roleOn(desk, file, definition, day) ?? (definition.kind && spoken(definition.kind));
      const name = entityName(definition);
      return role === undefined ? name : l10n.t('{0}, {1}', name, role);
    }
    case 'source':
      return sourceName(desk.project, file, definition);
    case 'claim':
      return claimName(definition);
  }
}

/** The id and the names, without those that others hold; the one first that begins as what is typed. */
function foundBy(written: string, names: readonly string[], typed: string): string {
  let found = written;
  for (const name of names.map((each) => each.replaceAll(/\s+/g, ' ')))
    if (!found.toLowerCase().includes(name.toLowerCase())) found += ` ${name}`;
  const start = typed === '' ? undefined : names.find((name) => name.toLowerCase().startsWith(typed));
  return start === undefined || written.toLowerCase().startsWith(typed) ? found : `${start} ${found}`;
}

/**
 * Definitions of what is typed, or meant, where nothing has such a name.
 *
 * @param entityKind what kind of entity it is, where that is known
 */
function definitions(
  asked: Asked,
  shape: ReferenceShape,
  at: Setting,
  said: string,
  entityKind?: EntityKind,
): readonly Suggestion[] {
  const id = isId(said) && entityKind === undefined ? said : idFrom(said);
  if (
    said.length < leastDefined ||
    id === undefined ||
    said.includes('#') ||
    asked.file?.definitions.has(normalId(id))
  )
    return [];
  return shape.to.flatMap((type): readonly Suggestion[] => {
    if (type === 'claim' || (entityKind !== undefined && type !== 'entity')) return [];
    const detail =
      type === 'entity'
        ? l10n.t('Define the entity “{0}” in this file', id)
        : l10n.t('Define the source “{0}” in this file', id);
    return [
      {
        label: id,
        kind: CompletionItemKind.Constructor,
        insert: { value: id },
        at,
        detail,
        found: said,
        defines: {
          type,
          id,
          name: said,
          kind: type === 'entity' ? (entityKind ?? shape.kinds?.[0]) : undefined,
        },
      },
    ];
  });
}
