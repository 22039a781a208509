import * as l10n from '@vscode/l10n';
import { deletion } from '../../edit/edit.ts';
import { escapeSigns, isKey } from '../../edit/escape.ts';
import { renameKey } from '../../edit/rename.ts';
import { escapeOf } from '../../edit/scalar.ts';
import { setValue } from '../../edit/set.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { pathAt } from '../../syntax/cursor.ts';
import type { Span } from '../../syntax/span.ts';
import { type Base, type Scalar, spanOf } from '../../syntax/tree.ts';
import { excerpt } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import { renamed } from '../references/renamed.ts';
import type { Finding, Fix, Rule, RuleDocs, Subject } from '../rule.ts';
import { describe, type HiddenSign, hiddenSignsIn } from './hidden-signs.ts';
import { type MixedWord, mixedWordsIn, type Script } from './look-alikes.ts';

const docs: RuleDocs = {
  what: 'A character that nobody sees: one that turns the order of the words round, one without width, another that shows nothing; or a letter of another script that looks like those around it, as a Cyrillic “а” in a Latin word. What a script or an emoji needs is left alone: joiners in Persian and in Indian scripts, marks of direction in Arabic and Hebrew, soft hyphens, and words that are wholly of another script.',
  why: 'Two ids that look the same are two ids, and a quotation that looks right is not found in its article. Characters that change the order in which words are shown can make a quotation read as its opposite.',
  fix: 'Writes it escaped, as `"\\u202E"`, which says the same and can be seen; or takes it out, or writes the letter that it looks like.',
  grounds: [
    {
      name: 'Unicode Technical Report 36, Unicode Security Considerations',
      url: 'https://www.unicode.org/reports/tr36/',
    },
    {
      name: 'Unicode Technical Standard 39, Unicode Security Mechanisms',
      url: 'https://www.unicode.org/reports/tr39/',
    },
    { name: 'Boucher and Anderson, Trojan Source', url: 'https://trojansource.codes/' },
  ],
  wrong: {
    'article.news.yaml': `newsmark: 1
entities:
  j\u0430ne-roe: {kind: person, name: Jane Roe}
`,
  },
  right: {
    'article.news.yaml': `newsmark: 1
entities:
  jane-roe: {kind: person, name: Jane Roe}
  джейн-роу: {kind: person, name: Джейн Роу}
`,
  },
};

export const invisibleCharacter: Rule = {
  code: 'invisible-character',
  docs,
  *checkStretch(stretch, subject) {
    const { tree } = subject.file.annotation;
    const { start, length } = stretch;
    // A mark of the byte order at the start of a file is none of its words.
    const from = start === 0 && tree.pieces.slice(0, 1) === '\uFEFF' ? 1 : start;
    let behind = from;
    for (const at of suspects(tree.pieces.slice(from, start + length), from)) {
      if (at < behind) continue;
      const { on, spot } = pathAt(tree, at + 1);
      if (on?.kind === 'scalar') {
        behind = spanOf(on).end;
        yield* findingsIn(subject, on);
      } else if (spot.kind === 'comment') {
        behind = spot.span.end;
        yield* findingsInComment(subject, spot.span, stretch.base);
      }
    }
  },
};

/** Where it is worth to look closer, in order. */
function suspects(text: string, offset: number): readonly number[] {
  const places = [
    ...hiddenSignsIn(text).map(({ at }) => at),
    ...mixedWordsIn(text).map(({ start }) => start),
  ];
  return places.sort((a, b) => a - b).map((at) => offset + at);
}

/** What is hidden in a scalar, as it is written: what is written with an escape can be seen. */
function* findingsIn({ project, file }: Subject, scalar: Scalar): Iterable<Finding> {
  const { tree } = file.annotation;
  const { start, end } = spanOf(scalar);
  const source = tree.pieces.slice(start, end);
  const written = scalar.style === 'double' ? source.replaceAll(/\\[\s\S]/g, '  ') : source;
  const at = ({ start: from, end: to }: Span) => ({
    base: scalar.base,
    from: scalar.from + from,
    to: scalar.from + to,
  });
  for (const word of wordsAround(written, hiddenSignsIn(written)))
    yield {
      at: at(word),
      message: hiddenSentence(word),
      fixes: () => {
        const found = hiddenSignsIn(scalar.value);
        const without = cutOut(scalar.value, found);
        return [
          ...escaped(file, scalar, found),
          ...changed(project, file, scalar, without, l10n.t('Take it out')),
        ];
      },
    };
  for (const word of mixedWordsIn(written))
    yield {
      at: at(word),
      message: mixedSentence(written.slice(word.start, word.end), word),
      fixes: () => {
        const words = mixedWordsIn(scalar.value);
        const title = l10n.t('Write “{0}” in {1} letters', word.mended, scriptName(word.script));
        return [
          ...escaped(
            file,
            scalar,
            words.flatMap(({ strangers }) => strangers),
          ),
          ...changed(project, file, scalar, inOwnLetters(scalar.value, words), title),
        ];
      },
    };
}

