import type { Edit } from '../edit/edit.ts';
import { endOfHead } from '../edit/entry.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import { pairOf } from '../syntax/path.ts';
import { spanOf } from '../syntax/tree.ts';

/** A field of a claim that is still to be filled. */
export interface Due {
  readonly field: 'speaker' | 'sources';
  /** Where the cursor goes. */
  readonly offset: number;
}

/** A speaker that is to be typed, at the end of a line. */
const openSpeaker = /(\n *(?:- )?speaker:)(?=\r?\n|$)/;

/** Leaves a space behind the colon of the first speaker that is to be typed. */
export function withRoom(edits: readonly Edit[]): readonly Edit[] {
  const index = edits.findIndex(({ text }) => openSpeaker.test(text));
  return edits.map((edit, at) =>
    at === index ? { span: edit.span, text: edit.text.replace(openSpeaker, '$1 ') } : edit,
  );
}

/** What is to be typed first in some claims of a file: a speaker, else sources; undefined where one claim is missing. */
export function dueIn({ tree, claims }: Annotation, ids: readonly string[]): Due | undefined {
  const own = ids.flatMap((id) => claims.find((claim) => claim.id === id) ?? []);
  const [first] = own;
  if (first === undefined || own.length < ids.length) return undefined;
  const unsaid = own.find(({ speakers }) => speakers.length === 0);
  const speaker = unsaid && placeOf(tree.text, unsaid, 'speaker');
  if (speaker !== undefined) return { field: 'speaker', offset: speaker };
  const sources = placeOf(tree.text, first, 'sources');
  return sources === undefined ? undefined : { field: 'sources', offset: sources };

  function placeOf(text: string, { entry }: Claim, field: Due['field']): number | undefined {
    const value = entry.fields.get(field);
    if (value === undefined) return undefined;
    if (value.content !== null) return spanOf(value.content).start + 1;
    const pair = pairOf(tree, value.key);
    const head = pair && endOfHead(text, pair);
    return head === undefined ? undefined : head + (text[head] === ' ' ? 1 : 0);
  }
}
