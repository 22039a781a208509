import assert from 'node:assert/strict';
import { folderWith, remarksIn } from './program.ts';

const claim = 'newsmark: 1\nclaims:\n  - {id: a, text: words, sources: [], speaker: nobody}\n';

/** Files with one undefined speaker each, and where it is said to stand. */
const files: Readonly<Record<string, { readonly text: string; readonly place: string }>> = {
  'count from 1': { text: claim, place: '3:48-3:54' },
  'do not count a byte order mark': {
    text: '\uFEFFclaims: [{id: a, text: w, speaker: nobody}]\nnewsmark: 1\n',
    place: '1:36-1:42',
  },
  'take CR LF for one line break': { text: claim.replaceAll('\n', '\r\n'), place: '3:48-3:54' },
  'count an emoji as two': { text: claim.replace('words', '🕊🕊.'), place: '3:48-3:54' },
  'count a Cyrillic letter as one': { text: claim.replace('words', 'слова'), place: '3:48-3:54' },
  'cover a Cyrillic id': { text: claim.replace('nobody', 'никто'), place: '3:48-3:53' },
  'point at an alias where it is written': {
    text: 'newsmark: 1\nx-who: &who nobody\nclaims:\n  - {id: a, text: w, sources: [], speaker: *who}\n',
    place: '4:44-4:48',
  },
};

describe('The lines and columns of newsmark check', () => {
  const places = new Map<string, string>();
  const names = new Map(Object.keys(files).map((title, index) => [`${index}.news.yaml`, title]));

  before('all files are checked', async () => {
    const folder = folderWith(
      Object.fromEntries([...names].map(([name, title]) => [name, files[title]?.text ?? ''])),
    );
    for (const { file, code, line, column, endLine, endColumn } of await remarksIn(folder))
      if (code === 'undefined-entity')
        places.set(names.get(file) ?? '', `${line}:${column}-${endLine}:${endColumn}`);
  });

  for (const [title, { place }] of Object.entries(files))
    it(title, () => {
      assert.equal(places.get(title), place);
    });
});
