/**
 * The same letters on their own. V8 makes a slice of a text that keeps all of it: what is kept of a text for long keeps
 * as much of memory as stood around it.
 */
export function copied(text: string): string {
  return `${text} `.slice(0, -1);
}
