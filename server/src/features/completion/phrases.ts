import { CompletionItemKind } from 'vscode-languageserver-types';
import { foldAll } from '../../article/fold.ts';
import { splitsWord } from '../../article/letters.ts';
import { selectorsFor } from '../../article/selectors.ts';
import { reporting } from '../../article/words/all.ts';
import type { Entity } from '../../model/definition.ts';
import { leavesOf } from '../../model/entry.ts';
import { overlaps, type Span } from '../../syntax/span.ts';
import { monthNumber, weekdayNumber } from '../../time/calendar-names.ts';
import { dateExpressions } from '../../time/phrases/expressions.ts';
import { around } from '../meaning.ts';
import type { Asked } from './asked.ts';
import { type ClaimZone, claimZone, type Stretch } from './claim-zone.ts';
import { cuePhrases } from './cue-phrases.ts';
import { isNamedIn, wordSetOf } from './named.ts';
import type { Setting, Suggestion } from './suggestion.ts';

/** Words of the article, where they stand in its visible text. */
interface Phrase extends Span {
  readonly words: string;
}

/** More entities than these are not looked for by name. */
const mostNames = 200;

/**
 * How the article names the speaker here: by a known name of the speaker or, where none is given, of anybody; by
 * a name or a description that stands in the sentence. What lies outside the claim's words comes first.
 */
export function mentions(asked: Asked, at: Setting): readonly Suggestion[] {
  const zone = claimZone(asked);
  if (zone === undefined) return [];
  const names = speakerNames(asked, zone);
  const groups = [
    named(zone.sentences, names),
    named(zone.paragraphs, names),
    zone.sentences.flatMap(nounPhrases),
  ];
  const outside = (phrase: Phrase): boolean => !zone.pieces.some((piece) => overlaps(piece, phrase));
  const all = groups.flat();
  return suggestions([...all.filter(outside), ...all.filter((phrase) => !outside(phrase))], at);
}

function speakerNames({ project, file, entry }: Asked, zone: ClaimZone): readonly string[] {
  const claim = around(entry, 'claim');
  if (file === undefined || claim === undefined) return [];
  const speakers = leavesOf(claim, 'speaker').flatMap((leaf) => {
    const target = project.resolve(leaf, file);
    return target.kind === 'found' ? [target.definition] : [];
  });
  if (speakers.length > 0) return speakers.flatMap((each) => (each.type === 'entity' ? each.names : []));
  const words = wordSetOf(zone.paragraphs.map(({ text }) => text).join(' '));
  const present: Entity[] = [];
  for (const { definition } of project.scope.visible(['entity'], file))
    if (definition.type === 'entity' && definition.kind !== 'event' && isNamedIn(definition, words))
      present.push(definition);
  return present.slice(0, mostNames).flatMap(({ names }) => names);
}

/** The places of names, the longest of those that begin alike. */
function named(zones: readonly Stretch[], names: readonly string[]): readonly Phrase[] {
  const found = zones.flatMap((zone) => names.flatMap((name) => occurrences(zone, name)));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}'’.-]*[\p{L}\p{N}](?: (?:(?:of|the|de|van|von|bin|al|for) )?\p{Lu}[\p{L}\p{M}\p{N}'’.-]*[\p{L}\p{N}])*/gu;
