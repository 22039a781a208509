import * as l10n from '@vscode/l10n';
import { decode } from '../../project/files.ts';
import { unreadSentence } from './sentences.ts';

/** The text that bytes of the standard input are; or, in a sentence for people, why they are none. */
export function textOfInput(bytes: Uint8Array): { readonly text: string } | { readonly sentence: string } {
  const read = decode(bytes);
  return read.kind === 'text' ? read : { sentence: unreadSentence(l10n.t('The standard input'), read) };
}
