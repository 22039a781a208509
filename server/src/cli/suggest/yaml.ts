import { claimFields, wordsOf } from '../../annotate/claim.ts';
import { claimId } from '../../annotate/claim-id.ts';
import { handOf } from '../../annotate/hand.ts';
import { newFile } from '../../annotate/new-file.ts';
import { eolOf } from '../../edit/entry.ts';
import { writeItem } from '../../edit/node.ts';
import { readAnnotation } from '../../model/annotation.ts';
import type { ReadArticle } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import { parse } from '../../syntax/parse.ts';

/**
 * Suggestions as claims to paste behind those of the article's annotation file; where there is none, a whole file.
 * A comment above each says how sure it is, and why.
 */
export function yamlText(project: Project, read: ReadArticle, suggestions: readonly Suggestion[]): string {
  const [file] = project.annotationsOf(read.uri);
  const made = file ? undefined : newFile(project, read);
  const annotation = file?.annotation ?? readAnnotation(parse(made?.head ?? ''));
  const eol = made?.eol ?? eolOf(annotation.tree.text);
  const hand = handOf(annotation);
  const taken = new Set(annotation.claims.map(({ id }) => id));
  const items = suggestions.map((told) => {
    const { passages } = told;
    const words = passages.map((span) => wordsOf(read.article, span)).join(' ');
    const id = claimId(read.article, words, (each) => taken.has(each));
    taken.add(id);
    const fields = claimFields(read.article, { passages, told }, id, hand);
    const item = writeItem(fields, { flow: false, indent: 2, eol, lines: 1 });
    return [`  # ${remark(told)}`, `  ${item}`].join(eol);
  });
  const head = made === undefined ? '' : `${made.head}${eol}claims:${items.length === 0 ? ' []' : ''}${eol}`;
  return head + items.map((item) => item + eol).join(eol);
}

/** How sure a suggestion is and why; and who speaks, where that is no entity yet. */
function remark({ confidence, name, reason }: Suggestion): string {
  const who = name === undefined ? '' : `${name}. `;
  return `${confidence.toFixed(2)}: ${who}${reason}`.replaceAll(/\s+/g, ' ');
}