/** "the foreign minister", "a senior aide to the president": up to what cannot go on with. */
const DESCRIPTION =
  /(?<![\p{L}])(?:the|a|an|his|her|its|their|another|one|two|several|some) (?:[\p{L}'’-]+ ){0,3}?[\p{L}'’-]+(?= (?:told|who|that|which|and|on|in|at|as|after|when|with|was|were|is|are|has|had|also|later|then|later)(?!\p{L})|[,.;:!?"”»]|$| (?:of|for|at|to|from|in) )(?: (?:of|for|at|from) (?:the )?[\p{L}'’-]+)?/giu;

/** Names and descriptions of people in a sentence. */
function nounPhrases(zone: Stretch): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (const { 0: words, index } of zone.text.matchAll(NAME))
    if (isName(zone, words, index)) phrases.push(phrase(zone, index, words));
  for (const { 0: words, index } of zone.text.matchAll(DESCRIPTION))
    if (!words.split(' ').some((word) => reporting.has(word.toLowerCase())))
      phrases.push(phrase(zone, index, words));
  return phrases;
}

/** The first word of a sentence is no name by its capital alone; a day or a month is none at all. */
function isName(zone: Stretch, words: string, index: number): boolean {
  if (words.includes(' ')) return true;
  const word = words.toLowerCase();
  if ((monthNumber(word) ?? weekdayNumber(word)) !== undefined) return false;
  return !/^[\s"“„«—–-]*$/.test(zone.text.slice(0, index));
}

/** The words that report the claim, in the sentence first: those nearest to its text lead. */
export function cues(asked: Asked, at: Setting): readonly Suggestion[] {
  const zone = claimZone(asked);
  if (zone === undefined) return [];
  const found = [zone.sentences, zone.paragraphs].flatMap((zones) => {
    const all = zones.flatMap(cuesIn).filter((cue) => !zone.pieces.some((piece) => overlaps(piece, cue)));
    return all.toSorted((a, b) => distance(a, zone.pieces) - distance(b, zone.pieces) || b.end - a.end);
  });
  return suggestions(found, at);
}

function cuesIn(zone: Stretch): readonly Phrase[] {
  const verbs = [...zone.text.matchAll(/[\p{L}\p{M}]+/gu)]
    .filter(([word]) => reporting.has(word.toLowerCase()))
    .map(({ 0: word, index }) => phrase(zone, index, word));
  return [...cuePhrases.flatMap((each) => occurrences(zone, each)), ...verbs];
}

function distance(phrase: Span, pieces: readonly Span[]): number {
  return Math.min(...pieces.map(({ start, end }) => Math.max(start - phrase.end, phrase.start - end)));
}

/** The article's words for a date in the sentence, then in the paragraph, with their preposition and without. */
export function dateWords(asked: Asked, at: Setting): readonly Suggestion[] {
  const zone = claimZone(asked);
  if (zone === undefined) return [];
  return suggestions([...zone.sentences, ...zone.paragraphs].flatMap(datesIn), at);
}

function datesIn(zone: Stretch): readonly Phrase[] {
  return dateExpressions(zone.text).flatMap(({ span: { start }, text }) => {
    const lead = /(?<!\p{L})(?:on|in|at|during|в|во|на)\s$/iu.exec(zone.text.slice(0, start))?.[0] ?? '';
    const bare = phrase(zone, start, text);
    return lead === '' ? [bare] : [phrase(zone, start - lead.length, lead + text), bare];
  });
}

/** What stands right before or behind a claim's words, as short as tells its places apart. */
export function contexts(asked: Asked, side: 'prefix' | 'suffix', at: Setting): readonly Suggestion[] {
  const zone = claimZone(asked);
  const count = around(asked.entry, 'claim')?.fields.get('passages')?.values.length ?? 1;
  if (zone === undefined || count !== 1) return [];
  return zone.pieces.flatMap((piece): readonly Suggestion[] => {
    const words = selectorsFor(zone.article, [zone.article.visible.toSource(piece)])[side];
    if (words === undefined) return [];
    return [
      {
        label: words.trim(),
        kind: CompletionItemKind.Text,
        insert: { value: words, quoted: true },
        at,
        found: words.trim(),
      },
    ];
  });
}

function occurrences(zone: Stretch, words: string): readonly Phrase[] {
  const wanted = foldAll(words).toLowerCase();
  const text = foldAll(zone.text).toLowerCase();
  if (wanted === '' || text.length !== zone.text.length) return [];
  const found: Phrase[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!splitsWord(text, at) && !splitsWord(text, end))
      found.push(phrase(zone, at, zone.text.slice(at, end)));
  }
  return found;
}

function phrase(zone: Stretch, index: number, words: string): Phrase {
  const start = zone.start + index;
  return { start, end: start + words.length, words };
}

function suggestions(phrases: readonly Phrase[], at: Setting): readonly Suggestion[] {
  const distinct = new Set(phrases.map(({ words }) => words));
  return [...distinct].map((words) => ({
    label: words,
    kind: CompletionItemKind.Text,
    insert: { value: words },
    at,
  }));
}
