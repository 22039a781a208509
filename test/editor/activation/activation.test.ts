import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { page, say } from '../inside/page.ts';
import { open } from '../inside/samples.ts';

describe('the activation of the extension', () => {
  it('takes as long as the editor says of it', async () => {
    await open('registry/people.news.yaml');
    await vscode.commands.executeCommand('workbench.action.showRuntimeExtensions');
    const text = await page.see('.runtime-extensions-editor .extension', 'Newsmark');
    const [, time] = /Activation:\s*(\d+)\s*ms/.exec(text ?? '') ?? [];
    assert(time !== undefined, text);
    await say(`activation: ${time} ms`);
  });
});
