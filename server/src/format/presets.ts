import { type Code, codes } from './codes.ts';
import type { Choice } from './shape.ts';
import type { Severity } from './vocabulary.ts';

/** A choice of severities that a newsroom can start from. */
export interface Preset {
  /** Whom it is for, in a sentence; English, also the key of its translations. */
  readonly doc: string;
  /** Where it differs from the severities of the table of codes. */
  readonly changes: Readonly<Partial<Record<Code, Severity>>>;
}

/** Keeps each name's literal type. */
function table<Name extends string>(entries: Readonly<Record<Name, Preset>>): Readonly<Record<Name, Preset>> {
  return entries;
}

/** What `extends` can name. */
export const presets = table({
  recommended: {
    doc: 'Every rule as grave as its page says, whatever an editor’s own settings choose.',
    changes: {},
  },
  strict: {
    doc: 'For investigations and fact-checks: nothing goes out unsourced or unexplained.',
    changes: {
      'invisible-character': 'error',
      'alias-unknown': 'information',
      'text-drifted': 'error',
      'text-ambiguous': 'error',
      'unbalanced-quote': 'warning',
      'unannotated-quote': 'warning',
      'unattributed-claim': 'error',
      'speaker-mismatch': 'error',
      'anonymous-no-reason': 'warning',
      'anonymous-single-source': 'error',
      'unsourced-claim': 'error',
      'unsourced-narration': 'warning',
      'circular-sourcing': 'error',
      'single-source': 'warning',
      'source-not-archived': 'information',
      'evidence-no-locator': 'warning',
      'undisclosed-interest': 'warning',
      'undated-claim': 'warning',
      'date-unresolved': 'warning',
      'verdict-no-justification': 'warning',
      'contradiction-unresolved': 'error',
      'relation-one-sided': 'information',
      'duplicate-claim': 'information',
      'allegation-no-response': 'warning',
    },
  },
  wire: {
    doc: 'For agency copy and whoever runs it: every hop is named, and nothing is asked that the pace of the wire does not allow.',
    changes: {
      // Who passed it on is what a wire is trusted for …
      'unattributed-claim': 'error',
      'anonymous-undescribed': 'error',
      'missing-hop': 'error',
      'undated-claim': 'warning',
      // … second sources and responses come with the next take …
      'single-source': 'hint',
      'allegation-no-response': 'hint',
      'unannotated-quote': 'hint',
      'verdict-no-justification': 'hint',
      // … and there is no time to keep copies of pages, nor to clear out a registry that serves copy to come.
      'source-not-archived': 'off',
      'evidence-no-locator': 'off',
      'unsourced-narration': 'off',
      'unused-entity': 'off',
      'unused-source': 'off',
    },
  },
});

/** The name of a preset. */
export type PresetName = keyof typeof presets;

/** The presets as the values of a field. */
export const presetChoices: readonly Choice<PresetName>[] = Object.entries(presets).flatMap(
  ([value, { doc }]) => (isPreset(value) ? [{ value, doc }] : []),
);

/** Whether a word is a preset's name. */
export function isPreset(word: string): word is PresetName {
  return Object.hasOwn(presets, word);
}

/** How grave a rule is in a preset, which decides on every rule. */
export function severityInPreset(preset: PresetName, code: Code): Severity {
  return presets[preset].changes[code] ?? codes[code].severity;
}

/** The presets in which a rule is not as grave as in the table of codes. */
export function presetsChanging(
  code: Code,
): readonly { readonly name: PresetName; readonly severity: Severity }[] {
  return presetChoices.flatMap(({ value: name }) => {
    const severity = presets[name].changes[code];
    return severity === undefined ? [] : [{ name, severity }];
  });
}
