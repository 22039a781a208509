import {
  CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnostics as diagnosticsOf, firstDiagnostics } from '../features/diagnostics.ts';
import { inputsOf, restsOnInputs } from '../project/inputs.ts';
import type { Project } from '../project/project.ts';
import type { Severities } from '../project/settings.ts';
import { piecesOf } from '../project/text.ts';
import { normalUri } from '../project/uri.ts';
import type { Workspace } from '../project/workspace.ts';
import { forgetChecks, type Grain } from '../rules/check.ts';
import type { Steps } from '../work/steps.ts';
import { Afterwards } from './afterwards.ts';
import { breathing, GivenUp } from './breathing.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import type { Handlers } from './handlers.ts';
import type { KeptReports } from './kept.ts';
import { resultIdOf } from './result-id.ts';
import { workOutSoFar } from './working.ts';

/**
 * How long changes that come together may take, in milliseconds: then it is worked out what they mean. More than the
 * changes of one paste or one fix need, and less than anybody notices.
 */
const settle = 10;

/**
 * To check a text that is longer, in UTF-16 units, takes a second or more where nothing is known of it: what is wrong
 * with its form is told before the rest then.
 */
const long = 500_000;

/** The diagnostics of files, by their URIs. */
type Reports = ReadonlyMap<string, readonly Diagnostic[]>;

/** What the client has of files, by their normal URIs: the URI that it gave, and the result id. */
type Known = ReadonlyMap<string, { readonly uri: string; readonly value: string }>;

/** Brings diagnostics to the client: pushed, or answered where the client asks for them. */
export class Diagnosing {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #workspace: Workspace;
  readonly #configuration: Configuration;
  readonly #handlers: Handlers;
  readonly #kept: KeptReports | undefined;
  readonly #report = (error: unknown): void => this.#handlers.report('diagnostics', error);
  /** What each file was last told to have, as a result id. */
  readonly #told = new Map<string, string>();
  /** Files that were closed, as the client names them, by their normal URIs; until it has been told of them again. */
  readonly #closed = new Map<string, string>();
  readonly #afterwards = new Afterwards(settle, () => this.#spread().catch(this.#report));
  #changes = 0;
  #waiting: (() => void)[] = [];
  #isFirst = true;

  constructor(
    connection: Connection,
    client: Client,
    workspace: Workspace,
    configuration: Configuration,
    handlers: Handlers,
    kept: KeptReports | undefined,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#workspace = workspace;
    this.#configuration = configuration;
    this.#handlers = handlers;
    this.#kept = kept;
  }

  /** Something changed that diagnostics may rest on. */
  changed(): void {
    this.#changes++;
    this.#afterwards.changed();
  }

