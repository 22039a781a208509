import * as vscode from 'vscode';
import { page } from '../inside/page.ts';
describe('client', () => {
  it('says so', async () => {
    const [file] = await vscode.workspace.findFiles('articles/2025-02-18*.news.yaml');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file as vscode.Uri));
    console.log(await page.see('.statusbar-item', 'Claims'));
    await page.press('Control+F8');
    console.log(await page.see('.notification-toast', 'Every claim'));
    await page.picture('says');
    const [other] = await vscode.workspace.findFiles('articles/2025-03-13*.news.yaml');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(other as vscode.Uri));
    console.log(await page.see('.statusbar-item', 'unsourced'));
    await page.press('Control+F8');
    await new Promise((r) => setTimeout(r, 1500));
    await page.picture('goes');
  });
});
