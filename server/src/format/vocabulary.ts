import type { Choice } from './shape.ts';

/** Keeps each value's literal type. */
function vocabulary<const Values extends Readonly<Record<string, string>>>(
  values: Values,
): readonly Choice<keyof Values & string>[] {
  return Object.entries(values).map(([value, doc]) => ({ value: value as keyof Values & string, doc }));
}

export const entityKinds = vocabulary({
  person: 'A named person.',
  organization: 'A company, party, ministry, news outlet or any other organization.',
  group: 'A named body whose members are known, such as a delegation.',
  place:
    'A place. It also stands for its government wherever somebody speaks, is spoken to, publishes or employs.',
  event: 'A meeting, call, speech or anything else that happened at a time.',
  anonymous: 'Somebody who is not named: one person, or several.',
});
export type EntityKind = (typeof entityKinds)[number]['value'];

/** Whoever can speak, be spoken to, pass on, publish or employ. */
export const voices = [
  'person',
  'organization',
  'group',
  'place',
  'anonymous',
] as const satisfies EntityKind[];

export const sourceKinds = vocabulary({
  document: 'An official paper, a law, a letter, a court file.',
  dataset: 'Figures or records that can be looked up.',
  'press-release': 'A text given out to the press, such as the readout of a call.',
  statement: 'A statement made in public or in writing.',
  speech: 'A speech before an audience.',
  'press-conference': 'Answers to the press.',
  interview: 'Said to an interviewer.',
  broadcast: 'Radio or television.',
  'social-post': 'A post on a social network or in a channel.',
  'agency-report': 'A report of a news agency.',
  article: 'An article in a paper or on a site.',
  report: 'A study or an inquiry.',
  eyewitness: 'Somebody who was there.',
  other: 'Anything else; the note says what.',
});

export type SourceKind = (typeof sourceKinds)[number]['value'];

export const speeches = vocabulary({
  direct: 'All of the text stands inside quotation marks, or in a paragraph of speech opened by a dash.',
  mixed: 'A part of the text stands inside quotation marks.',
  indirect: 'Reported without quotation marks: “said that”, “according to”, “it was announced”.',
  narration: 'The outlet says it in its own voice, and no speaker is needed.',
});

export const polarities = vocabulary({
  asserts: 'The speaker says that it is so (the default).',
  denies: 'The speaker says that it is not so.',
  declines: 'The speaker would not say or confirm it.',
});

export const stances = vocabulary({
  supports: 'The source is evidence that the claim is true.',
  refutes: 'The source is evidence that the claim is false.',
  context: 'The source helps to understand the claim and judges nothing.',
});

export const verdicts = vocabulary({
  supported: 'The evidence shows that the claim is true.',
  refuted: 'The evidence shows that the claim is false.',
  conflicting: 'Good evidence stands on both sides, or the claim picks what suits it.',
  'not-enough-evidence': 'Nobody could tell from the evidence that was found.',
});

export const confidences = vocabulary({
  low: 'The annotator may well be wrong.',
  medium: 'The annotator is fairly sure.',
  high: 'The annotator is sure.',
});

/** The letter of an Admiralty code: how reliable the source is. */
export const sourceReliability: Readonly<Record<string, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

/** The digit of an Admiralty code: how credible the information is. */
export const informationCredibility: Readonly<Record<string, string>> = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
};

export const severities = vocabulary({
  error: 'Wrong: the check fails.',
  warning: 'Ought to be mended.',
  information: 'Worth knowing.',
  hint: 'A suggestion.',
  off: 'Not looked at.',
});
/** How grave a finding is; `off` where it is not looked for. */
export type Severity = (typeof severities)[number]['value'];