  /** Answers for one file. */
  async pull(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const isFirst = previous === undefined && this.#client.refreshesDiagnostics && this.#isNewAndLong(uri);
    const items = await this.#diagnosticsOf(uri, token, isFirst ? firstDiagnostics : diagnosticsOf);
    const resultId = resultIdOf(items);
    this.#told.set(uri, resultId);
    // Of the rest the client is told that there is something to ask for.
    if (isFirst) this.#afterwards.changed();
    return resultId === previous
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: [...items] };
  }

  /** Answers for all files of the projects, once something differs from what the client has. */
  async pullAll(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previous.map(({ uri, value }) => [normalUri(uri), { uri, value }]));
    const early = await this.#keptReports(known);
    if (early.length > 0) return { items: early };
    for (;;) {
      const seen = this.#changes;
      const items = await this.#reports(known, token).catch(noneIfChanged);
      if (items.length > 0) return { items };
      await this.#nextChange(seen, token);
      if (token.isCancellationRequested) throw new GivenUp('cancelled');
    }
  }

  /** Forgets what a closed file was told, and takes back what was pushed for it. */
  async closed(uri: string, asGiven: string): Promise<void> {
    this.#told.delete(uri);
    for (const project of await this.#workspace.projects()) forgetChecks(project, uri);
    if (this.#client.pullsDiagnostics) this.#closed.set(uri, asGiven);
    if (!this.#client.pullsDiagnostics)
      await this.#connection.sendDiagnostics({ uri: asGiven, diagnostics: [] });
  }

  /** The first time, what is kept of the folders' projects can be told before these have been read. */
  async #keptReports(known: Known): Promise<WorkspaceDocumentDiagnosticReport[]> {
    if (this.#kept === undefined || !this.#isFirst) return [];
    this.#isFirst = false;
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const root of this.#client.folders) {
      const reports = await this.#kept.of(root, await this.#circumstances(root), (articles) =>
        this.#workspace.findInputs(root, articles),
      );
      for (const [uri, diagnostics] of reports ?? [])
        items.push(...this.#difference(uri, diagnostics, known));
    }
    return items;
  }

  /** All that diagnostics rest on beside the project. */
  async #circumstances(root: string): Promise<string> {
    const { docs } = this.#client.options;
    const severities = [...(await this.#configuration.severities(root))].sort();
    return JSON.stringify([severities, docs, this.#client.locale, this.#client.encoding]);
  }

  async #reports(known: Known, token: CancellationToken): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const projects = await this.#workspace.projects();
    const stand = () => projects.every((project) => this.#workspace.isCurrent(project));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const project of projects)
      for (const [uri, diagnostics] of await this.#found(project, token, stand))
        items.push(...this.#difference(uri, diagnostics, known));
    const here = new Set(projects.flatMap((project) => [...filesOf(project)]));
    // What a file had that is gone goes with it.
    for (const [uri, before] of known)
      if (!here.has(uri) && before.value !== resultIdOf([])) items.push(nothing(before.uri));
    // Of a closed file the client keeps what it showed without telling that it has it; the file may be gone with that.
    for (const [uri, asGiven] of this.#closed) {
      if (known.has(uri)) this.#closed.delete(uri);
      else if (!here.has(uri)) items.push(nothing(asGiven));
    }
    return items;
  }

  /** What all files of a project have. Where the project is as it was when that was kept, nobody looks again. */
  async #found(project: Project, token: CancellationToken, stand: () => boolean): Promise<Reports> {
    const circumstances = await this.#circumstances(project.root);
    const keeper = restsOnInputs(project) ? this.#kept : undefined;
    const kept = await keeper?.of(project.root, circumstances, () => inputsOf(project));
    const severities = await this.#configuration.severities(project.root);
    const found = await breathing(this.#reportsOf(project, kept && new Map(kept), severities), token, stand);
    const some = () => [...found].filter(([, diagnostics]) => diagnostics.length > 0);
    if (kept === undefined) keeper?.keep(project, circumstances, some());
    return found;
  }

  *#reportsOf(project: Project, kept: Reports | undefined, severities: Severities): Steps<Reports> {
    const found = new Map<string, readonly Diagnostic[]>();
    for (const uri of filesOf(project))
      found.set(uri, kept ? (kept.get(uri) ?? []) : yield* this.#diagnosticsIn(project, uri, severities));
    return found;
  }

  /** What a file has, where the client does not know of it. */
  #difference(
    uri: string,
    diagnostics: readonly Diagnostic[],
    known: Known,
  ): readonly WorkspaceDocumentDiagnosticReport[] {
    const resultId = resultIdOf(diagnostics);
    const before = known.get(uri);
    if (before?.value === resultId || (before === undefined && diagnostics.length === 0)) return [];
    const version = this.#workspace.openDocument(uri)?.version ?? null;
    return [{ kind: 'full', uri: before?.uri ?? uri, version, resultId, items: [...diagnostics] }];
  }

  /** Tells the client of open files whose diagnostics changed, whatever file the change was in. */
  async #spread(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
    let stale = false;
    for (const uri of this.#workspace.openUris()) {
      const { pullsDiagnostics } = this.#client;
      // It will ask.
      if (pullsDiagnostics && !this.#told.has(uri)) continue;
      if (!pullsDiagnostics && this.#isNewAndLong(uri))
        await this.#push(uri, await this.#diagnosticsOf(uri, CancellationToken.None, firstDiagnostics));
      const items = await this.#diagnosticsOf(uri, CancellationToken.None);
      if (!pullsDiagnostics) await this.#push(uri, items);
      else stale ||= this.#told.get(uri) !== resultIdOf(items);
    }
    // A client that does not answer holds nothing up.
    if (stale && this.#client.refreshesDiagnostics)
      this.#connection.languages.diagnostics.refresh().catch(this.#report);
  }

  /** Tells a client that does not ask what an open file has, where it was told something else. */
  async #push(uri: string, items: readonly Diagnostic[]): Promise<void> {
    const resultId = resultIdOf(items);
    const before = this.#told.get(uri);
    if (before === resultId || (before === undefined && items.length === 0)) return;
    this.#told.set(uri, resultId);
    const document = this.#workspace.openDocument(uri);
    // Closed meanwhile: its diagnostics were taken back.
    if (document === undefined) return;
    await this.#connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: [...items],
    });
  }

  /** Whether nothing was told yet of an open file that takes long to check. */
  #isNewAndLong(uri: string): boolean {
    const document = this.#told.has(uri) ? undefined : this.#workspace.openDocument(uri);
    return document !== undefined && piecesOf(document).length > long;
  }

  async #diagnosticsOf(
    uri: string,
    token: CancellationToken,
    told = diagnosticsOf,
  ): Promise<readonly Diagnostic[]> {
    const severities = await this.#configuration.severities(await this.#workspace.rootOf(uri));
    return workOutSoFar(this.#workspace, uri, token, (project) =>
      this.#diagnosticsIn(project, uri, severities, told),
    );
  }

  #diagnosticsIn(
    project: Project,
    uri: string,
    severities: Severities,
    told = diagnosticsOf,
  ): Steps<readonly Diagnostic[]> {
    const failed = this.#handlers.failedIn(uri);
    const grain: Grain = this.#workspace.openDocument(uri) ? 'claims' : 'file';
    return told(project, uri, { severities, docs: this.#client.options.docs, failed, grain });
  }

  #nextChange(seen: number, token: CancellationToken): Promise<void> {
    if (this.#changes !== seen) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }
}

/** Where something changed meanwhile, there is more to wait for. */
function noneIfChanged(error: unknown): [] {
  if (error instanceof GivenUp && error.why === 'changed') return [];
  throw error;
}

/** The files that rules speak of: annotation files, the article of each behind it while both are at hand, the settings. */
function filesOf(project: Project): ReadonlySet<string> {
  const uris = new Set<string>();
  for (const file of project.annotations.values()) {
    uris.add(file.uri);
    const article = project.articleOf(file);
    if (article?.type === 'article') uris.add(article.uri);
  }
  if (project.settingsFile) uris.add(project.settingsFile.uri);
  return uris;
}

function nothing(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: 'full', uri, version: null, resultId: resultIdOf([]), items: [] };
}
