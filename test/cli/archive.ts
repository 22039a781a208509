/** A newsroom's archive, made up: many files, in each of which something of everything is wrong. */

const kinds = ['person', 'organization', 'anonymous', 'place'] as const;

/** The files of an archive, by path; of each hundred articles one has nothing to mend. */
export function archive(articles: number): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    'newsmark.yaml': 'extends: strict\nexclude: drafts\n',
    'people.news.yaml': `newsmark: 1\nentities:\n${Array.from(
      { length: 50 },
      (_, index) => `  voice-${index}: {kind: ${kinds[index % kinds.length]}, name: Voice ${index}}\n`,
    ).join('')}sources:\n${Array.from(
      { length: 50 },
      (_, index) =>
        `  report-${index}: {kind: report, title: Report ${index}${index > 0 ? `, derived-from: [report-${index >> 1}]` : ''}}\n`,
    ).join('')}`,
  };
  for (let index = 0; index < articles; index++) {
    const folder = `${2020 + (index % 6)}/${String(1 + (index % 12)).padStart(2, '0')}`;
    const name = `story-${index}`;
    const eol = index % 3 === 0 ? '\r\n' : '\n';
    files[`${folder}/${name}.md`] = article(index).join(eol);
    files[`${folder}/${name}.news.yaml`] = (
      index % 100 === 0 ? 'newsmark: 1\n' : annotation(index, name)
    ).replaceAll('\n', eol);
  }
  return files;
}

function article(index: number): readonly string[] {
  return [
    `# Story ${index} 😀`,
    '',
    `“The harbour number ${index} opens on Monday,” Voice ${index % 50} told reporters. Nothing else was said.`,
    '',
    `Слова «слово номер ${index} сказано вчера в порту» остались без ответа.`,
    '',
  ];
}

/** In their order: what is safe to mend, what is not, and what a comment silences. */
function annotation(index: number, name: string): string {
  return `# Story ${index}
newsmark: 1
article: {file: ${name}.md, published: 2025-03-19}
nots: ${index}
claims:
  - id: harbour
    text: The harbour number ${index} opens on Monday
    speech: direct
    speaker: voice-${index % 50}
    date: 18.03.2025 # as the desk writes it
    sources: report-${index % 50}
  - id: word
    text: слово номер ${index} сказано вчера в порту
    speaker: voice-${(index + 7) % 61}
    opinion: yes
    # newsmark-disable-next-line unknown-key -- ours
    desk: ${index}
  - {id: gone, text: "no such words ${index}", speech: narration, verdict: supported, sources: [{source: report-1, stance: supports}]}
`;
}
