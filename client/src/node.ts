import { commands, Disposable, type ExtensionContext } from 'vscode';
import { goOnCommand, showReferencesCommand } from './commandNames.ts';
import type { Register } from './commands.ts';
import type { Session } from './session.ts';

type Handler = Parameters<Register>[1];

let session: Promise<Session> | undefined;

/**
 * VS Code on the desktop and on a remote machine. The extension is active as soon as its commands can be given: all that
 * it is made of is loaded right after that, and whoever was faster waits for it.
 */
export function activate(context: ExtensionContext): void {
  const handlers = new Map<string, Handler>();
  const keep: Register = (name, handler) => {
    handlers.set(name, handler);
    return new Disposable(() => handlers.delete(name));
  };
  const begun = load().then(({ beginInNode }) => beginInNode(context, keep));
  session = begun;
  const names = [...commandsIn(context.extension.packageJSON), showReferencesCommand, goOnCommand];
  for (const name of names) {
    const run: Handler = async (...given) => {
      await begun;
      return handlers.get(name)?.(...given);
    };
    context.subscriptions.push(commands.registerCommand(name, run));
  }
}

export async function deactivate(): Promise<void> {
  await (await session)?.stop();
}

/** Once the editor has gone on with its own. */
async function load(): Promise<typeof import('./process.ts')> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  return import('./process.ts');
}

/** The commands of a manifest. */
function commandsIn(manifest: {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}): readonly string[] {
  return manifest.contributes.commands.map(({ command }) => command);
}
