import { importPageRequest } from '../annotate-protocol.ts';
import { bytesOf } from '../client-files.ts';
import { loadPage } from '../load-page.ts';
import { noPageSentence } from '../page-sentences.ts';
import type { Serving } from '../serving.ts';

/** Answers with the article of a saved web page. */
export function answerImporting({ connection, handlers }: Serving): void {
  connection.onRequest(
    importPageRequest,
    handlers.wrap('import', null, async ({ base64, name }) => {
      const { readPage } = await loadPage();
      const page = readPage(bytesOf(base64));
      if (page.kind !== 'article') return { refused: noPageSentence(name, page) };
      return { text: page.text, name: page.name };
    }),
  );
}
