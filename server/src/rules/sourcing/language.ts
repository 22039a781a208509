/** Whether two BCP 47 tags name one language, whatever country or script they add: `en-GB` and `en`. */
export function isSameLanguage(one: string, other: string): boolean {
  return primary(one) === primary(other);
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? '';
}
