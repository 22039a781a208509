import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import { Disk } from '../../server/src/disk.ts';
import { scan } from '../../server/src/project/scan.ts';
import { pathFrom } from '../../server/src/project/uri.ts';
import { Canary } from '../canary.ts';

const uriOf = (path: string): string => URI.file(path).toString();

// Windows lets few make links, and has no pipes among its files.
if (process.platform !== 'win32')
  describe('The disk', () => {
    let around: string;
    let project: string;
    let canary: Canary;

    beforeEach(async () => {
      around = mkdtempSync(join(tmpdir(), 'newsmark-disk-'));
      project = join(around, 'project');
      for (const [path, text] of Object.entries({
        'project/day/a.md': 'inside',
        'project/a.news.yaml': 'newsmark: 1',
        'project-2/b.md': 'beside',
      })) {
        mkdirSync(dirname(join(around, path)), { recursive: true });
        writeFileSync(join(around, path), text);
      }
      mkdirSync(join(around, 'private'));
      canary = await Canary.at(join(around, 'private', 'secret.md'));
    });

    afterEach(() => {
      canary.remove();
      rmSync(around, { recursive: true, force: true });
    });

    const read = (path: string, root = project) => new Disk().read(uriOf(join(project, path)), uriOf(root));

    it('reads what is there', async () => {
      assert.deepEqual(await read('day/a.md'), { kind: 'text', text: 'inside' });
    });

    it('reads an empty file', async () => {
      writeFileSync(join(project, 'empty.md'), '');
      assert.deepEqual(await read('empty.md'), { kind: 'text', text: '' });
    });

    // As the system's own there, which are said to be empty.
    if (process.platform === 'linux')
      it('reads all of a file that does not tell how long it is', async () => {
        const self = await new Disk().read(uriOf('/proc/self/status'), uriOf('/proc/self'));
        assert(self.kind === 'text' && self.text.includes('VmRSS'), self.kind);
      });

    const leading: Readonly<
      Record<string, { readonly link: string; readonly to: string; readonly path?: string }>
    > = {
      'a link to a file': { link: 'x.md', to: '../private/secret.md' },
      'a link to a file by its whole path': { link: 'x.md', to: '$/private/secret.md' },
      'a link to a folder': { link: 'x', to: '../private', path: 'x/secret.md' },
      'a link to the folder above': { link: 'x', to: '..', path: 'x/private/secret.md' },
      'a link to the root of the disk': { link: 'x', to: '/', path: `x$/private/secret.md` },
      'a link through a folder inside': { link: 'x.md', to: 'day/../../private/secret.md' },
      'a folder whose name begins alike': { link: 'x.md', to: '../project-2/b.md' },
    };
    for (const [title, { link, to, path = link }] of Object.entries(leading))
      it(`reads nothing outside by ${title}`, async () => {
        symlinkSync(to.replace('$', around), join(project, link));
        assert.deepEqual(await read(path.replace('$', around)), { kind: 'outside' });
        assert.equal(await canary.wasOpened(), false);
      });

    it('reads nothing outside by a link to a link', async () => {
      symlinkSync('../private', join(project, 'x'));
      symlinkSync('x/secret.md', join(project, 'y.md'));
      assert.deepEqual(await read('y.md'), { kind: 'outside' });
      assert.equal(await canary.wasOpened(), false);
    });

    it('reads nothing that lies elsewhere, whoever asks', async () => {
      assert.deepEqual(await read('../project-2/b.md'), { kind: 'outside' });
      assert.deepEqual(await read('a.news.yaml', join(project, 'day')), { kind: 'outside' });
    });

    it('follows links that stay inside, and opens a project by a link', async () => {
      symlinkSync('day/a.md', join(project, 'x.md'));
      symlinkSync('project', join(around, 'link'));
      const inside = { kind: 'text', text: 'inside' };
      assert.deepEqual(await read('x.md'), inside);
      assert.deepEqual(await read('../link/day/a.md', join(around, 'link')), inside);
    });

    it('tells a link that leads nowhere, or round in a circle', async () => {
      symlinkSync('gone.md', join(project, 'x.md'));
      symlinkSync('y.md', join(project, 'y.md'));
      assert.equal((await read('x.md')).kind, 'missing');
      assert.equal((await read('y.md')).kind, 'failed');
    });

    it('does not wait for a pipe', async () => {
      const pipe = await Canary.at(join(project, 'pipe.md'));
      try {
        assert.deepEqual(await read('pipe.md'), { kind: 'binary' });
      } finally {
        pipe.remove();
      }
    });

    it('lists no links, so that a search ends', async () => {
      symlinkSync('..', join(project, 'day', 'up'));
      symlinkSync('.', join(project, 'self'));
      symlinkSync('../private', join(project, 'out'));
      const root = uriOf(project);
      const { annotations, candidates } = await scan(new Disk(), root, () => false);
      assert.deepEqual(
        [...annotations, ...candidates].map((uri) => pathFrom(root, uri)),
        ['a.news.yaml', 'day/a.md'],
      );
    });

    it('has a canary that notices whoever opens it', async () => {
      await readFile(join(around, 'private', 'secret.md'));
      assert.equal(await canary.wasOpened(), true);
    });
  });
