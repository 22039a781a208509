import * as l10n from '@vscode/l10n';
import type { LeafShape } from '../format/shape.ts';
import { informationCredibility, sourceReliability } from '../format/vocabulary.ts';
import type { Scalar } from '../syntax/tree.ts';
import { isTimeZone } from '../time/zone.ts';
import { idFrom, isId } from './id.ts';
import { nearest } from './nearest.ts';

/** Why a field does not take a value, and what was perhaps meant. */
export interface LeafFault {
  readonly sentence: string;
  readonly suggestion: string | undefined;
  /** Whether the suggestion says the same as the value, only as the field takes it; else it is a guess. */
  readonly isCertain: boolean;
}

/** What is wrong with a scalar as a value of a shape; undefined where nothing is. Dates are checked apart. */
export function leafFault(shape: LeafShape, value: string, scalar: Scalar): LeafFault | undefined {
  switch (shape.type) {
    case 'choice':
      return choiceFault(
        value,
        shape.choices.map((choice) => choice.value),
      );
    case 'flag':
      return flagFault(value, scalar);
    case 'count':
      return /^[1-9]\d{0,8}$/.test(value)
        ? undefined
        : fault(l10n.t('“{0}” is not a number. Write a whole number from 1 up.', value));
    case 'id':
      return isId(value)
        ? undefined
        : fault(
            l10n.t(
              '“{0}” cannot be an id. Use letters, digits, hyphens, dots and underscores, without spaces.',
              value,
            ),
            idFrom(value),
          );
    case 'url':
      return urlFault(value);
    case 'language':
      return languageFault(value);
    case 'wikidata':
      return /^Q\d+$/.test(value)
        ? undefined
        : misspelt(
            l10n.t('“{0}” is not a Wikidata item. Write the letter Q and its digits, such as Q42.', value),
            /(?:^|\/)(q\d+)$/i.exec(value)?.[1]?.toUpperCase(),
          );
    case 'reliability':
      return reliabilityFault(value);
    case 'path':
      // One from the root of a disk or of another machine leads out of the project, however it is written.
      return value.includes('\\') && !/^(?:[a-z]:)?\\/i.test(value)
        ? misspelt(l10n.t('Write the path with forward slashes (/).'), value.replaceAll('\\', '/'))
        : undefined;
    case 'time-zone':
      return isTimeZone(value)
        ? undefined
        : fault(l10n.t('“{0}” is not a time zone. Write its IANA name, such as Europe/London.', value));
    default:
      return undefined;
  }
}

function fault(sentence: string, suggestion?: string): LeafFault {
  return { sentence, suggestion, isCertain: false };
}

/** The fault of a value that is only written in another way than the field takes it. */
function misspelt(sentence: string, suggestion: string | undefined): LeafFault {
  return { sentence, suggestion, isCertain: suggestion !== undefined };
}

/** The fault of a word that is not one of a fixed vocabulary. */
export function choiceFault(value: string, allowed: readonly string[]): LeafFault | undefined {
  if (allowed.includes(value)) return undefined;
  const sentence = l10n.t(
    '“{0}” is not one of the values that can stand here: {1}.',
    value,
    allowed.join(', '),
  );
  return fault(sentence, nearest(value, allowed));
}

function flagFault(value: string, scalar: Scalar): LeafFault | undefined {
  const word = value.toLowerCase();
  if (word === 'true' || word === 'false')
    return scalar.style === 'plain'
      ? undefined
      : misspelt(l10n.t('Write {0} without quotation marks.', word), word);
  const meant = ['yes', 'y', 'on', '1'].includes(word)
    ? 'true'
    : ['no', 'n', 'off', '0'].includes(word)
      ? 'false'
      : undefined;
  return misspelt(l10n.t('“{0}” is neither true nor false.', value), meant);
}

/** Schemes whose address could run something, or reach into this machine. */
const unsafeSchemes = new Set(['javascript:', 'command:', 'data:', 'vbscript:', 'file:']);

function urlFault(value: string): LeafFault | undefined {
  if (/\s/.test(value)) return fault(l10n.t('A URL has no spaces.'));
  // A host with its port reads like a scheme.
  if (URL.canParse(value) && !/^[\w.-]+:\d/.test(value)) {
    if (!unsafeSchemes.has(new URL(value).protocol)) return undefined;
    return fault(l10n.t('“{0}” is not the address of a page. Write one that begins with https://.', value));
  }
  const meant = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:]|$)/u.test(value)
    ? `https://${value}`
    : undefined;
  return fault(
    l10n.t('“{0}” is not a full URL. Write it as the browser shows it, with https://.', value),
    meant,
  );
}

function languageFault(value: string): LeafFault | undefined {
  if (isLanguage(value)) return undefined;
  const meant = value.replaceAll('_', '-');
  return misspelt(
    l10n.t('“{0}” is not a language tag. Write one such as en, ru or pt-BR.', value),
    isLanguage(meant) ? meant : undefined,
  );
}

function isLanguage(value: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(value)) return false;
  try {
    Intl.getCanonicalLocales(value);
    return true;
  } catch {
    return false;
  }
}

function reliabilityFault(value: string): LeafFault | undefined {
  const [letter = '', digit = ''] = value;
  if (value.length === 2 && letter in sourceReliability && digit in informationCredibility) return undefined;
  const upper = value.toUpperCase().replaceAll(/[\s-]/g, '');
  return misspelt(
    l10n.t(
      '“{0}” is not an Admiralty code. Write a letter from A to F and a digit from 1 to 6, such as B2.',
      value,
    ),
    /^[A-F][1-6]$/.test(upper) ? upper : undefined,
  );
}
