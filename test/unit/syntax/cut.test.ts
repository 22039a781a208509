import assert from 'node:assert/strict';
import { cut } from '../../../server/src/syntax/cut.ts';

/** The stretches of a text: what each is, and its first line. */
function stretches(text: string): readonly string[] {
  return cut(text).map(({ start, as }) => `${as.kind}: ${text.slice(start).split('\n')[0]?.trim()}`);
}

const cases: readonly {
  readonly title: string;
  readonly text: string;
  readonly stretches: readonly string[];
}[] = [
  {
    title: 'each key of the file, and each entry of a collection',
    text: 'newsmark: 1\nentities:\n  jane:\n    kind: person\n  bob: {}\nclaims:\n- id: a\n  text: b\n- id: c\n',
    stretches: [
      ...[
        'prolog: newsmark: 1',
        'fields: newsmark: 1',
        'header: entities:',
        'entries: jane:',
        'entries: bob: {}',
      ],
      ...['header: claims:', 'entries: - id: a', 'entries: - id: c'],
    ],
  },
  {
    title: 'what goes on below a key in one piece, where it is no collection',
    text: 'article:\n  file: a.md\n  title: b\nnote: |\n  claims:\n',
    stretches: ['prolog: article:', 'fields: article:', 'fields: note: |'],
  },
  {
    title: 'comments and blank lines with what stands above them',
    text: 'sources: # all\n  # the first\n\n  one:\n    kind: other\n\n# the next\n  two: {}\n',
    stretches: ['prolog: sources: # all', 'header: sources: # all', 'entries: one:', 'entries: two: {}'],
  },
  {
    title: 'keys in quotation marks as others',
    text: '"newsmark": 1\n\'entities\':\n  "jane \\" roe" : {}\n  \'it\'s\n"claims":\n- "id": a\n- {"id": c}\n',
    stretches: [
      ...['prolog: "newsmark": 1', 'fields: "newsmark": 1', "header: 'entities':"],
      ...['entries: "jane \\" roe" : {}', 'header: "claims":', 'entries: - "id": a', 'entries: - {"id": c}'],
    ],
  },
  {
    title: 'a key that is being typed by itself',
    text: 'newsmark: 1\nentities:\n  a: {}\n  b\nclai\nnote: x\n',
    stretches: [
      ...['prolog: newsmark: 1', 'fields: newsmark: 1', 'header: entities:', 'entries: a: {}', 'entries: b'],
      ...['fields: clai', 'fields: note: x'],
    ],
  },
  {
    title: 'the version of YAML apart from what it stands above',
    text: '# a\n%YAML 1.2\n---\nnewsmark: 1\nnote: x\n',
    stretches: ['prolog: # a', 'fields: newsmark: 1', 'fields: note: x'],
  },
  {
    title: 'what other directives stand above in one piece',
    text: '%TAG ! a\n---\nnewsmark: 1\nnote: x\n',
    stretches: ['whole: %TAG ! a'],
  },
  {
    title: 'what a version stands above that nothing ends in one piece',
    text: '%YAML 1.2\nnewsmark: 1\n',
    stretches: ['whole: %YAML 1.2'],
  },
  {
    title: 'a collection in flow style in one piece',
    text: 'claims: [\n  {id: a},\n  {id: b}\n]\nnote: x\n',
    stretches: ['prolog: claims: [', 'fields: claims: [', 'fields: note: x'],
  },
  {
    title: 'a collection with an anchor in one piece',
    text: 'entities: &all\n  a: {}\n  b: {}\n',
    stretches: ['prolog: entities: &all', 'fields: entities: &all'],
  },
  {
    title: 'the lines of a block scalar with their entry, though they look like entries',
    text: 'claims:\n- note: |\n    - id: a\n  id: b\n',
    stretches: ['prolog: claims:', 'header: claims:', 'entries: - note: |'],
  },
  {
    title: 'what stands behind a byte order mark and a mark of the beginning',
    text: '\uFEFF--- # one\nnewsmark: 1\nnote: x\n',
    stretches: ['prolog: --- # one', 'fields: newsmark: 1', 'fields: note: x'],
  },
  {
    title: 'the first document of a file, and what nobody reads behind it',
    text: 'newsmark: 1\n---\nnewsmark: 1\n',
    stretches: ['prolog: newsmark: 1', 'fields: newsmark: 1', 'rest: ---'],
  },
  { title: 'a file that is a list in one piece', text: '- a\n- b\n', stretches: ['whole: - a'] },
  {
    title: 'a file in flow style in one piece',
    text: '{newsmark: 1,\nnote: x}\n',
    stretches: ['whole: {newsmark: 1,'],
  },
  { title: 'an empty file', text: '', stretches: ['prolog: '] },
];

describe('cutting a file', () => {
  for (const { title, text, stretches: expected } of cases)
    for (const [style, eol] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const)
      it(`cuts ${title} (${style})`, () => {
        assert.deepEqual(stretches(text.replaceAll('\n', eol)), expected);
      });
});
