import * as l10n from '@vscode/l10n';
import { speak } from '../lsp/language.ts';
import { name, version } from '../version.ts';
import { type Request, readArguments } from './arguments.ts';
import { hasColours } from './colour.ts';
import type { ExitCode, Terminal } from './command.ts';
import { commandHelp, help } from './help.ts';
import { languageOf, messagesIn } from './language.ts';
import { writerTo } from './output.ts';

/** Runs the program that a process was started for, to its end. */
export async function main(process: NodeJS.Process): Promise<void> {
  const locale = languageOf(process.env);
  const messages = messagesIn(locale);
  speak(messages);
  const write = writerTo(process.stderr);
  const terminal: Terminal = {
    folder: process.cwd(),
    language: messages === undefined ? 'en' : locale.slice(0, 2),
    colours: hasColours(process.stdout, process.env),
    isScreen: process.stdout.isTTY === true,
    input: () => allOf(process.stdin),
    interrupted: () => interrupted(process),
    out: writerTo(process.stdout),
    err: (line) => write(`${line}\n`),
  };
  try {
    // Not `process.exit`: what is written must arrive first, and a server goes on.
    process.exitCode = await answer(readArguments(process.argv.slice(2)), terminal);
  } catch (error) {
    await terminal.err(
      l10n.t('newsmark failed: {0}', error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    process.exitCode = 2;
  }
}

async function answer(request: Request, terminal: Terminal): Promise<ExitCode> {
  switch (request.kind) {
    case 'help':
      await terminal.out(request.command ? commandHelp(request.command) : help());
      return 0;
    case 'version':
      await terminal.out(`${name} ${version}\n`);
      return 0;
    case 'fault': {
      const line = request.command ? `newsmark ${request.command.name} --help` : 'newsmark --help';
      await terminal.err(`newsmark: ${request.sentence}`);
      await terminal.err(l10n.t('“{0}” tells how it is used.', line));
      return 2;
    }
    case 'run': {
      const run = await request.command.load();
      return run(request.given, terminal);
    }
  }
}

async function allOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

function interrupted(process: NodeJS.Process): Promise<void> {
  return new Promise((resolve) => {
    // The second time, it ends at once, whatever it is about.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
