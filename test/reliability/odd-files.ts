/** A file that nobody writes by hand. */
export interface OddFile {
  readonly title: string;
  readonly name: string;
  readonly text: string;
  /** Of the article that the annotation is about, or the annotation of the article. */
  readonly beside?: { readonly name: string; readonly text: string };
}

const head = 'newsmark: 1\narticle: {file: a.md, published: 2025-03-19}\n';
const entity = 'entities:\n  jane-roe: {kind: person, name: Jane Roe}\n';

const annotation = (title: string, text: string, article = ''): OddFile => ({
  title,
  name: 'a.news.yaml',
  text,
  beside: { name: 'a.md', text: article },
});

const article = (
  title: string,
  text: string,
  claims = '  - {id: c1, text: nothing was agreed}\n',
): OddFile => ({
  title,
  name: 'a.md',
  text,
  beside: { name: 'a.news.yaml', text: `${head}claims:\n${claims}` },
});

const settings = (title: string, text: string): OddFile => ({
  title,
  name: 'newsmark.yaml',
  text,
  beside: { name: 'a.news.yaml', text: `${head}claims:\n  - {id: c1, text: a}\n` },
});

function claims(count: number): string {
  return Array.from(
    { length: count },
    (_, number) =>
      `  - id: c${number}\n    text: words number ${number} of it\n    speaker: jane-roe\n    date: 2025-03-18\n`,
  ).join('');
}

function list(count: number, of: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => of(number)).join(', ');
}

