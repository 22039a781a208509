import assert from 'node:assert/strict';
import type { Project } from '../../server/src/project/project.ts';
import { atOnce } from '../../server/src/work/steps.ts';
import { annotationIn, projectOf, uriOf } from '../unit/memory.ts';
import { stopwatch } from '../unit/stopwatch.ts';
import { articleWorks, type Shape, shapes, works } from './growth.ts';

/** So much larger is the larger of two. */
const times = 4;
/** So much longer may it take: what takes quadratic time takes sixteen times as long. */
const most = 2 * times;
/** Less than this says nothing, in milliseconds. */
const least = 25;
const tries = 3;

/** How long a processor works on something, in milliseconds, whoever else wants it. */
async function cost(work: () => unknown): Promise<number> {
  const taken = stopwatch();
  await work();
  return taken();
}

function filesOf({ annotation, article }: Shape) {
  return { 'a.news.yaml': annotation, 'a.md': article };
}

/** The smaller and the larger of two that are alike. */
type Two<Item> = readonly [less: Item, more: Item];

/** Expects the larger to cost no more than in proportion, in the best of some tries. */
async function grows<Item>(two: () => Promise<Two<Item>>, work: (item: Item) => unknown): Promise<void> {
  const seen: string[] = [];
  for (let attempt = 0; attempt < tries; attempt++) {
    const [small, large] = await two();
    const [less, more] = [await cost(() => work(small)), await cost(() => work(large))];
    if (more <= most * Math.max(less, least)) return;
    seen.push(`${less.toFixed(0)} → ${more.toFixed(0)} ms`);
  }
  assert.fail(`${times} times as many cost more than ${most} times as much: ${seen.join(', ')}`);
}

async function readBoth([small, large]: Two<Shape>): Promise<Two<Project>> {
  return [await projectOf(filesOf(small)), await projectOf(filesOf(large))];
}

describe('What takes time', function () {
  this.timeout(60_000);

  for (const [title, { size, of }] of Object.entries(shapes)) {
    const both = [of(size), of(size * times)] as const;
    /** What was read last: what follows goes on with what is known of it, as in an editor. */
    let last: Two<Project> | undefined;
    const again = async () => {
      const two = last ?? (await readBoth(both));
      last = undefined;
      return two;
    };
    const trying = (work: (project: Project) => unknown) => async () => {
      let tried: Two<Project> | undefined;
      await grows(async () => {
        tried = await again();
        return tried;
      }, work);
      last = tried;
    };

    it(`grows with ${title}: reading`, () =>
      grows(
        async () => both,
        (shape) => projectOf(filesOf(shape)),
      ));

    for (const [name, work] of Object.entries(works))
      it(
        `grows with ${title}: ${name}`,
        trying((project) => {
          const { text } = annotationIn(project, 'a.news.yaml');
          const position = text.positionAt(text.getText().indexOf(both[0].at) + 1);
          return atOnce(work(project, uriOf('a.news.yaml'), position));
        }),
      );

    for (const [name, work] of Object.entries(articleWorks))
      it(
        `grows with ${title}: ${name}`,
        trying((project) => atOnce(work(project, uriOf('a.md'), { line: 0, character: 0 }))),
      );
  }
});
