import type { Field, LeafShape, Shape } from './shape.ts';
import { voices } from './vocabulary.ts';

export const text: LeafShape = { type: 'text' };
export const words: LeafShape = { type: 'words' };
export const date: LeafShape = { type: 'date' };
export const url: LeafShape = { type: 'url' };
export const language: LeafShape = { type: 'language' };
export const source: LeafShape = { type: 'reference', to: ['source'] };
export const claim: LeafShape = { type: 'reference', to: ['claim'] };
export const anyEntity: LeafShape = { type: 'reference', to: ['entity'] };
export const voice: LeafShape = { type: 'reference', to: ['entity'], kinds: voices };
/** Whoever can stand between a claim and the article: a document speaks too. */
export const voiceOrSource: LeafShape = { type: 'reference', to: ['entity', 'source'], kinds: voices };
export const body: LeafShape = {
  type: 'reference',
  to: ['entity'],
  kinds: ['organization', 'group', 'person'],
};
export const employer: LeafShape = {
  type: 'reference',
  to: ['entity'],
  kinds: ['organization', 'group', 'place'],
};
export const event: LeafShape = { type: 'reference', to: ['entity'], kinds: ['event'] };
export const place: LeafShape = { type: 'reference', to: ['entity'], kinds: ['place'] };
/** A day, or a day with the article's words for it. */
export const dated: Shape = { type: 'either', short: date, long: 'dated' };

/** A list of a shape; a single value may stand for a list of one. */
export function oneOrMore(of: Shape): Shape {
  return { type: 'list', of, orOne: true };
}

/** A list of a shape. */
export function listOf(of: Shape): Shape {
  return { type: 'list', of };
}

/** The field that every mapping of weight has. */
export const note: Field = {
  shape: text,
  doc: 'Anything worth keeping that no other field holds.',
  example: 'Checked against the radio recording.',
};
