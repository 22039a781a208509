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
  when: 'before winter,after the harvest,within a month,by the next vote,without delay,in early spring'.split(
    ',',
  ),
  why: 'because the council found money,as the guild demanded,though nobody paid for it,since the river rose,while inspectors looked on,unless the court objects'.split(
    ',',
  ),
};

/** An article of so many claims and its annotation: about 300 characters a claim. */
export function made(name: string, { claims, registry = false, errors = 0, byHub = 0 }: Wishes): Made {
  const people = Math.min(most, claims);
  const draw = drawing([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_000);
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
    const said = happening(number, draw);
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

function happening(number: number, draw: Draw): string {
  const one = (list: readonly string[]): string => list[draw(list.length)] ?? '';
  return `the ${one(words.where)} ${one(words.what)} at mile ${number} ${one(words.does)} ${one(words.when)} ${one(words.why)}`;
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
