import assert from 'node:assert/strict';
import { readArguments } from '../../server/src/cli/arguments.ts';
import { commands } from '../../server/src/cli/commands.ts';
import { commandHelp, help } from '../../server/src/cli/help.ts';
import { newsmark } from './program.ts';

/** What is said of a command line that is not understood. */
function faultOf(line: string): string | undefined {
  const request = readArguments(line.split(' ').filter((word) => word !== ''));
  return request.kind === 'fault' ? request.sentence : undefined;
}

describe('The command line', () => {
  it('shows its help', async () => {
    assert.deepEqual(await newsmark(['--help']), { code: 0, out: help(), err: '' });
  });

  it('shows its version', async () => {
    assert.match((await newsmark(['--version'])).out, /^Newsmark \d+\.\d+\.\d+\n$/);
  });

  it('ends with 2 and a sentence where it is not understood', async () => {
    assert.deepEqual(await newsmark(['chek']), {
      code: 2,
      out: '',
      err: 'newsmark: There is no command “chek”. Did you mean check?\n“newsmark --help” tells how it is used.\n',
    });
  });

  it('names every command in its help', () => {
    assert.deepEqual(
      commands.filter(({ name }) => !new RegExp(`^  ${name} `, 'm').test(help())),
      [],
    );
  });

  for (const command of commands) {
    it(`shows the help of ${command.name}`, () => {
      assert.deepEqual(readArguments([command.name, '-h']), { kind: 'help', command });
    });

    it(`shows the version on ${command.name} too`, () => {
      assert.deepEqual(readArguments([command.name, '--version']), { kind: 'version' });
    });

    it(`names every option of ${command.name} in its help`, () => {
      assert.deepEqual(
        command.options.filter(({ name }) => !commandHelp(command).includes(`--${name}`)),
        [],
      );
    });

    it(`keeps the help of ${command.name} within 80 columns`, () => {
      assert.deepEqual(
        commandHelp(command)
          .split('\n')
          .filter((line) => line.length > 80),
        [],
      );
    });
  }

  const refused: readonly (readonly [line: string, sentence: string])[] = [
    ['', 'Say what to do: name a command.'],
    ['frobnicate', 'There is no command “frobnicate”.'],
    ['--fast', 'There is no option --fast.'],
    ['check --fromat json', 'There is no option --fromat. Did you mean --format?'],
    ['check -x', 'There is no option -x.'],
    ['check --format', '--format needs a value: --format FORMAT.'],
    ['check --format --quiet', '--format needs a value: --format FORMAT.'],
    ['check --format xml', '“xml” is no format. Choose one of: text, json, sarif, github, junit, markdown.'],
    ['check --also sarif', '“sarif” is no format and file, such as sarif=newsmark.sarif.'],
    ['check --also sarif=', '“sarif=” is no format and file, such as sarif=newsmark.sarif.'],
    ['check --fix --fix-dry-run', '--fix and --fix-dry-run cannot be given together.'],
    ['check --watch --fix', '--fix and --watch cannot be given together.'],
    ['check --stdin', '--stdin also needs --stdin-file-name NAME.'],
    ['check --stdin-file-name a.news.yaml', '--stdin-file-name also needs --stdin.'],
    [
      'check --stdin --stdin-file-name a.news.yaml b',
      '--stdin takes no PATH: the text that comes in is all that is reported on.',
    ],
    ['check --update-baseline', '--update-baseline also needs --baseline FILE.'],
    [
      'check --baseline a --update-baseline --about article',
      '--update-baseline and --about cannot be given together.',
    ],
    ['stats --format xml', '“xml” is no format. Choose one of: table, json, csv.'],
    ['stats --top few', '“few” is no number of rows. Write a whole number from 0 up.'],
    ['check --about nothing', 'Findings are about the annotation|article, not about “nothing”.'],
    ['check --docs here', '“here” is not a full URL. Write it as the browser shows it, with https://.'],
    ['check --max-warnings many', '“many” is no number of warnings. Write a whole number from 0 up.'],
    ['check --max-warnings -1', '--max-warnings needs a value: --max-warnings N.'],
    ['check --max-warnings=1.5', '“1.5” is no number of warnings. Write a whole number from 0 up.'],
    ['check --quiet=yes', '--quiet takes no value.'],
    ['lsp --socket 99999', '“99999” is no port. Write a number from 1 to 65535.'],
    ['lsp --stdio samples', '“samples” is one word too many.'],
  ];
  for (const [line, sentence] of refused)
    it(`refuses “newsmark ${line}” with a sentence`, () => {
      assert.equal(faultOf(line), sentence);
    });

  for (const line of ['lsp', 'lsp --stdio --node-ipc'])
    it(`refuses “newsmark ${line}”: it takes one connection`, async () => {
      const { code, err } = await newsmark(line.split(' '));
      assert.deepEqual(
        { code, err },
        { code: 2, err: 'newsmark: Name one connection to serve: --stdio, --node-ipc, --socket, --pipe.\n' },
      );
    });

  it('takes what follows -- for paths', () => {
    const request = readArguments(['check', '--', '--format']);
    assert.deepEqual(request.kind === 'run' && request.given.paths, ['--format']);
  });

  it('takes options behind paths', () => {
    const request = readArguments(['check', 'samples', '--max-warnings', '3']);
    assert.equal(request.kind === 'run' && request.given.options.get('max-warnings'), '3');
  });
});
