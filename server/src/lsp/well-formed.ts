/** What parameters call a position: a line and a character, both counted from 0. */
const positions: ReadonlySet<string> = new Set(['position', 'positions', 'start', 'end']);

/**
 * Whether every position in a request's parameters is one. The protocol's types promise it, but nothing on the wire
 * keeps the promise, and an offset that is no number would be sought for ever.
 */
export function isWellFormed(params: unknown): boolean {
  if (Array.isArray(params)) return params.every(isWellFormed);
  if (typeof params !== 'object' || params === null) return true;
  return Object.entries(params).every(([name, value]: [string, unknown]) =>
    positions.has(name) ? [value].flat().every(isPosition) : isWellFormed(value),
  );
}

function isPosition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'line' in value && isCount(value.line) && 'character' in value && isCount(value.character);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
