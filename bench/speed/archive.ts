/** A made-up article with its annotation, as large as it is asked to be, the same each time. */
export interface Made {
  readonly annotation: string;
  readonly article: string;
}

/** How many people speak at most, each with an interview. */
const most = 200;

/**
 * An article of so many claims and its annotation, which has nothing to report: about 280 characters a claim.
 *
 * @param name of the article, without `.md`
 * @param registry whether people and sources are the project's, defined elsewhere ({@link madeRegistry})
 */
export function made(name: string, claims: number, registry = false): Made {
  const people = Math.min(most, claims);
  const paragraphs: string[] = [];
  const lines = [
    'newsmark: 1',
    'article:',
    `  file: ${name}.md`,
    `  title: ${name}`,
    '  published: 2025-03-19',
  ];
  if (!registry) lines.push(...definitions(people));
  lines.push('claims:');
  for (let number = 0; number < claims; number++) {
    const words = `the bridge at mile ${number} of the northern road stays open to all ${name} traffic`;
    const person = number % people;
    paragraphs.push(`Person Number ${person} said on Tuesday that ${words}.`);
    lines.push(
      `  - id: c${number}`,
      `    text: "${words}"`,
      '    speech: indirect',
      `    speaker: p${person}`,
      `    mention: Person Number ${person}`,
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
  return `${['newsmark: 1', ...definitions(most)].join('\n')}\n`;
}

function definitions(people: number): readonly string[] {
  const lines = ['entities:'];
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
