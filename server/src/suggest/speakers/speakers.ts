import type { Article } from '../../article/article.ts';
import { plurals, vague } from '../../article/words/voices.ts';
import type { Span } from '../../syntax/span.ts';
import type { Attribution } from '../attribution.ts';
import { isBoilerplate } from '../boilerplate.ts';
import { isParticiple } from '../clause/phrase.ts';
import { type Stretch, Words } from '../clause/words.ts';
import { lexiconFor } from '../grammar/lexicons.ts';
import { type Sentence, sentencesIn } from '../reading/sentences.ts';
import { type Actor, Cast } from './cast.ts';
import { type Directory, type Known, withoutArticle } from './directory.ts';
import { isWithinOffice, namesIn } from './named.ts';
import { wordsOfName } from './names.ts';

/** Who speaks. */
export interface Speaker {
  readonly known: Known | undefined;
  /** The fullest words for them; undefined where nothing names them. */
  readonly name: string | undefined;
  /** By a name; by what they are; by a pronoun; by who spoke before. `nobody`: nothing tells. */
  readonly by: 'name' | 'description' | 'pronoun' | 'context' | 'author' | 'nobody';
  /** Whether somebody else could be meant as well. */
  readonly unsure: boolean;
}

/** So many sentences back, a pronoun still means somebody named there. */
const MEMORY = 6;
/** So many paragraphs on, a quotation may still be whose the last one was. */
const BREATH = 2;

const nobody: Speaker = { known: undefined, name: undefined, by: 'nobody', unsure: false };

/** Somebody named in a sentence, and how much the sentence is about them: its speaker and subject the most. */
interface Presence {
  readonly actor: Actor;
  readonly sentence: number;
  readonly at: number;
  speaks: boolean;
}

/** Who speaks to whom: those told are in it where a pronoun stands for somebody who is known. */
export interface Voices {
  readonly speakers: ReadonlyMap<Attribution, Speaker>;
  readonly addressees: ReadonlyMap<Attribution, Known>;
}

/** Finds out who speaks in each of an article's attributions, and whom "him" and "her" stand for that are told. */
export function voicesIn(
  article: Article,
  attributions: readonly Attribution[],
  directory: Directory,
): Voices {
  const story = new Story(article, directory);
  const speakers = new Map<Attribution, Speaker>();
  const addressees = new Map<Attribution, Known>();
  for (const attribution of attributions.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const speaker = story.speakerOf(attribution);
    speakers.set(attribution, speaker);
    const told = attribution.addressee && story.meantBy(attribution.addressee, speaker);
    if (told !== undefined) addressees.set(attribution, told);
  }
  return { speakers, addressees };
}

/** Where it is told who speaks. */
function placeOf({ mention, passages }: Attribution): number {
  return mention?.start ?? passages[0]?.start ?? 0;
}

/** Reads a story once, from its beginning, and remembers who is in it. */
class Story {
  readonly #article: Article;
  readonly #sentences: readonly Sentence[];
  readonly #cast: Cast;
  readonly #directory: Directory;
  readonly #present: Presence[] = [];
  /** The next sentence to read, and the one that is being read. */
  #next = 0;
  #last: { readonly speaker: Speaker; readonly paragraph: number; readonly sentence: number } | undefined;

  constructor(article: Article, directory: Directory) {
    this.#article = article;
    this.#sentences = sentencesIn(article);
    this.#directory = directory;
    this.#cast = new Cast(directory);
  }

  speakerOf(attribution: Attribution): Speaker {
    const place = placeOf(attribution);
    this.#readTo(place);
    const sentence = this.#sentences[this.#next - 1];
    const paragraph = sentence?.paragraph ?? 0;
    const speaker = this.#speaks(attribution, paragraph);
    if (speaker.by !== 'nobody' && speaker.by !== 'author')
      this.#last = { speaker, paragraph, sentence: this.#next - 1 };
    return speaker;
  }

