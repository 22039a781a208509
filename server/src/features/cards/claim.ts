import * as l10n from '@vscode/l10n';
import type { Citation, Claim } from '../../model/claim.ts';
import { type FieldName, type Leaf, leafOf, leavesOf, textOf } from '../../model/entry.ts';
import type { Located } from '../../project/scope.ts';
import { saidOn } from '../../rules/claims/said-on.ts';
import { describeDistance } from '../../time/distance-words.ts';
import { describeDate } from '../../time/words.ts';
import { dayOf } from '../day.ts';
import { claimName, claimWords, entityName, referenceName, shortened } from '../names.ts';
import type { Desk } from './desk.ts';
import { spoken } from './labels.ts';
import type { CardLine } from './pen.ts';
import { roleOn } from './role.ts';
import { linkTo } from './whereabouts.ts';

/** Longer texts are cut, in UTF-16 units. */
const mostWords = 240;

/** A claim at a glance: what is said, by whom, when, to whom, on what, and what became of it. */
export function claimCard(desk: Desk, located: Located<Claim>): readonly CardLine[] {
  const { pen } = desk;
  const { definition: claim } = located;
  const name = claimName(claim);
  const words = claimWords(claim);
  return [
    `${pen.strong(shortened(name, mostWords))} · ${l10n.t('claim')}`,
    words === name ? undefined : pen.text(shortened(words, mostWords)),
    speaker(desk, located),
    said(desk, located),
    people(desk, located, 'to', (names) => l10n.t('To: {0}', names)),
    people(desk, located, 'via', (names) => l10n.t('Via: {0}', names)),
    about(desk, claim),
    sources(desk, located),
    verdict(desk, claim),
  ];
}

function speaker(desk: Desk, { file, definition: claim }: Located<Claim>): CardLine {
  const day = dayOf(desk.project, file, claim.entry);
  const voices = claim.speakers.map((leaf) => voice(desk, { file, definition: claim }, leaf, day));
  const speech = claim.speech === undefined ? [] : [spoken(claim.speech)];
  const polarity = textOf(claim.entry, 'polarity');
  const manner = [...speech, ...(polarity === undefined || polarity === 'asserts' ? [] : [spoken(polarity)])];
  if (voices.length === 0) return manner.length === 0 ? undefined : l10n.t('Speech: {0}', manner.join(', '));
  const who = desk.pen.text(voices.join('; '));
  return l10n.t('Speaker: {0}', manner.length === 0 ? who : l10n.t('{0} ({1})', who, manner.join(', ')));
}

function voice(desk: Desk, { file }: Located<Claim>, leaf: Leaf, day: ReturnType<typeof dayOf>): string {
  const target = desk.project.resolve(leaf, file);
  if (target.kind !== 'found' || target.definition.type !== 'entity')
    return referenceName(desk.project, file, leaf);
  const role = roleOn(desk, target.file, target.definition, day);
  const name = entityName(target.definition);
  return role === undefined ? name : l10n.t('{0}, {1}', name, role);
}

function said({ project, pen, locale }: Desk, { file, definition: claim }: Located<Claim>): CardLine {
  const date = saidOn(project, file, claim)?.date;
  const published = file.annotation.article?.published;
  const distance = date && published && describeDistance(date, published, locale, project.settings.timeZone);
  const day = date && describeDate(date, locale);
  const occasion = leafOf(claim.entry, 'occasion');
  const parts = [
    ...(day === undefined ? [] : [distance === undefined ? day : l10n.t('{0} ({1})', day, distance)]),
    ...(occasion === undefined ? [] : [pen.text(referenceName(project, file, occasion))]),
  ];
  return parts.length === 0 ? undefined : l10n.t('Said: {0}', parts.join(' · '));
}

function people(
  { project, pen }: Desk,
  { file, definition }: Located<Claim>,
  field: FieldName<'claim'>,
  say: (names: string) => string,
): CardLine {
  const names = leavesOf(definition.entry, field).map((leaf) => referenceName(project, file, leaf));
  return names.length === 0 ? undefined : say(pen.text(names.join(field === 'via' ? ' → ' : ', ')));
}

function about({ locale }: Desk, { eventDate }: Claim): CardLine {
  return eventDate?.date && l10n.t('Speaks of: {0}', describeDate(eventDate.date, locale));
}

function sources(desk: Desk, located: Located<Claim>): CardLine {
  const cited = located.definition.sources;
  if (cited.length === 0) return desk.pen.strong(l10n.t('No source'));
  return l10n.t('Sources: {0}', cited.map((citation) => source(desk, located, citation)).join('; '));
}

function source(desk: Desk, { file }: Located<Claim>, citation: Citation): string {
  const { project, pen } = desk;
  const target = project.resolve(citation.source, file);
  const cited =
    target.kind === 'found' && target.definition.type === 'source' ? target.definition : undefined;
  const reliability = cited && textOf(cited.entry, 'reliability');
  const notes = [
    // Without a title it goes by the name of its author, which says too little.
    ...(cited?.title === undefined && cited?.kind !== undefined ? [spoken(cited.kind)] : []),
    ...(reliability === undefined ? [] : [reliability]),
    ...(citation.locator === undefined ? [] : [citation.locator]),
    ...(citation.stance === undefined ? [] : [spoken(citation.stance)]),
  ];
  const words = referenceName(project, file, citation.source);
  const name = target.kind === 'found' ? linkTo(desk, target, words) : pen.text(words);
  return notes.length === 0 ? name : l10n.t('{0} ({1})', name, pen.text(notes.join(', ')));
}

function verdict({ pen }: Desk, { entry }: Claim): CardLine {
  const value = textOf(entry, 'verdict');
  if (value === undefined) return undefined;
  const why = textOf(entry, 'justification');
  const said = pen.strong(spoken(value));
  return l10n.t('Verdict: {0}', why === undefined ? said : l10n.t('{0}: {1}', said, pen.text(why)));
}
