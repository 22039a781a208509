import { englishVoices } from './english-voices.ts';
import { russianVoices } from './russian-voices.ts';
import type { VoiceWords } from './voice-words.ts';

const languages: readonly VoiceWords[] = [englishVoices, russianVoices];

function union(field: keyof VoiceWords): ReadonlySet<string> {
  return new Set(languages.flatMap((words) => words[field]));
}

// As with other words, the lists of all languages are read as one.
export const vague = union('vague');
export const fillers = union('fillers');
export const plurals = union('plurals');
export const ones = union('ones');
export const afterHead = union('afterHead');
export const former = union('former');
export const otherOffice = union('otherOffice');
export const links = union('links');
export const sources = union('sources');
export const citing = union('citing');
export const quoting = union('quoting');
export const asSaying = union('asSaying');
export const citedBy = union('citedBy');
export const betweenVoices = union('betweenVoices');
export const afterVoice = union('afterVoice');