  #speaks({ mention, by }: Attribution, paragraph: number): Speaker {
    if (mention !== undefined) return this.#meant(mention);
    return by === 'impersonal' ? nobody : this.#fromContext(paragraph);
  }

  /** Whom "him" stands for in the sentence of somebody who speaks: the one other who is named before it there. */
  meantBy(oblique: Span, { name, known }: Speaker): Known | undefined {
    const sentence = this.#sentences[this.#next - 1];
    const words = sentence && this.#wordsOf(sentence);
    const stretch = words && stretchOf(words, oblique);
    if (words === undefined || stretch === undefined || stretch.from !== stretch.to) return undefined;
    const pronoun = words.lexicon.pronoun(words.lower(stretch.from));
    if (pronoun?.gender !== 'male' && pronoun?.gender !== 'female') return undefined;
    const others = this.#recent(0)
      .filter(({ at }) => at < oblique.start)
      .map(({ actor }) => actor)
      .filter(
        (actor) => !actor.isBody && actor.name !== name && (known === undefined || actor.known !== known),
      );
    const [meant, ...rivals] = new Set(
      others.filter(({ gender }) => gender === undefined || gender === pronoun.gender),
    );
    return rivals.length === 0 ? meant?.known : undefined;
  }

  /** Reads all sentences that begin at or before an offset. */
  #readTo(offset: number): void {
    for (
      let next = this.#sentences[this.#next];
      next !== undefined && next.start <= offset;
      next = this.#sentences[++this.#next]
    ) {
      if (isBoilerplate(this.#article, next)) continue;
      const words = this.#wordsOf(next);
      for (const name of namesIn(words)) {
        const actor = this.#cast.meet(words, name);
        this.#present.push({
          actor,
          sentence: this.#next,
          at: words.tokens[name.from]?.start ?? 0,
          speaks: false,
        });
      }
    }
  }

  #wordsOf(sentence: Sentence): Words {
    return new Words(sentence.tokens, lexiconFor(this.#article), this.#article.visible.text);
  }

  /** Whose a quotation is beside which nobody is named: whoever spoke last. */
  #fromContext(paragraph: number): Speaker {
    if (this.#last === undefined || paragraph - this.#last.paragraph > BREATH) return nobody;
    return { ...this.#last.speaker, by: 'context', unsure: true };
  }

  #meant(mention: Span): Speaker {
    const sentence = this.#sentences[this.#next - 1];
    if (sentence === undefined) return nobody;
    const words = this.#wordsOf(sentence);
    const stretch = stretchOf(words, mention);
    if (stretch === undefined) return nobody;
    const word = words.lower(stretch.from);
    if (stretch.from === stretch.to && words.lexicon.pronoun(word) !== undefined)
      return this.#byPronoun(words, word, mention);
    return this.#byPhrase(words, stretch, mention);
  }

  #byPhrase(words: Words, stretch: Stretch, mention: Span): Speaker {
    const name = words.text(stretch.from, stretch.to);
    const core = coreOf(words, stretch);
    const coreWords = withoutArticle(wordsOfName(words.text(core.from, core.to)));
    const whole = withoutArticle(wordsOfName(name));
    const known = this.#directory.named(whole) ?? this.#directory.named(coreWords);
    const names = namesIn(words, core.from, core.to);
    const before = (names.at(-1)?.from ?? 0) - 1;
    const isJoint =
      names.length > 1 && words.is('ands', words.is('determiners', before) ? before - 1 : before);
    if (isJoint && known === undefined) return { known, name, by: 'name', unsure: false };
    const holder = known === undefined ? this.#holding(words, whole) : undefined;
    if (holder !== undefined) return this.#byOffice(holder, name, mention);
    const named = names.find(({ to }) => to === core.to);
    // "The Mayor of Oldport" is no name.
    if (named !== undefined && known === undefined && core.to < stretch.to && isBareOffice(words, core))
      return this.#byDescription(words, stretch, name);
    const actor = named && this.#cast.meet(words, named);
    if (actor !== undefined) this.#markSpeaking(actor, mention.start);
    const capitals = new Set(named === undefined ? [] : wordsOfName(words.text(named.bare, named.to)));
    const id = known ?? actor?.known ?? (named && this.#directory.endingIn(coreWords, capitals));
    if (id !== undefined || (actor !== undefined && !actor.isBody))
      return { known: id, name: actor?.name ?? name, by: 'name', unsure: false };
    if (actor !== undefined) return { known: undefined, name: withoutThe(name), by: 'name', unsure: false };
    return this.#byDescription(words, core, name);
  }

  /** Whoever holds an office; "the Arvenian leader" is the president, or whoever else heads Arvenia. */
  #holding({ lexicon }: Words, office: readonly string[]): Known | undefined {
    const holder = this.#directory.holding(office);
    if (holder !== undefined || !lexicon.is('leaders', office.at(-1) ?? '')) return holder;
    for (const head of lexicon.grammar.heads) {
      const found = this.#directory.holding([...office.slice(0, -1), ...head.split(' ')]);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** "the foreign minister": whoever holds the office. */
  #byOffice(known: Known, name: string, mention: Span): Speaker {
    this.#markSpeaking(this.#cast.meetHolder(known, name), mention.start);
    return { known, name, by: 'description', unsure: false };
  }

  /** "the expert": whoever was described so. */
  #byDescription(words: Words, core: Stretch, name: string): Speaker {
    const isDefinite =
      words.is('determiners', core.from) &&
      !words.is('quantifiers', core.from) &&
      !/^an?$/.test(words.lower(core.from));
    const isOfSomething = core.to > core.from + 1 && words.is('people', core.from + 1);
    if (!isDefinite || !(isOfSomething || words.is('people', core.to)))
      return { known: undefined, name, by: 'description', unsure: false };
    const described = this.#recent(MEMORY * 4).find(
      ({ actor }) => !actor.isBody && describes(words, core, actor),
    );
    const isBare = core.to - core.from === 1;
    const meant =
      described ?? (isBare ? this.#recent(2) : []).find(({ actor, speaks }) => speaks && !actor.isBody);
    if (meant === undefined) return { known: undefined, name, by: 'description', unsure: false };
    this.#markSpeaking(meant.actor, words.tokens[core.from]?.start ?? 0);
    return {
      known: meant.actor.known,
      name: meant.actor.name,
      by: 'description',
      unsure: described === undefined,
    };
  }

  #byPronoun(words: Words, word: string, mention: Span): Speaker {
    const pronoun = words.lexicon.pronoun(word);
    if (pronoun === undefined) return nobody;
    if (pronoun.person) return { ...nobody, by: 'author' };
    const unnamed = pronoun.plural ? undefined : this.#unnamedBefore();
    if (unnamed !== undefined) return { ...unnamed, by: 'pronoun', unsure: true };
    const fits = ({ actor }: Presence): boolean => {
      if (pronoun.plural) return actor.isBody;
      if (pronoun.gender === 'thing') return actor.isBody;
      return !actor.isBody && (actor.gender === undefined || actor.gender === pronoun.gender);
    };
    const before = this.#recent(MEMORY).filter(({ at }) => at < mention.start);
    const fitting = before.filter(fits);
    const [meant] = fitting;
    if (pronoun.plural) return this.#bodyBefore();
    if (meant === undefined) return { ...nobody, by: 'pronoun' };
    const rivals = new Set(
      fitting.filter(({ sentence }) => meant.sentence - sentence < 2).map(({ actor }) => actor),
    );
    this.#markSpeaking(meant.actor, mention.start);
    return { known: meant.actor.known, name: meant.actor.name, by: 'pronoun', unsure: rivals.size > 1 };
  }

  /** "They", where a body spoke in the sentence before: "the council said". Others are many, and not named together. */
  #bodyBefore(): Speaker {
    const last = this.#last;
    const spoke = this.#recent(1).find(({ actor, speaks }) => speaks && actor.isBody);
    const isNext = last !== undefined && this.#next - 1 - last.sentence === 1;
    if (!isNext || spoke === undefined || last.speaker.name !== spoke.actor.name)
      return { ...nobody, by: 'pronoun' };
    return { known: spoke.actor.known, name: spoke.actor.name, by: 'pronoun', unsure: true };
  }

  /** "a source", where it spoke in this sentence or the one before: none of those named. */
  #unnamedBefore(): Speaker | undefined {
    if (this.#last === undefined || this.#next - 1 - this.#last.sentence > 1) return undefined;
    const { speaker } = this.#last;
    const words = wordsOfName(speaker.name ?? '');
    const isOne = words.some((word) => vague.has(word)) && !words.some((word) => plurals.has(word));
    return isOne && speaker.by === 'description' ? speaker : undefined;
  }

  /** Who was in the last sentences, the likeliest to be meant first: the latest sentence, its speaker, its subject. */
  #recent(sentences: number): readonly Presence[] {
    const since = this.#next - 1 - sentences;
    const from = this.#present.findLastIndex(({ sentence }) => sentence < since) + 1;
    return this.#present
      .slice(from)
      .sort((a, b) => b.sentence - a.sentence || Number(b.speaks) - Number(a.speaks) || a.at - b.at);
  }

  #markSpeaking(actor: Actor, at: number): void {
    const here = this.#present.findLast((each) => each.actor === actor && each.sentence === this.#next - 1);
    if (here === undefined) this.#present.push({ actor, sentence: this.#next - 1, at, speaks: true });
    else here.speaks = true;
  }
}

