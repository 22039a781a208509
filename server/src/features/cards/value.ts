import * as l10n from '@vscode/l10n';
import type { LeafShape } from '../../format/shape.ts';
import type { Leaf } from '../../model/entry.ts';
import { wikidataUrl } from '../addresses.ts';
import type { Desk } from './desk.ts';
import { choiceCard } from './field.ts';
import { reliabilityInWords } from './reliability.ts';

type Cards = { readonly [Type in LeafShape['type']]?: (desk: Desk, leaf: Leaf) => string | undefined };

/** Values that say more than they show, by their shape. */
const cards: Cards = {
  choice: ({ pen }, { shape, text, field }) => {
    const choice = shape.type === 'choice' ? shape.choices.find(({ value }) => value === text) : undefined;
    return choice && choiceCard(pen, field, choice);
  },
  reliability: ({ pen }, { text }) => {
    const words = reliabilityInWords(text);
    return words && pen.card([`${pen.strong(text)} · ${l10n.t('Admiralty code')}`, words]);
  },
  wikidata: ({ pen }, { text, valid }) =>
    valid ? pen.link(l10n.t('Wikidata {0}', text), wikidataUrl(text)) : undefined,
  language: ({ pen, locale }, { text, valid }) => {
    const name = valid ? languageName(text, locale) : undefined;
    return name && pen.text(name);
  },
};

/** What a value of a fixed vocabulary, a code or a language tag means; undefined for what explains itself. */
export function valueCard(desk: Desk, leaf: Leaf): string | undefined {
  return cards[leaf.shape.type]?.(desk, leaf);
}

function languageName(tag: string, locale: string): string | undefined {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    return undefined;
  }
}
