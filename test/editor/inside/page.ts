import * as vscode from 'vscode';
import type { Answer, Tally, Wish } from '../wishes.ts';

/** Written into the bundle by the launcher. */
declare const BRIDGE: string;

const notice = '.notifications-center .notification-list-item';

/** The editor as somebody sees it who sits before it: every wish is granted by the launcher outside. */
export const page = {
  /** Takes a picture of the whole editor, without what it has to say about itself. */
  picture: async (name: string) => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await wish({ do: 'picture', name });
  },
  /** Presses a key or a chord, such as `Control+Shift+M`. */
  press: (keys: string) => wish({ do: 'press', keys }),
  type: (text: string) => wish({ do: 'type', text }),
  /** Moves the mouse to these words in the active editor. */
  pointAt: (text: string) => wish({ do: 'point', text }),
  /** Moves the mouse out of the way. */
  moveAway: () => wish({ do: 'away' }),
  /** Makes the page so wide and high; without a size, as it was at first. */
  resize: (size?: { readonly width: number; readonly height: number }) =>
    wish({ do: 'resize', ...(size !== undefined && { size }) }),
  /** Moves the right edge of an element by so many pixels. */
  widen: (selector: string, by: number) => wish({ do: 'widen', selector, by }),
  click: (selector: string, text?: string) =>
    wish({ do: 'click', selector, ...(text !== undefined && { text }) }),
  /** Waits for an element to be visible and gives its text; undefined where there is no page to look at. */
  see: (selector: string, text?: string) =>
    wish({ do: 'see', selector, ...(text !== undefined && { text }) }),
  /** Whether an element is visible within so many ms; yes where there is no page to look at. */
  sees: (selector: string, text: string, within: number) =>
    wish({ do: 'see', selector, text, within }).then(
      () => true,
      () => false,
    ),
  /** Waits for a notification, where the editor keeps them: driven from outside, newer ones pop none up. */
  seeNotice: async (text: string) => {
    await vscode.commands.executeCommand('notifications.showList');
    return wish({ do: 'see', selector: notice, text });
  },
  /** Clicks a button of a notification that was seen. */
  clickNotice: (button: string) => wish({ do: 'click', selector: `${notice} .monaco-button`, text: button }),
  /** Waits for an element to go. */
  seeGone: (selector: string, text?: string) =>
    wish({ do: 'gone', selector, ...(text !== undefined && { text }) }),
} as const;

/** Kills the language server as a crash would; false where it is no process that could be killed. */
export async function killServer(): Promise<boolean> {
  return (await wish({ do: 'kill' })) !== undefined;
}

/** Writes a line on the terminal of whoever started the tests. */
export async function say(line: string): Promise<void> {
  await wish({ do: 'say', line });
}

/** Tells how the tests have gone so far. */
export async function report(tally: Tally): Promise<void> {
  await wish({ do: 'tally', ...tally });
}

async function wish(what: Wish): Promise<string | undefined> {
  const response = await fetch(BRIDGE, { method: 'POST', body: JSON.stringify(what) });
  const answer = (await response.json()) as Answer;
  if (!answer.ok) throw new Error(`${JSON.stringify(what)}: ${answer.message}`);
  return answer.text;
}
