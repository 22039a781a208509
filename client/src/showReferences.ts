import { commands, Location, Position, Range, Uri } from 'vscode';
import type * as protocol from 'vscode-languageclient';

/** Shows places beside a position of a document. Without any, as from a key, it does nothing. */
export async function showReferences(
  document?: string,
  position?: protocol.Position,
  places: readonly protocol.Location[] = [],
): Promise<void> {
  if (document === undefined || position === undefined || places.length === 0) return;
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(document),
    positionOf(position),
    places.map(
      ({ uri, range: { start, end } }) =>
        new Location(Uri.parse(uri), new Range(positionOf(start), positionOf(end))),
    ),
  );
}

function positionOf({ line, character }: protocol.Position): Position {
  return new Position(line, character);
}
