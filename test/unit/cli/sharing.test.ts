import assert from 'node:assert/strict';
import { shareOfReading } from '../../../server/src/cli/check/crew/reading.ts';
import type { ReadFiles } from '../../../server/src/cli/check/crew/share.ts';
import type { Meanwhile } from '../../../server/src/project/meanwhile.ts';
import type { Project } from '../../../server/src/project/project.ts';
import { pathFrom, settingsName } from '../../../server/src/project/uri.ts';
import { Workspace } from '../../../server/src/project/workspace.ts';
import { examineFile } from '../../../server/src/rules/check.ts';
import { holding } from '../../../server/src/rules/holding.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { MemoryFiles, root, uriOf } from '../memory.ts';

const count = 150;
const threads = 3;
const nameOf = (number: number) => `story-${String(number).padStart(3, '0')}`;

/** Some articles say the same of one ship. */
const lateIn = (number: number) => (number % 5 === 0 ? number % 50 : number);

/** Articles of which many say something of others, far away in the order of the files. */
function archive(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    [settingsName]: 'extends: strict\n',
    'desk/people.news.yaml': `newsmark: 1
entities:
  roe: {kind: person, name: Jane Roe}
  doe: {kind: person, name: John Doe}
  only-once: {kind: person, name: Once Only}
  never: {kind: person, name: Never Named}
sources:
  minutes: {kind: document, title: Minutes}
claims:
  - {id: desk, text: the desk has counted 77 ships, speaker: roe, speech: indirect, sources: [minutes]}
`,
  };
  for (let number = 0; number < count; number++) {
    const name = nameOf(number);
    const far = nameOf((number * 7 + 60) % count);
    files[`stories/${name}.md`] =
      `Roe said that ship ${number} had sailed at noon. “Ship ${lateIn(number)} is late again, sadly.” Nobody asked “what is to be done now”.\n`;
    files[`stories/${name}.news.yaml`] = `newsmark: 1
article: {file: ${name}.md, published: 2025-03-19}
sources:
  interview: {kind: interview, title: Interview ${number}}
  ${number % 3 === 0 ? 'spare' : 'note'}: {kind: document, title: Note ${number}}
claims:
  - id: sailed
    text: ship ${number} had sailed at noon
    speaker: ${number === 140 ? 'only-once' : 'roe'}
    speech: indirect
    sources: [interview, ${far}#note]
    relations: {${number % 2 === 0 ? 'contradicts' : 'responds-to'}: [${far}#sailed], repeats: [${far}#gone]}
  - id: late
    text: Ship ${lateIn(number)} is late again, sadly
    speaker: doe
    contentious: true
    sources: [minutes]
`;
  }
  // What reads otherwise than most.
  files['stories/story-075.news.yaml'] =
    'newsmark: 1\nclaims:\n  - {id: sailed, text: the desk has counted 77 ships, speaker: roe, speech: indirect, sources: [minutes]}\n';
  files['stories/second.news.yaml'] =
    'newsmark: 1\narticle: {file: story-001.md}\nclaims:\n  - {id: c, text: ship 1 had sailed, speaker: roe}\n';
  files['stories/empty.news.yaml'] = 'newsmark: 1\narticle: {file: story-002.md}\n';
  return files;
}

describe('Threads that share the reading of a project', () => {
  const files = archive();

  /** What is found in every file of a project, in the words of the reports. */
  function foundIn(project: Project, uris: Iterable<string>): readonly string[] {
    return [...uris].flatMap((uri) => {
      const { diagnoses, silenced } = atOnce(examineFile(project, uri, new Map()));
      return [...diagnoses, ...silenced.map(({ found }) => found)].map(
        ({ code, message, span, related }) =>
          `${uri} ${span.start} ${code} ${message} ${JSON.stringify(related)}`,
      );
    });
  }

  /** Each thread with the project as it has read it, and the files that were its share. */
  async function crew(
    meanwhile: Meanwhile = {},
  ): Promise<readonly { readonly project: Project; readonly ours: readonly string[] }[]> {
    const told = Array.from({ length: threads }, () => {
      let tell: (files: ReadFiles) => void = () => undefined;
      const files = new Promise<ReadFiles>((resolve) => {
        tell = resolve;
      });
      return { files, tell };
    });
    return Promise.all(
      told.map(async ({ tell }, place) => {
        let ours: readonly string[] = [];
        const share = (_root: string, uris: readonly string[]) => {
          const mine = shareOfReading(uris, { place, threads }, async (own) => {
            tell(own);
            return Promise.all(told.filter((_, at) => at !== place).map((other) => other.files));
          });
          ours = mine.ours;
          return mine;
        };
        const project = await new Workspace(new MemoryFiles(files), [root], {
          ...meanwhile,
          share,
        }).projectOf(uriOf(settingsName));
        return { project, ours };
      }),
    );
  }

  for (const [whose, meanwhile] of [
    ['held', {}],
    ['let go of', { holding: holding(0, { tellsOwn: false }) }],
  ] as const)
    it(`find together what one finds that reads all of it, with their files ${whose}`, () =>
      findTogether(meanwhile));

  it('find alone what is found with all files held, though they are let go of', async () => {
    const alone = await new Workspace(new MemoryFiles(files), [root]).projectOf(uriOf(settingsName));
    const letGo = await new Workspace(new MemoryFiles(files), [root], {
      holding: holding(0, { tellsOwn: false }),
    }).projectOf(uriOf(settingsName));
    const all = [...alone.annotations.keys(), ...alone.articles.keys()];
    const found = all.flatMap((uri) => {
      const ofFile = foundIn(letGo, [uri]);
      letGo.leave(uri);
      return ofFile;
    });
    assert.deepEqual(found, foundIn(alone, all));
  });

  async function findTogether(meanwhile: Meanwhile): Promise<void> {
    const alone = await new Workspace(new MemoryFiles(files), [root]).projectOf(uriOf(settingsName));
    const all = [...alone.annotations.keys(), ...alone.articles.keys()];
    const found = (await crew(meanwhile)).flatMap(({ project, ours }) => {
      const own = new Set(ours);
      return foundIn(
        project,
        all.filter((uri) => own.has(uri) || own.has(project.annotationsOf(uri)[0]?.uri ?? '')),
      );
    });
    const expected = foundIn(alone, all);
    for (const code of ['unused-source', 'duplicate-claim', 'undefined-claim', 'unannotated-quote'])
      assert(
        expected.some((line) => line.includes(` ${code} `)),
        code,
      );
    assert(expected.some((line) => line.includes(' unused-entity ') && line.includes('never')));
    assert.deepEqual([...found].sort(), [...expected].sort());
  }

  it('leave aside what has nothing to do with theirs, until somebody looks into it', async () => {
    for (const { project, ours } of await crew()) {
      const aside = [...project.annotations.values()].filter(({ gist }) => gist !== undefined);
      assert(aside.length > 20, String(aside.length));
      const saidIn = (uri: string) => files[pathFrom(root, uri) ?? '']?.match(/Ship \d+ is late/)?.[0];
      const said = new Set(ours.flatMap((uri) => saidIn(uri) ?? []));
      for (const { uri } of aside) assert(!ours.includes(uri) && !said.has(saidIn(uri) ?? ''), uri);
    }
  });
});
