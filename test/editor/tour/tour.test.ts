import * as vscode from 'vscode';
import { set, settle, wear } from '../inside/looks.ts';
import { page } from '../inside/page.ts';
import { closeAll, hideOutline, open, problem, showOutline, span } from '../inside/samples.ts';

/** A picture of the documentation: a name, and what brings the editor there. */
interface Scene {
  readonly name: string;
  readonly show: () => Promise<void>;
  readonly leave?: () => Promise<void>;
}

const scenes: readonly Scene[] = [
  {
    name: 'hover',
    show: async () => {
      const editor = await open('articles/2025-03-13-witkoff-in-moscow.news.yaml');
      const { range } = await problem(editor.document.uri, 'unsourced-claim');
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
      await page.pointAt('scott-bessent');
      await page.see('.monaco-hover', 'Bessent');
    },
  },
  {
    name: 'unsourced',
    show: async () => {
      const editor = await open('articles/2025-03-13-witkoff-in-moscow.news.yaml');
      const { range } = await problem(editor.document.uri, 'unsourced-claim');
      editor.selection = new vscode.Selection(range.start, range.start);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      await page.see('.markers-panel', 'unsourced-claim');
    },
  },
  {
    name: 'article',
    show: async () => {
      const editor = await open('arvenia/harbour-deal.md');
      const { document } = editor;
      const end = document.positionAt(document.getText().length);
      await editor.edit((edit) =>
        edit.insert(end, '\n“I have not slept for a week,” said a clerk who typed the agreement.\n'),
      );
      await problem(document.uri, 'unannotated-quote');
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await page.see('.codelens-decoration', 'claims');
      await vscode.commands.executeCommand('editorScroll', { to: 'up', by: 'page', value: 9 });
      await page.pointAt('dawn as the hour');
      await page.see('.monaco-hover', 'Annotated in');
    },
  },
  {
    name: 'annotate',
    show: async () => {
      const editor = await openWithMore();
      const words = span(editor.document, '“The gate stays open all winter,”');
      editor.selection = new vscode.Selection(words.start, words.end);
      editor.revealRange(words, vscode.TextEditorRevealType.InCenter);
      await vscode.commands.executeCommand('newsmark.annotateSelection');
      await page.see('.suggest-widget', 'agency-dispatch');
    },
  },
  {
    name: 'suggest',
    show: async () => {
      await openWithMore();
      void vscode.commands.executeCommand('newsmark.suggestClaims');
      await page.see('.quick-input-widget', 'The gate stays open');
    },
    leave: async () => {
      await page.press('Escape');
      await page.seeGone('.quick-input-widget', 'The gate stays open');
    },
  },
  {
    name: 'completion',
    show: async () => {
      const editor = await open('articles/2025-03-13-witkoff-in-moscow.news.yaml');
      const { end } = span(editor.document, 'cue: ruled out');
      const line = editor.document.lineAt(end.line);
      const indent = ' '.repeat(line.firstNonWhitespaceCharacterIndex);
      await editor.edit((edit) => edit.insert(line.range.end, `\n${indent}to: rutt`));
      const typed = editor.document.lineAt(end.line + 1).range.end;
      editor.selection = new vscode.Selection(typed, typed);
      editor.revealRange(new vscode.Range(typed, typed), vscode.TextEditorRevealType.InCenter);
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await page.see('.suggest-widget', 'mark-rutte');
    },
  },
  {
    name: 'outline',
    show: async () => {
      await open('articles/2025-03-19-jeddah-next.news.yaml');
      await showOutline();
      await page.widen('.part.sidebar', 120);
      await page.moveAway();
    },
    leave: async () => {
      await page.widen('.part.sidebar', -120);
      await hideOutline();
    },
  },
];

/** Opens an article with some more in it than is annotated. */
async function openWithMore(): Promise<vscode.TextEditor> {
  const editor = await open('arvenia/harbour-deal.md');
  const { document } = editor;
  const end = document.positionAt(document.getText().length);
  const more = [
    '“The gate stays open all winter,” Jonas Bell told The Serin Courier on Friday. “Nobody is paid less for it.”',
    'Arvenia has hired twelve pilots for the new channel, Ines Caro said.',
    'According to Paul Anselm, “two of them have never seen ice”.',
  ];
  await editor.edit((edit) => edit.insert(end, `\n${more.join('\n\n')}\n`));
  await problem(document.uri, 'unannotated-quote');
  return editor;
}

/** What distracts from what a picture shows. */
const plain = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.renderLineHighlight': 'none',
  'window.commandCenter': false,
  'window.title': 'Newsmark',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
} as const;

for (const theme of ['light', 'dark'] as const)
  describe(`the tour in the ${theme} theme`, () => {
    before(async () => {
      await settle();
      await wear(theme);
      for (const [key, value] of Object.entries(plain)) await set(key, value);
    });

    afterEach(async () => {
      await page.moveAway();
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await closeAll();
    });

    for (const scene of scenes)
      it(scene.name, async () => {
        await scene.show();
        await page.picture(`${scene.name}-${theme}`);
        await scene.leave?.();
      });
  });
