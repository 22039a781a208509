import { changedIn } from '../work/changed.ts';
import { Slot } from '../work/slot.ts';
import type { Steps } from '../work/steps.ts';
import type { Article, Course, Paragraph } from './article.ts';
import { WordIndex } from './word-index.ts';

/** An article made ready for searches: its folded text, that in lower case, and its words indexed. */
export class Haystack {
  readonly index = new WordIndex();
  #article: Article | undefined;
  #paragraphs: readonly Paragraph[] = [];
  #lower: string | undefined;
  #state = 0;

  /** Another number after each edit of the article. */
  get state(): number {
    return this.#state;
  }

  get folded(): string {
    return this.#article?.visible.folded ?? '';
  }

  /** At the same offsets: a character that would change its length stays as it is. */
  get lower(): string {
    this.#lower ??= lowerCase(this.folded);
    return this.#lower;
  }

  /** Goes with an article from one edit to the next. */
  follow(article: Article): void {
    if (this.#article === article) return;
    this.#take(article, article.paragraphs);
    this.#state++;
    this.#article = article;
    this.#lower = undefined;
  }

  /** Takes in most words of the first article that it comes to; `follow` does the rest, whenever somebody asks. */
  *approach(article: Article): Steps<void> {
    const { paragraphs, course } = article;
    // Somebody may ask, or an edit come, between two steps.
    while (this.#article === undefined && course.article === article) {
      const end = this.#paragraphs.length + paragraphsAtATime;
      if (end >= paragraphs.length) return;
      this.#take(article, paragraphs.slice(0, end));
      yield;
    }
  }

  #take(article: Article, paragraphs: readonly Paragraph[]): void {
    const changed = changedIn(this.#paragraphs, paragraphs);
    const { folded } = article.visible;
    for (const { visible } of this.#paragraphs.slice(changed.start, changed.before))
      this.index.remove(visible);
    for (const { visible } of paragraphs.slice(changed.start, changed.now)) this.index.add(folded, visible);
    this.#paragraphs = paragraphs;
  }
}

/** Their words take some milliseconds to index. */
const paragraphsAtATime = 100;

const known = new Slot<Course, Haystack>();

/** An article made ready for searches, once. */
export function haystackOf(article: Article): Haystack {
  const haystack = haystackBefore(article);
  haystack.follow(article);
  return haystack;
}

/** Makes an article ready for searches, for whoever has others to listen to meanwhile: what is left to do then is little. */
export function makeReady(article: Article): Steps<void> {
  return haystackBefore(article).approach(article);
}

/** What may still have to come to an article. */
function haystackBefore({ course }: Article): Haystack {
  let haystack = known.get(course);
  if (haystack === undefined) {
    haystack = new Haystack();
    known.set(course, haystack);
  }
  return haystack;
}

function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  });
}
