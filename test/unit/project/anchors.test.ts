import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readArticle } from '../../../server/src/article/article.ts';
import { Anchors } from '../../../server/src/project/anchors.ts';
import { type AnnotationFile, annotationFile } from '../../../server/src/project/document.ts';
import type { Steps } from '../../../server/src/work/steps.ts';

/** A paragraph and a claim of it for each number, and how many steps it takes to find them after an edit of either. */
function stepsAfter(count: number, old: string, words: string) {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const paragraphs = numbers.map((number) => `Roe said that bridge number ${number} stays open to all.`);
  const article = readArticle(paragraphs.join('\n\n'), 'markdown');
  const claims = numbers.map((number) => `  - {id: c${number}, text: bridge number ${number}, cue: said}\n`);
  const text = `newsmark: 1\narticle: {file: a.md}\nclaims:\n${claims.join('')}`;
  const file = read(text);
  const first = counted(Anchors.find(file.annotation, article));
  const { annotation } = read(text.replace(old, words), file);
  const now = readArticle(article.text.replace(old, words), 'markdown', article);
  const second = counted(Anchors.find(annotation, now, undefined, first.answer));
  return { first: first.steps, second: second.steps, changes: second.answer.changes?.size };
}

function read(text: string, before?: AnnotationFile): AnnotationFile {
  const uri = 'file:///a.news.yaml';
  return annotationFile(uri, TextDocument.create(uri, 'newsmark', 0, text), before);
}

function counted<Answer>(work: Steps<Answer>): { readonly answer: Answer; readonly steps: number } {
  for (let steps = 0; ; steps++) {
    const step = work.next();
    if (step.done) return { answer: step.value, steps };
  }
}

describe('Anchors', () => {
  it('look for every claim at first', () => {
    assert.ok(stepsAfter(400, 'cue', 'cue').first >= 800);
  });

  const edits = [
    ['words that stand elsewhere', 'text: bridge number 7,', 'text: number 7 stays open,'],
    ['words that nobody wrote', 'text: bridge number 7,', 'text: a tunnel,'],
    ['another cue', 'number 7, cue: said', 'number 7, cue: says'],
    ['an id', 'id: c7,', 'id: seven,'],
    ['what stands beside a claim in the article', 'number 7 stays', 'number 7 no longer stays'],
    ['the words of a claim in the article', 'bridge number 7 stays', 'tunnel number 7 stays'],
    [
      'a new paragraph of the article',
      'Roe said that bridge number 7 ',
      'Nobody knows.\n\nRoe said that bridge number 7 ',
    ],
    ['a new claim', '  - {id: c7,', '  - {id: new, text: number 3 stays open}\n  - {id: c7,'],
  ] as const;
  for (const [what, old, words] of edits)
    it(`look for what an edit touched alone, in a file of any size: ${what}`, () => {
      const few = stepsAfter(20, old, words);
      const many = stepsAfter(400, old, words);
      assert.equal(many.changes, few.changes);
      assert.ok(few.second <= 24 && many.second <= 24, `${few.second} and ${many.second} steps`);
    });

  it('see that what tells a claim from its like has changed some paragraphs away', () => {
    const text = 'Alpha beta gamma.\n\nX.\n\nY.\n\nsaid no.\n\nDelta epsilon.\n\nX.\n\nY.\n\nsaid no.';
    const { annotation } = read(
      'claims:\n  - {id: a, text: "no", prefix: "Alpha beta gamma. X. Y. said "}\n',
    );
    const article = readArticle(text, 'markdown');
    const [claim] = annotation.claims;
    assert.ok(claim);
    const first = counted(Anchors.find(annotation, article)).answer;
    assert.equal(first.of(claim)?.status, 'exact');
    const now = readArticle(text.replace('Alpha beta gamma', 'Delta epsilon'), 'markdown', article);
    const second = counted(Anchors.find(annotation, now, undefined, first)).answer;
    assert.equal(second.of(claim)?.status, 'ambiguous');
  });
});
