import * as vscode from 'vscode';
import { page } from '../inside/page.ts';
import { closeAll } from '../inside/samples.ts';

describe('the walkthrough', () => {
  afterEach(closeAll);

  it('leads from an article to what has no source', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'newsmark.newsmark#start');
    await page.see('.getting-started-step', 'Open an article');
    await page.click('.getting-started-step', 'Find what has no source');
    await page.see('.getting-started-step.expanded', 'Next Unsourced Claim');
    await page.picture('walkthrough');
  });
});
