import type { Inflection } from './grammar.ts';

/** Past, and participle where it differs. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, perfect?: string]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  think: ['thought'],
  know: ['knew', 'known'],
  feel: ['felt'],
  hold: ['held'],
  find: ['found'],
  see: ['saw', 'seen'],
  hear: ['heard'],
  read: ['read'],
  speak: ['spoke', 'spoken'],
  understand: ['understood'],
  mean: ['meant'],
  put: ['put'],
  set: ['set'],
  lay: ['laid'],
  make: ['made'],
  go: ['went', 'gone'],
  give: ['gave', 'given'],
  take: ['took', 'taken'],
  come: ['came', 'come'],
  bring: ['brought'],
  show: ['showed', 'shown'],
  swear: ['swore', 'sworn'],
  seek: ['sought'],
  fight: ['fought'],
  forbid: ['forbade', 'forbidden'],
  foresee: ['foresaw', 'foreseen'],
  shoot: ['shot'],
  sing: ['sang', 'sung'],
  draw: ['drew', 'drawn'],
  raise: ['raised'],
  leave: ['left'],
  choose: ['chose', 'chosen'],
  let: ['let'],
  learn: ['learned'],
  dream: ['dreamed'],
  bet: ['bet'],
  cast: ['cast'],
  call: ['called'],
  stand: ['stood'],
  throw: ['threw', 'thrown'],
  send: ['sent'],
  withhold: ['withheld'],
  strike: ['struck'],
  hit: ['hit'],
  be: ['was', 'been'],
  have: ['had'],
  keep: ['kept'],
  hang: ['hung'],
};

/** Verbs of several syllables whose last one is stressed double their consonant, as those of one do. */
const DOUBLED = /^(?:.*(?:mit|[^f]fer|pel|cur|gret|rebut|rebel)|(?:qu|[^aeiou])*[aeiou][bdgklmnprt])$/;
/** Verbs that Britain doubles and America does not. */
const BRITISH = /[aeiou][^aeiou]+el$/;

/** The forms of an English verb. */
export function inflectEnglish(verb: string): Inflection {
  const [past, perfect = past] = IRREGULAR[verb] ?? [regularPast(verb)];
  const doubled = BRITISH.test(verb) && !DOUBLED.test(verb) ? [`${verb}led`] : [];
  return {
    finite: [thirdPerson(verb), past, ...doubled],
    participle: [withEnding(verb, 'ing'), ...doubled.map((form) => form.replace(/ed$/, 'ing'))],
    perfect: [perfect, ...doubled],
    infinitive: [verb],
  };
}

/** The plural of an English noun. */
export function pluralOfEnglish(noun: string): string {
  return thirdPerson(noun);
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (/(?:[sxz]|ch|sh|[^aeiou]o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : withEnding(verb, 'ed');
}

function withEnding(verb: string, ending: string): string {
  if (/[^eoy]e$/.test(verb)) return verb.slice(0, -1) + ending;
  return DOUBLED.test(verb) ? verb + verb.slice(-1) + ending : verb + ending;
}
