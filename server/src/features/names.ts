import * as l10n from '@vscode/l10n';
import type { Claim } from '../model/claim.ts';
import type { Definition, Entity, Source } from '../model/definition.ts';
import { type Leaf, leavesOf, textOf } from '../model/entry.ts';
import type { AnnotationFile } from '../project/document.ts';
import type { Project } from '../project/project.ts';

/** What an entity is called; its id, where it has no name. */
export function entityName(entity: Entity): string {
  return entity.name ?? entity.id;
}

/** What a source is called: its title, or else who made it. */
export function sourceName(project: Project, file: AnnotationFile, source: Source): string {
  if (source.title !== undefined) return source.title;
  const makers = [...leavesOf(source.entry, 'author'), ...leavesOf(source.entry, 'publisher')];
  const names = makers.map((maker) => referenceName(project, file, maker)).filter((name) => name !== '');
  return names[0] ?? source.id;
}

/** A claim in a line: its summary, or the article's words between quotation marks. */
export function claimName(claim: Claim): string {
  return textOf(claim.entry, 'summary') ?? (claimWords(claim) || claim.id);
}

/** The article's words of a claim between quotation marks, pieces parted by an ellipsis; may be empty. */
export function claimWords(claim: Claim): string {
  const words = claim.pieces.map((piece) => piece.text).join(' … ');
  return words === '' ? '' : l10n.t('“{0}”', words);
}

/** What a reference's target is called; what is written, where it names nothing. */
export function referenceName(project: Project, file: AnnotationFile, reference: Leaf): string {
  const target = project.resolve(reference, file);
  return target.kind === 'found' ? definitionName(project, target.file, target.definition) : reference.text;
}

/** What a definition is called. */
export function definitionName(project: Project, file: AnnotationFile, definition: Definition): string {
  switch (definition.type) {
    case 'entity':
      return entityName(definition);
    case 'source':
      return sourceName(project, file, definition);
    case 'claim':
      return claimName(definition);
  }
}

/** White space that is no single space between two words: few names hold any. */
const untidy = /^\s|\s$|\s\s|[^\S ]/;

/**
 * The first of a text's words, as many as fit, with an ellipsis where any are left out; on one line. Quotation
 * marks around the whole stay around what is left.
 */
export function shortened(text: string, most: number): string {
  const line = untidy.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text;
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  const end = space > most / 2 ? space : /[\uD800-\uDBFF]$/.test(cut) ? most - 1 : most;
  const closing = /^\p{Pi}.*(\p{Pf})$/u.exec(line)?.[1] ?? '';
  return `${cut.slice(0, end).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')}…${closing}`;
}