/** Ten of the one before it each, so that all written out are 10^9. */
function bomb(): string {
  const levels = ['x-a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]'];
  for (const [before, level] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'].map((pair) => [...pair]))
    levels.push(`x-${level}: &${level} [${list(10, () => `*${before}`)}]`);
  return `${levels.join('\n')}\n`;
}

/** @param scale 1 for files as large as they may be; less for quicker tests */
export function oddFiles(scale: number): readonly OddFile[] {
  const mega = Math.round(1024 * 1024 * scale);
  const many = Math.round(100_000 * scale);
  const deep = Math.round(1000 * scale);
  return [
    annotation('ten megabytes of claims', `${head}${entity}claims:\n${claims(Math.round(mega / 9))}`),
    annotation('a hundred thousand lines', `${head}${entity}claims:\n${claims(many / 4)}`),
    annotation('a hundred thousand empty lines', `${head}${'\n'.repeat(many)}claims: []\n`),
    annotation('a hundred thousand comments', `${head}${'# a comment\n'.repeat(many)}claims: []\n`),
    annotation(
      'a hundred thousand unknown keys',
      head + Array.from({ length: many }, (_, at) => `key-${at}: a\n`).join(''),
    ),
    annotation('a hundred thousand equal keys', head + 'note: a\n'.repeat(many)),
    annotation('a thousand levels of lists', `${head}claims: ${'['.repeat(deep)}${']'.repeat(deep)}\n`),
    annotation('a thousand levels of lists that nothing closes', `${head}claims: ${'['.repeat(deep)}\n`),
    annotation(
      'a hundred thousand levels of lists',
      `${head}claims: ${'['.repeat(many)}${']'.repeat(many)}\n`,
    ),
    annotation(
      'a thousand levels of keys',
      head + Array.from({ length: deep }, (_, at) => `${' '.repeat(at)}k:\n`).join(''),
    ),
    annotation('a thousand levels of dashes', `${head}claims:\n${'- '.repeat(deep)}a\n`),
    annotation(
      'a thousand levels of keys in one flow',
      `${head}x-a: ${'{k: '.repeat(deep)}a${'}'.repeat(deep)}\n`,
    ),
    annotation(
      'a line of a megabyte, quoted',
      `${head}claims:\n  - id: c1\n    text: "${'word '.repeat(mega / 5)}"\n`,
    ),
    annotation(
      'a line of a megabyte, plain',
      `${head}claims:\n  - id: c1\n    text: ${'word '.repeat(mega / 5)}\n`,
    ),
    annotation('a line of a megabyte in a block', `${head}note: |\n  ${'word '.repeat(mega / 5)}\n`),
    annotation('a key of a megabyte', `${head}${'k'.repeat(mega)}: a\n`),
    annotation('a comment of a megabyte', `${head}# ${'word '.repeat(mega / 5)}\nclaims: []\n`),
    annotation(
      'a list of a hundred thousand in one line',
      `${head}claims:\n  - id: c1\n    tags: [${list(many, (at) => `t${at}`)}]\n`,
    ),
    annotation('a hundred thousand quotation marks', `${head}note: ${'"'.repeat(many)}\n`),
    annotation('a bomb of aliases', `${head}${bomb()}`),
    annotation(
      'a bomb of merges',
      `${head}${bomb().replaceAll('[', '{<<: [').replaceAll(']', ']}').replaceAll('lol', 'x')}`,
    ),
    annotation(
      'an alias of itself',
      `${head}claims: &all\n  - id: c1\n    text: a\n    note: *all\n  - *all\n`,
    ),
    annotation('aliases in a circle', `${head}x-a: &a {b: *b}\nx-b: &b {a: *a, <<: *a}\nclaims: [*a, *b]\n`),
    annotation('a hundred thousand aliases', `${head}x-a: &a a\nx-b: [${list(many, () => '*a')}]\n`),
    annotation(
      'git conflict markers',
      `${head}<<<<<<< HEAD\n${entity}=======\nclaims:\n  - id: c1\n>>>>>>> other\n<<<<<<< HEAD\n`,
    ),
    annotation('nothing but conflict markers', '<<<<<<< HEAD\n=======\n>>>>>>> b\n'.repeat(many / 50)),
    annotation('NUL bytes', `${head}note: a\0b\n\0\0\0claims:\0\n`),
    annotation('nothing but NUL bytes', '\0'.repeat(many)),
    annotation('nothing but a byte order mark', '\uFEFF'),
    annotation('nothing but byte order marks', '\uFEFF'.repeat(many / 10)),
    annotation(
      'lines that end with CR alone',
      `${head}${entity}claims:\n${claims(20)}`.replaceAll('\n', '\r'),
    ),
    annotation('a hundred thousand documents', '---\n'.repeat(many)),
    annotation('a hundred thousand spaces', `${head}claims:${' '.repeat(many)}\n${' '.repeat(many)}`),
    annotation('a hundred thousand tabs', `${head}claims:${'\t'.repeat(many)}\n${'\t'.repeat(many)}- a`),
    annotation(
      'a text of a megabyte to be found in an article of a megabyte',
      `${head}claims:\n  - id: c1\n    text: "${'word so '.repeat(mega / 8)}"\n`,
      'word or '.repeat(mega / 8),
    ),
    settings(
      'settings of a hundred thousand patterns',
      `exclude: [${list(many, (number) => `folder-${number}/**`)}]\n`,
    ),
    settings(
      'settings of ten thousand overrides',
      `overrides:\n${'  - {files: ["archive/**"], rules: {unsourced-claim: off}}\n'.repeat(many / 10)}`,
    ),
    article(
      'an article of ten megabytes in one line',
      '“We agree,” said Jane Roe. '.repeat((10 * mega) / 27),
    ),
    article('an article of a hundred thousand paragraphs', '“We agree,” said Jane Roe.\n\n'.repeat(many / 2)),
    article('an article of a hundred thousand brackets', '['.repeat(many)),
    article('an article of a hundred thousand stars', '*a **b '.repeat(many / 7)),
    article('an article of a hundred thousand quotation marks', '“'.repeat(many)),
    article('an article of a hundred thousand straight marks', `${'" '.repeat(many / 2)}`),
    article('an article of a hundred thousand dashes', '— a '.repeat(many / 4)),
    article('an article of one word of a megabyte', 'a'.repeat(mega)),
    article('an article of a megabyte of spaces', `a${' '.repeat(mega)}b`),
    article('an article of a megabyte of full stops', `a${'. '.repeat(mega / 2)}b`),
    article('an article of quotes of quotes', `${'> '.repeat(deep)}a\n`),
    article(
      'an article of lists of lists',
      Array.from({ length: deep }, (_, at) => `${'  '.repeat(at)}- a\n`).join(''),
    ),
    article('an article of combining marks', `a${'\u0301'.repeat(many)}`),
    article(
      'an article of equal words and claims of them',
      'the same words again and again. '.repeat(many / 100),
      claims(Math.min(500, many / 100)).replaceAll(/words number \d+ of it/g, 'the same words again'),
    ),
  ];
}
