import { resolveItem, uriOfItem } from '../../features/completion/resolve.ts';
import { completion } from '../../features/completion.ts';
import { formatting, onTypeFormatting, rangesFormatting } from '../../features/formatting.ts';
import { fileAt, type Serving } from '../serving.ts';
import { workOutEdit, workOutSoFar } from '../working.ts';

/** The command by which VS Code asks for completions again. */
const suggestAgain = 'editor.action.triggerSuggest';

/** Answers with what helps to write a file. */
export function answerWriting(serving: Serving): void {
  const { connection, client, handlers, workspace } = serving;
  const { locale, options, completion: able } = client;
  connection.onCompletion(
    handlers.wrap('completion', null, ({ textDocument, position, context }, token) =>
      workOutSoFar(workspace, textDocument.uri, token, (project, uri) =>
        completion(project, uri, position, {
          ...able,
          locale,
          today: today(project.settings.timeZone),
          suggestAgain: options.commands?.includes(suggestAgain) ? suggestAgain : undefined,
          trigger: context?.triggerCharacter,
        }),
      ),
    ),
  );
  connection.onCompletionResolve(async (item, token) => {
    const answer = handlers.wrap('completion item', item, async () => {
      const uri = uriOfItem(item);
      if (uri === undefined) return item;
      const { project } = await fileAt(serving, uri);
      return resolveItem(project, item, { format: able.format, locale, docs: options.docs });
    });
    return answer(item, token);
  });
  answerFormatting(serving);
}

function answerFormatting(serving: Serving): void {
  const { connection, handlers, workspace } = serving;
  connection.onDocumentFormatting(
    handlers.wrap('formatting', null, ({ textDocument, options }, token) =>
      workOutSoFar(workspace, textDocument.uri, token, (project, uri) => formatting(project, uri, options)),
    ),
  );
  connection.onDocumentRangeFormatting(
    handlers.wrap('range formatting', null, ({ textDocument, range, options }, token) =>
      workOutEdit(workspace, textDocument.uri, token, (project, uri) =>
        rangesFormatting(project, uri, [range], options),
      ),
    ),
  );
  connection.onDocumentRangesFormatting(
    handlers.wrap('ranges formatting', null, ({ textDocument, ranges, options }, token) =>
      workOutEdit(workspace, textDocument.uri, token, (project, uri) =>
        rangesFormatting(project, uri, ranges, options),
      ),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    handlers.wrap('formatting on type', null, ({ textDocument, position }, token) =>
      workOutEdit(workspace, textDocument.uri, token, (project, uri) =>
        onTypeFormatting(project, uri, position),
      ),
    ),
  );
}

/** The day that it is in a time zone; in this machine's, where none is given or known. */
function today(timeZone: string | undefined): string {
  if (last === undefined || last.timeZone !== timeZone) last = { timeZone, calendar: calendarOf(timeZone) };
  return last.calendar.format(new Date());
}

/** What was asked last is asked again at the next letter, and it takes a millisecond to make one. */
let last: { readonly timeZone: string | undefined; readonly calendar: Intl.DateTimeFormat } | undefined;

function calendarOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const style = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en-CA', { ...style, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-CA', style);
  }
}
