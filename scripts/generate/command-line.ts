// The help texts in docs/cli.md.
import { commands } from '../../server/src/cli/commands.ts';
import { commandHelp, help } from '../../server/src/cli/help.ts';

/** The stretches of docs/cli.md that are generated, by the names of their marks. */
export function helpTexts(): ReadonlyMap<string, string> {
  return new Map([
    ['help', fenced(help())],
    ...commands.map((command): readonly [string, string] => [
      `help of ${command.name}`,
      fenced(commandHelp(command)),
    ]),
  ]);
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\`\`\``;
}