/** Whether somebody was called what "the Arvenian minister" is: each of its words. */
function describes(words: Words, { from, to }: Stretch, { descriptions }: Actor): boolean {
  for (let at = from + 1; at <= to; at++)
    if (!words.is('ofs', at) && !words.is('determiners', at) && !descriptions.has(words.lower(at)))
      return false;
  return true;
}

/** "The Mayor": an office, and nobody who holds it. */
function isBareOffice(words: Words, { from, to }: Stretch): boolean {
  return words.is('determiners', from) && from + 1 === to && words.is('people', to);
}

function stretchOf(words: Words, span: Span): Stretch | undefined {
  const from = words.tokens.findIndex(({ start }) => start >= span.start);
  const to = words.tokens.findLastIndex(({ end }) => end <= span.end);
  return from < 0 || to < from ? undefined : { from, to };
}

/** A phrase up to what only says more of it: "the head" of "the head of the office", "Roe" of "Roe, 45, of Oldport". */
function coreOf(words: Words, { from, to }: Stretch): Stretch {
  for (let at = from + 1; at <= to; at++)
    if (
      (words.is('ofs', at) && !isWithinOffice(words, at, to)) ||
      words.isComma(at) ||
      words.is('relatives', at) ||
      isParticiple(words, at) ||
      words.lower(at) === '('
    )
      return { from, to: at - 1 };
  return { from, to };
}

function withoutThe(name: string): string {
  return name.replace(/^(?:the|The) (?=\p{Lu})/u, '');
}
