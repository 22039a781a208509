import * as l10n from '@vscode/l10n';
import type { Command, Option } from './command.ts';
import { commands, commonOptions } from './commands.ts';

/** How wide the help is at most, in columns. */
const width = 80;

/** The program's help. */
export function help(): string {
  return paragraphs(
    l10n.t(
      'Newsmark checks annotations of news articles: who said it, to whom, when, in whose words, on what source.',
    ),
    usage('newsmark COMMAND [OPTION…]'),
    section(
      l10n.t('Commands'),
      commands.map(({ name, doc }) => [name, doc()]),
    ),
    section(l10n.t('Options'), commonOptions.map(row)),
    l10n.t('“newsmark COMMAND --help” tells more of a command.'),
  );
}

/** A command's own help. */
export function commandHelp(command: Command): string {
  return paragraphs(
    command.doc(),
    usage(['newsmark', command.name, '[OPTION…]', command.operands ?? ''].join(' ').trimEnd()),
    ...command.more(),
    section(l10n.t('Options'), [...command.options, ...commonOptions].map(row)),
    section(l10n.t('Examples'), command.examples()),
  );
}

function paragraphs(...texts: readonly string[]): string {
  return `${texts.map((text) => (text.includes('\n') ? text : wrap(text, ''))).join('\n\n')}\n`;
}

function usage(line: string): string {
  return `${l10n.t('Usage')}: ${line}`;
}

function row(option: Option): readonly [string, string] {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  const value = option.value === undefined ? '' : ` ${option.value}`;
  return [`${short}--${option.name}${value}`, option.doc()];
}

/** A heading with two columns below, or with one beneath the other where the first is wide. */
function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const column = Math.max(...rows.map(([left]) => left.length)) + 4;
  const lines = rows.map(([left, right]) =>
    column > width / 2
      ? `  ${left}\n${wrap(right, ' '.repeat(6))}`
      : `  ${left.padEnd(column - 2)}${wrap(right, ' '.repeat(column)).trimStart()}`,
  );
  return `${title}:\n${lines.join('\n')}`;
}

/** Breaks a text into lines, each behind an indentation. */
function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(`${indent}${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}