/** What is hidden in a comment, where nothing can be escaped. */
function* findingsInComment({ file }: Subject, { start, end }: Span, base: Base): Iterable<Finding> {
  const comment = file.annotation.tree.pieces.slice(start, end);
  const signs = hiddenSignsIn(comment);
  const edits = signs.map(({ sign, at }) => deletion(start + at, start + at + sign.length));
  for (const word of wordsAround(comment, signs))
    yield {
      at: { base, from: start - base.offset + word.start, to: start - base.offset + word.end },
      message: hiddenSentence(word),
      fixes: () => fixIn(file.uri, l10n.t('Take it out'), edits),
    };
}

/** A word with what is hidden in it. */
interface HidingWord extends Span {
  readonly signs: readonly string[];
  /** The word, with what is hidden in it escaped. */
  readonly shown: string;
}

function wordsAround(text: string, signs: readonly HiddenSign[]): readonly HidingWord[] {
  const hides = new Map(signs.map(({ sign, at }) => [at, sign]));
  const isOfWord = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
  const words: HidingWord[] = [];
  for (const { at } of signs) {
    if (at < (words.at(-1)?.end ?? 0)) continue;
    let start = at;
    while (start > 0 && isOfWord(start - 1)) start--;
    let end = at;
    let shown = text.slice(start, at);
    const inside: string[] = [];
    for (let sign = hides.get(end); sign !== undefined || isOfWord(end); sign = hides.get(end)) {
      shown += sign === undefined ? text.charAt(end) : escapeOf(sign);
      if (sign !== undefined) inside.push(sign);
      end += sign?.length ?? 1;
    }
    words.push({ start, end, signs: inside, shown });
  }
  return words;
}

function hiddenSentence({ signs, shown }: HidingWord): string {
  const list = [...new Set(signs)].map(describe).join(', ');
  return signs.length === 1
    ? l10n.t('“{0}” holds a character that cannot be seen: {1}.', excerpt(shown), list)
    : l10n.t('“{0}” holds characters that cannot be seen: {1}.', excerpt(shown), list);
}

function mixedSentence(word: string, { strangers: [first], script }: MixedWord): string {
  if (first === undefined) return '';
  return l10n.t(
    '“{0}” is not what it looks like: “{1}” ({2}) is a {3} letter in a {4} word.',
    excerpt(word),
    first.sign,
    describe(first.sign),
    scriptName(first.script),
    scriptName(script),
  );
}

function scriptName(script: Script): string {
  switch (script) {
    case 'latin':
      return l10n.t('Latin');
    case 'cyrillic':
      return l10n.t('Cyrillic');
    case 'greek':
      return l10n.t('Greek');
  }
}

function cutOut(text: string, signs: readonly HiddenSign[]): string {
  return signs.reduceRight((rest, { sign, at }) => rest.slice(0, at) + rest.slice(at + sign.length), text);
}

function inOwnLetters(text: string, words: readonly MixedWord[]): string {
  return words.reduceRight(
    (rest, { start, end, mended }) => rest.slice(0, start) + mended + rest.slice(end),
    text,
  );
}

function escaped(
  { uri, annotation: { tree } }: AnnotationFile,
  scalar: Scalar,
  signs: readonly HiddenSign[],
): readonly Fix[] {
  const places = new Set(signs.map(({ at }) => at));
  const shown = [...new Set(signs.map(({ sign }) => escapeOf(sign)))].join(' ');
  return fixIn(uri, l10n.t('Write it as {0}', excerpt(shown)), escapeSigns(tree, scalar, places), {
    preferred: true,
  });
}

/** Another value for a scalar: an id is changed wherever it is referred to. */
function changed(
  project: Project,
  file: AnnotationFile,
  scalar: Scalar,
  value: string,
  title: string,
): readonly Fix[] {
  const { entities, sources, claims, tree } = file.annotation;
  if (value.trim() === '') return [];
  const definition = [...entities, ...sources, ...claims].find(({ idLeaf }) => idLeaf?.node === scalar);
  if (definition) return renamed(project, { file, definition }, value, title);
  return fixIn(
    file.uri,
    title,
    isKey(tree, scalar) ? renameKey(tree, scalar, value) : setValue(tree, scalar, value),
  );
}
