import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkFile } from '../../../server/src/rules/check.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { readDate } from '../../../server/src/time/reading.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { projectOf, uriOf } from '../memory.ts';

const page = readFileSync(new URL('../../../docs/format.md', import.meta.url), 'utf8').replaceAll(
  '\r\n',
  '\n',
);

/** The fenced examples of a language, in their order. */
function examples(language: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] ?? '');
}

/** The rows of the table below a heading, as the code in their cells. */
function codeIn(heading: string): readonly (readonly string[])[] {
  const section = page.slice(page.indexOf(`\n## ${heading}\n`)).split('\n## ')[1] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}

describe('docs/format.md', () => {
  for (const [index, text] of examples('yaml').entries())
    it(`holds YAML that can be read: example ${index + 1}`, () => {
      assert.deepEqual(
        parse(text).problems.map(({ message }) => message),
        [],
      );
    });

  it('begins with a file that has nothing to mend', async () => {
    const [article = ''] = examples('markdown');
    const [annotation = ''] = examples('yaml');
    const project = await projectOf({ 'harbour.md': article, 'harbour.news.yaml': annotation });
    assert.deepEqual(
      atOnce(checkFile(project, uriOf('harbour.news.yaml'), new Map())).map(
        ({ code, message }) => `${code}: ${message}`,
      ),
      [],
    );
  });

  const dates = codeIn('Dates')
    .flat()
    .map((written) => written.replaceAll('"', ''));
  for (const date of dates)
    it(`writes a date that is one: ${date}`, () => {
      assert.equal(readDate(date).ok, true);
    });

  it('shows dates', () => {
    assert.ok(dates.length > 10);
  });

  const cures = codeIn('Traps of YAML')
    .map((cells) => cells.at(-1) ?? '')
    .filter((text) => text.startsWith('text: "'));
  for (const text of cures)
    it(`cures a trap by YAML that can be read: ${text}`, () => {
      assert.deepEqual(parse(text).problems, []);
    });

  it('shows traps', () => {
    assert.ok(cures.length > 3);
  });
});
