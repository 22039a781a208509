import * as l10n from '@vscode/l10n';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Progress } from '../project/meanwhile.ts';

/** Fewer files than this are read before anybody would see that something happens. */
const worthShowing = 64;

/** Shows the reading of a large project as progress in the client. */
export function readingProgress(connection: Connection): Progress {
  let reporter: Promise<WorkDoneProgressServerReporter> | undefined;
  return (done, total) => {
    if (total < worthShowing) return;
    if (done < total && reporter === undefined)
      reporter = connection.window.createWorkDoneProgress().then((created) => {
        created.begin(l10n.t('Reading annotations'), 0);
        return created;
      });
    const current = reporter;
    if (done >= total) reporter = undefined;
    current?.then(
      (shown) => {
        if (done < total) shown.report(Math.floor((100 * done) / total), `${done} / ${total}`);
        else shown.done();
      },
      // A client that takes no progress goes without.
      () => undefined,
    );
  };
}
