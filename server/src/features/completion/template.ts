/** A place of a template that is still to be typed; a text in it is what it is likely to be. */
export interface Hole {
  readonly hole: string;
}

/** YAML to put in, as it stands, with the places that are still to be typed. */
export type Template = readonly (string | Hole)[];

/** A place with nothing in it yet. */
export const hole: Hole = { hole: '' };

/** A template in the snippet syntax of LSP: its last place is where the cursor ends. */
export function asSnippet(template: Template): string {
  const last = template.filter(isHole).length;
  let number = 0;
  return template
    .map((part) => {
      if (!isHole(part)) return part.replaceAll(/[\\$}]/g, '\\$&');
      number += 1;
      const stop = number === last ? 0 : number;
      return part.hole === '' ? `$${stop}` : `\${${stop}:${part.hole.replaceAll(/[\\$}]/g, '\\$&')}}`;
    })
    .join('');
}

/**
 * A template as plain text, for clients that know no snippets: up to the first place that is still to be typed,
 * where the cursor then is, without a quotation mark or bracket that nothing closes.
 */
export function asPlainText(template: Template): string {
  const first = template.findIndex(isHole);
  if (first === -1) return template.join('');
  return template
    .slice(0, first)
    .join('')
    .replace(/["[{]$/, '');
}

function isHole(part: string | Hole): part is Hole {
  return typeof part !== 'string';
}
