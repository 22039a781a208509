import assert from 'node:assert/strict';
import { page } from '../inside/page.ts';
import { closeAll, hoverAt, open, reveal } from '../inside/samples.ts';

describe('hovering', () => {
  afterEach(closeAll);

  it('tells who the speaker of a claim is', async () => {
    const { document } = await open('articles/2025-02-18-riyadh-talks.news.yaml');
    assert.match(await hoverAt(document, 'speaker: sergey|-lavrov'), /Sergey Lavrov/);
  });

  it('tells the role that the speaker held on that day', async () => {
    const { document } = await open('articles/2025-02-18-riyadh-talks.news.yaml');
    assert.match(await hoverAt(document, 'speaker: sergey|-lavrov'), /foreign minister/i);
  });

  it('tells what a source is', async () => {
    const { document } = await open('articles/2025-02-18-riyadh-talks.news.yaml');
    assert.match(await hoverAt(document, '[izvestia-|riyadh]'), /Izvestia/);
  });

  it('says a date in words', async () => {
    const { document } = await open('articles/2025-02-18-riyadh-talks.news.yaml');
    assert.match(await hoverAt(document, 'published: 2025-02|-18'), /Tuesday/);
  });

  it('explains a key', async () => {
    const { document } = await open('articles/2025-02-18-riyadh-talks.news.yaml');
    assert.match(await hoverAt(document, 'polar|ity: denies'), /asserts/);
  });

  it('can be seen', async () => {
    reveal(await open('articles/2025-02-18-riyadh-talks.news.yaml'), 'speaker: dmitry-peskov');
    await page.pointAt('dmitry-peskov');
    const seen = await page.see('.monaco-hover', 'Peskov');
    await page.picture('hover');
    await page.moveAway();
    if (seen !== undefined) assert.match(seen, /Dmitry Peskov/);
  });
});
