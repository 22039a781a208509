import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver-types';
import { codeActions } from '../../../server/src/features/code-actions.ts';
import { codeLenses } from '../../../server/src/features/code-lenses.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import { fileRename } from '../../../server/src/features/file-rename/file-rename.ts';
import { foldingRanges } from '../../../server/src/features/folding.ts';
import { formatting, onTypeFormatting, rangesFormatting } from '../../../server/src/features/formatting.ts';
import { highlights } from '../../../server/src/features/highlight.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { implementation } from '../../../server/src/features/implementation.ts';
import { inlayHints } from '../../../server/src/features/inlay-hints.ts';
import { documentLinks } from '../../../server/src/features/links.ts';
import { outline } from '../../../server/src/features/outline.ts';
import { references } from '../../../server/src/features/references.ts';
import { rename } from '../../../server/src/features/rename/rename.ts';
import { semanticTokens } from '../../../server/src/features/semantic-tokens.ts';
import { sortKeys } from '../../../server/src/features/sort-keys.ts';
import { readTyped, workspaceSymbols } from '../../../server/src/features/workspace-symbols.ts';
import { features, pulledDiagnostics } from '../../../server/src/lsp/features.ts';
import type { Project } from '../../../server/src/project/project.ts';
import type { Steps } from '../../../server/src/work/steps.ts';
import { largeProject } from '../../large.ts';
import { annotationIn, projectOf, uriOf } from '../memory.ts';
import { able } from './completing.ts';

const claims = 200;
const files = largeProject(claims);
const uri = uriOf('a.news.yaml');

type Work = (project: Project, place: (words: string) => Position) => Steps<unknown>;

const options = { tabSize: 2, insertSpaces: true };
const editing = { documentChanges: true, versionOf: () => 1 };
const checking = { ...editing, severities: new Map() };
const whole = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
const hints = { names: true, weekdays: true, drift: true };

/** What looks at no more than a place takes so few steps that none need be counted. */
const atPlace = 'looks at a place';

/** How each feature is worked out. */
const works: Readonly<Record<string, readonly Work[] | typeof atPlace>> = {
  'textDocument/hover': [
    (project, at) => hover(project, uri, at('mayor:'), { format: 'markdown', locale: 'en' }),
    (project, at) => hover(project, uri, at('district'), { format: 'markdown', locale: 'en' }),
  ],
  'textDocument/completion': ['c10]', 'strict', '2025-03-05', 'bridges'].map(
    (words) => (project, at) => completion(project, uri, at(words), able),
  ),
  'textDocument/documentSymbol': [(project) => outline(project, uri)],
  'textDocument/definition': atPlace,
  'textDocument/typeDefinition': atPlace,
  'textDocument/references': [(project, at) => references(project, uri, at('mayor:'), true)],
  'textDocument/implementation': [(project, at) => implementation(project, uri, at('c0'))],
  'textDocument/documentHighlight': [(project, at) => highlights(project, uri, at('mayor:'))],
  'textDocument/prepareCallHierarchy': atPlace,
  'workspace/symbol': [
    (project) => workspaceSymbols([project], readTyped('winter'), { resolves: false, knows: () => true }),
  ],
  'textDocument/documentLink': [(project) => documentLinks(project, uri)],
  'textDocument/rename': [
    (project, at) => rename(project, uri, at('mayor:'), 'the-mayor'),
    (project, at) => rename(project, uri, at('bridges'), 'building'),
  ],
  'textDocument/codeAction': [
    (project) => codeActions(project, uri, whole, {}, checking),
    (project) => sortKeys(project, uri, { only: ['source'] }, editing),
  ],
  'textDocument/formatting': [(project) => formatting(project, uri, options)],
  'textDocument/rangeFormatting': [(project) => rangesFormatting(project, uri, [whole], options)],
  'textDocument/onTypeFormatting': [(project, at) => onTypeFormatting(project, uri, at('note'))],
  'textDocument/inlayHint': [(project) => inlayHints(project, uri, whole, hints, 'en')],
  'textDocument/semanticTokens': [(project) => semanticTokens(project, uri)],
  'textDocument/codeLens': [(project) => codeLenses(project, uri, true)],
  'textDocument/foldingRange': [
    (project) => foldingRanges(project, uri, { wholeLines: true, most: undefined }),
  ],
  'textDocument/selectionRange': atPlace,
  'textDocument/diagnostic': [(project) => diagnostics(project, uri, checking)],
};

/** What is asked for beside features of the table. */
const others: Readonly<Record<string, Work>> = {
  'workspace/willRenameFiles': (project) =>
    fileRename(project, [{ oldUri: uriOf('a.md'), newUri: uriOf('b.md') }]),
};

async function stepsOf(work: Work): Promise<number> {
  const project = await projectOf(files);
  const { text } = annotationIn(project, 'a.news.yaml');
  const steps = work(project, (words) => text.positionAt(text.getText().indexOf(words) + 1));
  let count = 1;
  while (!steps.next().done) count++;
  return count;
}

describe('What goes through a whole file', () => {
  for (const { method } of [...features, pulledDiagnostics]) {
    const work = works[method];
    it(`is known to be tried: ${method}`, () => assert.notEqual(work, undefined));
    if (work === undefined || work === atPlace) continue;
    for (const each of work)
      it(`takes a step a claim at least: ${method}`, async () => assert.ok((await stepsOf(each)) >= claims));
  }

  for (const [method, work] of Object.entries(others))
    it(`takes a step a claim at least: ${method}`, async () => assert.ok((await stepsOf(work)) >= claims));
});
