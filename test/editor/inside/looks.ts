import * as vscode from 'vscode';
import { until } from './until.ts';

/** VS Code's themes as they come. */
const themes = {
  light: { name: 'Default Light Modern', kind: vscode.ColorThemeKind.Light },
  dark: { name: 'Default Dark Modern', kind: vscode.ColorThemeKind.Dark },
} as const;

/**
 * Puts on VS Code's own theme and icons. An editor starts with the theme of the extension under development, and takes
 * all those for one that lie below its folder: hosts b and c with all their themes.
 */
export async function wear(theme: 'light' | 'dark'): Promise<void> {
  const { name, kind } = themes[theme];
  // Only what changes is put on.
  await set('workbench.colorTheme', 'Default High Contrast');
  await set('workbench.colorTheme', name);
  await set('workbench.iconTheme', 'vs-minimal');
  await set('workbench.iconTheme', 'vs-seti');
  await until(`the ${theme} theme`, () => vscode.window.activeColorTheme.kind === kind);
}

/** Changes a setting of the user's. */
export async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
}
