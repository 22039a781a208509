import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { nearest } from '../model/nearest.ts';
import type { Command, Given, Option } from './command.ts';
import { commands, commonOptions } from './commands.ts';

/** What a command line asks for. */
export type Request =
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly command: Command; readonly given: Given }
  /** It was not understood. */
  | { readonly kind: 'fault'; readonly sentence: string; readonly command: Command | undefined };

/** Reads the arguments behind the program's name. */
export function readArguments(args: readonly string[]): Request {
  const [first = '', ...rest] = args;
  if (first === '')
    return { kind: 'fault', sentence: l10n.t('Say what to do: name a command.'), command: undefined };
  if (first.startsWith('-')) return readOptions(args, undefined);
  const command = commands.find(({ name }) => name === first);
  if (command) return readOptions(rest, command);
  const meant = nearest(
    first,
    commands.map(({ name }) => name),
  );
  const sentence = withSuggestion(l10n.t('There is no command “{0}”.', first), meant);
  return { kind: 'fault', sentence, command: undefined };
}

function readOptions(args: readonly string[], command: Command | undefined): Request {
  const known = [...(command?.options ?? []), ...commonOptions];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known.map((option) => [option.name, forNode(option)])),
    // Faults are worded here, with what was perhaps meant.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = new Map<string, string>();
  const paths: string[] = [];
  let sentence: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.find(({ name }) => name === token.name);
    sentence ??= option
      ? faultOf(option, token.rawName, token.value, token.inlineValue === true)
      : unknownOption(token.rawName, known);
    const before = option?.repeats ? options.get(token.name) : undefined;
    options.set(token.name, before === undefined ? (token.value ?? '') : `${before}\n${token.value ?? ''}`);
  }
  if (options.has('help')) return { kind: 'help', command };
  if (options.has('version')) return { kind: 'version' };
  const [operand] = paths;
  if (command?.operands === undefined && operand !== undefined)
    sentence ??= l10n.t('“{0}” is one word too many.', operand);
  sentence ??= command?.fault?.({ options, paths });
  if (sentence !== undefined || command === undefined)
    return { kind: 'fault', sentence: sentence ?? l10n.t('Say what to do: name a command.'), command };
  return { kind: 'run', command, given: { options, paths } };
}

function forNode(option: Option): { readonly type: 'string' | 'boolean'; readonly short?: string } {
  const type = option.value === undefined ? 'boolean' : 'string';
  return option.short === undefined ? { type } : { type, short: option.short };
}

function faultOf(
  option: Option,
  written: string,
  value: string | undefined,
  inline: boolean,
): string | undefined {
  if (option.value === undefined)
    return value === undefined ? undefined : l10n.t('{0} takes no value.', written);
  if (value === undefined || value === '' || (!inline && value.startsWith('-')))
    return l10n.t('{0} needs a value: {1}.', written, `${written} ${option.value}`);
  return option.fault?.(value);
}

function unknownOption(written: string, known: readonly Option[]): string {
  const meant = nearest(
    written.replace(/^-+/, ''),
    known.map(({ name }) => name),
  );
  return withSuggestion(l10n.t('There is no option {0}.', written), meant && `--${meant}`);
}

function withSuggestion(sentence: string, meant: string | undefined): string {
  return meant === undefined ? sentence : `${sentence} ${l10n.t('Did you mean {0}?', meant)}`;
}
