import * as fc from 'fast-check';

/** A made-up project: registries, articles and their annotations, which refer to one another. */

/** Files by their path from the project's folder. */
export type Files = Readonly<Record<string, string>>;

const articleText = [
  'First said: “One stone falls,” said Jane Roe. Then two birds came, the minister told us.',
  'Мир близко 🕊, заявил посол. Three doors opened on Friday.',
  'Four winds blow, a spokesman insisted. “Five lights shine,” he added.',
].join('\n\n');
/** Words of the article, and some that it lacks. */
const texts = [
  'One stone falls',
  'two birds came',
  'Мир близко',
  'Three doors opened',
  'Four winds blow',
  'Five lights shine',
  'no such words stand anywhere in it at all',
];

const ids = {
  shared: ['jane', 'ministry', 'посол', 'x1', 'readout', '007', 'wire.report', 'null'],
  own: ['aide', 'interview', 'notes', 'mic'],
  claims: ['c1', 'c2', 'пауза', 'c-4', 'c5'],
};
const folders = ['', 'desk/', 'desk/world news/', 'архив/'];

type Quoting = 'plain' | 'single' | 'double';
const quoting = fc.constantFrom<Quoting>('plain', 'plain', 'single', 'double');
const quoted = (text: string, how: Quoting): string =>
  how === 'plain' ? text : how === 'single' ? `'${text}'` : `"${text}"`;

interface Definition {
  readonly id: string;
  readonly isSource: boolean;
  readonly flow: boolean;
  readonly quoting: Quoting;
  readonly about: number;
}

interface Reference {
  readonly pick: number;
  readonly quoting: Quoting;
}

interface Claim {
  readonly id: string;
  readonly text: number;
  readonly anchored: boolean;
  readonly speaker: Reference;
  readonly sources: readonly Reference[];
  readonly repeats: Reference | undefined;
  readonly tags: readonly string[];
  readonly comment: boolean;
}

const definition = (pool: readonly string[]): fc.Arbitrary<readonly Definition[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...pool),
      isSource: fc.boolean(),
      flow: fc.boolean(),
      quoting,
      about: fc.nat(99),
    }),
    { selector: ({ id }) => id, maxLength: pool.length },
  );
const reference: fc.Arbitrary<Reference> = fc.record({ pick: fc.nat(99), quoting });
const claims: fc.Arbitrary<readonly Claim[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids.claims),
    text: fc.nat(texts.length - 1),
    anchored: fc.boolean(),
    speaker: reference,
    sources: fc.array(reference, { maxLength: 3 }),
    repeats: fc.option(reference, { nil: undefined }),
    tags: fc.uniqueArray(fc.constantFrom('talks', 'peace', 'война'), { maxLength: 2 }),
    comment: fc.boolean(),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);

interface Article {
  readonly name: string;
  readonly folder: string;
  readonly format: 'md' | 'txt';
  readonly beside: boolean;
  readonly own: readonly Definition[];
  readonly claims: readonly Claim[];
  readonly extension: 'yaml' | 'yml';
}

const articles: fc.Arbitrary<readonly Article[]> = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('call', 'talks', 'речь', 'the vote'),
    folder: fc.constantFrom(...folders),
    format: fc.constantFrom('md' as const, 'txt' as const),
    beside: fc.boolean(),
    own: definition(ids.own),
    claims,
    extension: fc.constantFrom('yaml' as const, 'yaml' as const, 'yml' as const),
  }),
  { selector: ({ folder, name }) => folder + name, minLength: 2, maxLength: 4 },
);

/** How a file names another: by the shortest name, as a person would. */
function nameOf(article: Article, from: Article, all: readonly Article[]): string {
  if (article.folder === from.folder) return article.name;
  const path = article.folder + article.name;
  // A name without a folder may be taken by a file of the own folder.
  const hidden = all.some((other) => other.folder + other.name === from.folder + path);
  return hidden ? `${'../'.repeat(from.folder.split('/').length - 1)}${path}` : path;
}

