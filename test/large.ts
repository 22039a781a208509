/** How many sentences the article has that the claims are about. */
const sentences = 500;

/** An annotation file of many claims, of which each repeats the one before it. */
export function largeProject(claims: number): { readonly 'a.news.yaml': string; readonly 'a.md': string } {
  const numbers = Array.from({ length: claims }, (_, index) => index);
  return {
    'a.news.yaml': `newsmark: 1
article: {file: a.md, published: 2025-04-01}
entities:
  mayor: {kind: person, name: The mayor, roles: [{title: mayor, from: 2020}]}
  radio: {kind: organization, name: Town Radio}
sources:
  minutes: {kind: document, title: Minutes, url: https://example.org/minutes}
claims:
${numbers.map(claim).join('')}`,
    'a.md': numbers
      .slice(0, sentences)
      .map((number) => `On day ${number} the mayor said that ${words(number)}.\n\n`)
      .join(''),
  };
}

function words(number: number): string {
  return `district ${number} would have a bridge before winter ${number * 7}`;
}

function claim(number: number): string {
  const day = String((number % 28) + 1).padStart(2, '0');
  return `  - id: c${number}
    text: ${words(number % sentences)}
    cue: said
    speaker:   mayor
    via: [radio]
    date: 2025-03-${day}
    sources: [{source: minutes, locator: "p. ${number}"}]
    tags: [bridges]
    note: See https://example.org/${number}.
${number > 0 ? `    relations: {repeats: [c${number - 1}]}\n` : ''}`;
}
