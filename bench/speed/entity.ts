import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { made } from './archive.ts';
import { Editor } from './editing.ts';
import { inFolder } from './scratch.ts';
import { newsmark, Running } from './server.ts';
import { type Spread, spread } from './spread.ts';

/**
 * Types in the name of somebody who speaks in half of the claims of a file: from the edit to the diagnostics.
 *
 * @param claims how many there are in all
 */
export function editEntity(claims: number, times: number): Promise<Spread> {
  const { annotation, article } = made('roads', { claims, errors: 10, byHub: claims / 2 });
  const files = [
    ['newsmark.yaml', ''],
    ['roads.md', article],
    ['roads.news.yaml', annotation],
  ] as const;
  return inFolder(files, async (folder) => {
    const running = await Running.start(newsmark, folder, 'pulled');
    try {
      const uri = pathToFileURL(join(folder, 'roads.news.yaml')).href;
      const editor = new Editor(running, uri, annotation, 'pulled');
      await editor.open();
      return await spread(times, editor.typing(annotation.indexOf('Hub Spokesman') + 3, 's', [10, 10]));
    } finally {
      running.stop();
    }
  });
}