function writeDefinitions(all: readonly Definition[], names: readonly string[], eol: string): string {
  const block = (title: string, chosen: readonly Definition[]) =>
    chosen.length === 0
      ? ''
      : `${title}:${eol}${chosen.map((each) => writeDefinition(each, names, eol)).join('')}`;
  return (
    block(
      'entities',
      all.filter(({ isSource }) => !isSource),
    ) +
    block(
      'sources',
      all.filter(({ isSource }) => isSource),
    )
  );
}

function writeDefinition(
  { id, isSource, flow, quoting: how, about }: Definition,
  names: readonly string[],
  eol: string,
): string {
  const other = names[about % names.length] ?? 'nobody-at-all';
  const fields = isSource
    ? ['kind: document', `title: Title of ${id}`, `publisher: ${quoted(other, how)}`]
    : ['kind: organization', `name: Name of ${id}`, `roles: [{title: head, of: ${quoted(other, how)}}]`];
  const key = quoted(id, how);
  if (flow) return `  ${key}: {${fields.join(', ')}} # on ${about}${eol}`;
  return `  # above ${about}${eol}  ${key}:${eol}${fields.map((field) => `    ${field}${eol}`).join('')}`;
}

function writeArticle(
  article: Article,
  all: readonly Article[],
  shared: readonly string[],
  eol: string,
): string {
  const definitions = article.own;
  const others = all.flatMap((other) =>
    other === article ? [] : other.own.map(({ id }) => `${nameOf(other, article, all)}#${id}`),
  );
  const names = [...shared, ...definitions.map(({ id }) => id), ...others, 'nobody-at-all'];
  const said = all.flatMap((other) =>
    other.claims.map(({ id }) => (other === article ? id : `${nameOf(other, article, all)}#${id}`)),
  );
  const refer = ({ pick, quoting: how }: Reference, among: readonly string[]) =>
    quoted(among[pick % among.length] ?? 'nobody-at-all', how);
  const file = `${article.name}.${article.format}`;
  const lines = [
    'newsmark: 1',
    `article: {file: ${article.beside ? quoted(file, 'double') : `"${'../'.repeat(article.folder.split('/').length - 1)}texts/${article.folder}${file}"`}}`,
    'claims:',
    ...article.claims.flatMap((claim, index) => {
      const speaker = refer(claim.speaker, names);
      // One that an earlier claim anchored may be used again.
      const before = index > 0 ? article.claims[index - 1] : undefined;
      const same = before?.anchored ? `*who${index - 1}` : speaker;
      return [
        ...(claim.comment ? [`  # about ${claim.text}`] : []),
        `  - id: ${claim.id}`,
        `    text: ${quoted(texts[claim.text] ?? '', 'double')}`,
        claim.anchored ? `    speaker: &who${index} ${speaker}` : `    speaker: ${same}`,
        `    sources: [${claim.sources.map((each) => refer(each, names)).join(', ')}]`,
        ...(claim.repeats ? [`    relations: {repeats: [${refer(claim.repeats, said)}]}`] : []),
        ...(claim.tags.length > 0 ? [`    tags: [${claim.tags.join(', ')}]`] : []),
      ];
    }),
  ];
  return lines.join(eol) + eol + writeDefinitions(definitions, names, eol);
}

/** A project of several files, in some style, where every id is defined once in its scope. */
export const anyProject: fc.Arbitrary<Files> = fc
  .record({
    articles,
    people: definition(ids.shared.slice(0, 4)),
    sources: definition(ids.shared.slice(4)),
    eol: fc.constantFrom('\n', '\r\n'),
    registry: fc.constantFrom(...folders),
  })
  .map(({ articles: all, people, sources, eol, registry }) => {
    const shared = [...people, ...sources].map(({ id }) => id);
    const files: Record<string, string> = {
      [`${registry}people.news.yaml`]: `newsmark: 1${eol}${writeDefinitions(people, shared, eol)}`,
      [`${registry}sources.news.yaml`]: `newsmark: 1${eol}${writeDefinitions(sources, shared, eol)}`,
    };
    for (const article of all) {
      const path = article.folder + article.name;
      files[`${path}.news.${article.extension}`] = writeArticle(article, all, shared, eol);
      files[`${article.beside ? '' : 'texts/'}${path}.${article.format}`] = articleText;
    }
    return files;
  });
