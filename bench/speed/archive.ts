import { type Draw, drawing } from '../draw.ts';

/** A made-up article with its annotation, as large as it is asked to be, the same each time. */
export interface Made {
  readonly annotation: string;
  readonly article: string;
}

/** How an article is made. */
export interface Wishes {
  readonly claims: number;
  /** People and sources are the project's, defined elsewhere ({@link madeRegistry}). */
  readonly registry?: boolean;
  /** So many of the claims have a value that is not allowed, evenly spread: one error each. */
  readonly errors?: number;
  /** So many of the claims, the first ones, are by one speaker: `hub`. */
  readonly byHub?: number;
}

/** How many people speak at most, each with an interview. */
const most = 200;

/** Invented happenings: whatever is put together says something else than the next. */
const words = {
  what: 'bridge harbour school market tunnel library ferry clinic stadium archive reservoir tramway'.split(
    ' ',
  ),
  where: 'northern southern eastern western old upper lower inner outer hidden'.split(' '),
  does: 'closes reopens moves grows fails passes returns waits shrinks changes'.split(' '),
  who: 'council guild court union ministry chamber embassy assembly workshop orchestra'.split(' '),
  did: 'praised questioned delayed financed inspected measured forgot promised painted abandoned'.split(' '),
};

/** An article of so many claims and its annotation: about 300 characters a claim. */
export function made(name: string, { claims, registry = false, errors = 0, byHub = 0 }: Wishes): Made {
  const people = Math.min(most, claims);
  const draw = drawing([...name].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) % 1_000_003, 7));
  const paragraphs: string[] = [];
  const lines = [
    'newsmark: 1',
    'article:',
    `  file: ${name}.md`,
    `  title: ${name}`,
    '  published: 2025-03-19',
  ];
  if (!registry) lines.push(...definitions(people, byHub > 0));
  lines.push('claims:');
  const every = errors === 0 ? Number.POSITIVE_INFINITY : Math.floor(claims / errors);
  for (let number = 0; number < claims; number++) {
    const said = happening(draw);
    const person = number % people;
    const isHub = number < byHub;
    const who = isHub ? 'The spokesman' : `Person Number ${person}`;
    paragraphs.push(`${who} said on Tuesday that ${said}.`);
    lines.push(
      `  - id: c${number}`,
      `    text: "${said}"`,
      `    speech: ${(number + 1) % every === 0 ? 'whispered' : 'indirect'}`,
      `    speaker: ${isHub ? 'hub' : `p${person}`}`,
      `    mention: ${who}`,
      '    cue: said',
      '    date: 2025-03-18',
      '    sources:',
      `      - s${number % people}`,
      '    confidence: high',
      '    tags: [roads, bridges]',
    );
  }
  return { annotation: `${lines.join('\n')}\n`, article: `# ${name}\n\n${paragraphs.join('\n\n')}\n` };
}

/** What the articles of an archive share. */
export function madeRegistry(): string {
  return `${['newsmark: 1', ...definitions(most, false)].join('\n')}\n`;
}

function happening(draw: Draw): string {
  const one = (list: readonly string[]): string => list[draw(list.length)] ?? '';
  const place = () => `the ${one(words.where)} ${one(words.what)}`;
  return `${place()} at mile ${draw(1_000_000)} ${one(words.does)} once the ${one(words.who)} has ${one(words.did)} ${place()}`;
}

function definitions(people: number, hub: boolean): readonly string[] {
  const lines = ['entities:'];
  if (hub) lines.push('  hub:', '    kind: person', '    name: Hub Spokesman');
  for (let number = 0; number < people; number++)
    lines.push(`  p${number}:`, '    kind: person', `    name: Person Number ${number}`);
  lines.push('sources:');
  for (let number = 0; number < people; number++)
    lines.push(
      `  s${number}:`,
      '    kind: interview',
      `    title: Interview ${number}`,
      `    author: p${number}`,
      '    published: 2025-03-18',
    );
  return lines;
}
