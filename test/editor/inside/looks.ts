import * as vscode from 'vscode';
import { until } from './until.ts';

/** VS Code's themes as they come. */
const themes = {
  light: { name: 'Default Light Modern', kind: vscode.ColorThemeKind.Light },
  dark: { name: 'Default Dark Modern', kind: vscode.ColorThemeKind.Dark },
} as const;

/** Puts on one of VS Code's own themes. */
export async function wear(theme: 'light' | 'dark'): Promise<void> {
  const { name, kind } = themes[theme];
  await set('workbench.colorTheme', name);
  await until(`the ${theme} theme`, () => vscode.window.activeColorTheme.kind === kind);
}

/** Sets the editor up as on the desktop, where VS Code for the Web and its servers differ. */
export async function settle(): Promise<void> {
  // In a browser what is typed is saved after a second, and a test's edit would be there for the next.
  await set('files.autoSave', 'off');
  // The newest VS Code opens its chat there.
  await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
}

/** Changes a setting of the user's. */
export async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
}
