import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const annotated = join('articles', '2025-03-18-leaders-call.news.yaml');

/** A claim with a mistake, behind letters that editors and protocols count differently. */
const mistaken = `  - {id: no-compromises, note: "😀 Кремль", text: Russia should make no compromises, speech: indirect,
     summary: Ça ne va pas 😀, speaker: larry-jonson, mention: Larry Johnson, date: 2025-03, sources: [izvestia-call]}
`;

/** What an editor is to do, as its script reads it. */
const tasks = {
  /** How long to wait for anything, in milliseconds. */
  patience: 20_000,
  hover: 'emmanuel-macron',
  /** The mistake is mended as people do it: the half of it typed, and the rest taken from what is offered. */
  wrong: 'speaker: larry-jonson',
  half: 'speaker: larry',
  right: 'speaker: larry-johnson',
};

/** What an editor saw. */
export interface Told {
  /** What was underlined at first. */
  readonly found: readonly { readonly words: string; readonly message: string }[];
  readonly hover: string;
  /** What was offered behind half of an id. */
  readonly offered: readonly string[];
  /** What was still underlined once the mistake was mended. */
  readonly left: readonly unknown[];
}

/** How an editor is started: its program, and its arguments for a file with the configuration to try. */
export interface Editor {
  readonly program: string;
  readonly args: (configuration: string) => readonly string[];
  /** Which of the configurations in docs/editors.md to try, and what the file with it is called. */
  readonly configuration: string;
  readonly file: string;
}

/**
 * Lets an editor, configured as the documentation says, do its tasks in a copy of the samples.
 *
 * @throws with what the editor said, where it failed
 */
export async function sessionIn(editor: Editor): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-editor-'));
  try {
    const file = join(folder, 'samples', annotated);
    cpSync(join(repository, 'samples'), join(folder, 'samples'), { recursive: true });
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, text.indexOf('  - id: johnson-no-compromises')) + mistaken);

    const configuration = join(folder, editor.file);
    writeFileSync(configuration, documented(editor.configuration));
    const result = join(folder, 'result.json');
    const session = join(folder, 'session.json');
    writeFileSync(session, JSON.stringify({ ...tasks, file, result }));
    const output = await run(editor.program, editor.args(configuration), folder, {
      NEWSMARK_SESSION: session,
    });
    return toldIn(result, output);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A configuration as docs/editors.md has it, for this clone. */
function documented(name: string): string {
  const page = readFileSync(join(repository, 'docs', 'editors.md'), 'utf8');
  const block = page.split(`<!-- configuration: ${name} -->`)[1]?.match(/^\s*```\w+\n(.*?)^```$/ms)?.[1];
  if (block === undefined) throw new Error(`docs/editors.md has no configuration for ${name}`);
  return block.replaceAll('/path/to/newsmark/', repository.replaceAll('\\', '/'));
}

function toldIn(file: string, output: string): Told {
  let told: Told | { readonly failed: string };
  try {
    told = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`The editor told nothing. ${output}`, { cause: error });
  }
  if ('failed' in told) throw new Error(`${told.failed}\n${output}`);
  return told;
}

/** Runs a program that keeps what it writes for its user in a folder of the test; gives all that it printed. */
function run(
  program: string,
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const home = join(folder, 'home');
  mkdirSync(home);
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      {
        cwd: folder,
        timeout: 90_000,
        env: {
          ...process.env,
          ...environment,
          HOME: home,
          ...Object.fromEntries(
            ['CONFIG', 'CACHE', 'DATA', 'STATE'].map((kind) => [`XDG_${kind}_HOME`, join(home, kind)]),
          ),
        },
      },
      (error, out, err) => resolve(`${out}${err}${error?.message ?? ''}`),
    );
  });
}
