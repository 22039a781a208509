import { changedIn } from '../work/changed.ts';
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
    const changed = changedIn(this.#paragraphs, article.paragraphs);
    const { folded } = article.visible;
    for (const { visible } of this.#paragraphs.slice(changed.start, changed.before))
      this.index.remove(visible);
    for (const { visible } of article.paragraphs.slice(changed.start, changed.now))
      this.index.add(folded, visible);
    this.#state++;
    this.#article = article;
    this.#paragraphs = article.paragraphs;
    this.#lower = undefined;
  }
}

const known = new WeakMap<Course, Haystack>();

/** An article made ready for searches, once. */
export function haystackOf(article: Article): Haystack {
  const { course } = article;
  let haystack = known.get(course);
  if (haystack === undefined) {
    haystack = new Haystack();
    known.set(course, haystack);
  }
  haystack.follow(article);
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
