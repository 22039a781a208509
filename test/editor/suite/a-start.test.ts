import { settle, wear } from '../inside/looks.ts';
import { closeAll, open } from '../inside/samples.ts';

// Where the extension or its server does not come up, nothing else is worth waiting for.
before(async () => {
  await settle();
  await wear('light');
  await open('articles/2025-03-18-leaders-call.news.yaml');
  await closeAll();
});
