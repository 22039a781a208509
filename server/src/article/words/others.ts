import type { LanguageWords } from './language.ts';

const nothing: LanguageWords = {
  titles: [],
  beforeNumbers: [],
  abbreviations: [],
  starters: [],
  negations: [],
  reporting: [],
  asides: [],
};

/** Languages of which the most needful is known. */
export const others: readonly LanguageWords[] = [
  // German
  {
    ...nothing,
    titles: ['hr', 'fr', 'dr', 'prof', 'z.b', 'd.h', 'bzw', 'ca', 'vgl', 'st'],
    abbreviations: ['usw', 'u.a', 'o.ä', 'mio', 'mrd'],
    negations: ['nicht', 'nichts', 'nie', 'niemals', 'niemand', 'kein', 'keine', 'keinen', 'keiner', 'ohne'],
    reporting: ['sagte', 'sagt', 'erklärte', 'erklärt', 'betonte', 'betont', 'meinte', 'meint', 'fragte'],
    asides: ['wie', 'was', 'als'],
  },
  // French
  {
    ...nothing,
    titles: ['m', 'mm', 'mme', 'mlle', 'mgr'],
    negations: ['ne', 'n', 'pas', 'jamais', 'rien', 'aucun', 'aucune', 'personne', 'non', 'sans'],
    reporting: [
      'dit',
      'déclaré',
      'affirmé',
      'affirme',
      'souligne',
      'souligné',
      'explique',
      'expliqué',
      'ajoute',
    ],
    asides: ['comme', 'que', 'qui'],
  },
  // Spanish
  {
    ...nothing,
    titles: ['sr', 'sra', 'srta', 'dr', 'dra', 'ud', 'uds'],
    abbreviations: ['ee.uu'],
    negations: ['no', 'nunca', 'nada', 'nadie', 'ningún', 'ninguno', 'ninguna', 'ni', 'sin', 'jamás'],
    reporting: [
      'dijo',
      'dice',
      'afirmó',
      'afirma',
      'señaló',
      'señala',
      'explicó',
      'explica',
      'añadió',
      'aseguró',
    ],
    asides: ['como', 'que', 'quien'],
  },
  // Ukrainian
  {
    ...nothing,
    negations: ['не', 'ні', 'немає', 'ніколи', 'ніхто', 'нічого', 'жоден', 'жодна', 'жодного', 'без'],
    reporting: [
      'сказав',
      'сказала',
      'заявив',
      'заявила',
      'зазначив',
      'зазначила',
      'вважає',
      'додав',
      'додала',
    ],
    asides: ['як', 'що', 'який', 'яка'],
  },
  // Polish
  {
    ...nothing,
    titles: ['prof', 'dr', 'gen', 'płk', 'np', 'tzn', 'ul', 'św'],
    negations: ['nie', 'nigdy', 'nikt', 'nic', 'żaden', 'żadna', 'żadnego', 'bez'],
    reporting: [
      'powiedział',
      'powiedziała',
      'mówi',
      'oświadczył',
      'oświadczyła',
      'dodał',
      'dodała',
      'podkreślił',
    ],
    asides: ['jak', 'co', 'który', 'która'],
  },
];
