import assert from 'node:assert/strict';
import { settingsName } from '../../../server/src/project/uri.ts';
import type { Workspace } from '../../../server/src/project/workspace.ts';
import { rules } from '../../../server/src/rules/all.ts';
import { checkFile } from '../../../server/src/rules/check.ts';
import type { Diagnosis } from '../../../server/src/rules/diagnosis.ts';
import { atOnce } from '../../../server/src/work/steps.ts';
import { documentOf, projectOf, uriOf, workspaceOf } from '../memory.ts';

const count = 1000;
const people = 100;
const numbers = (to: number) => Array.from({ length: to }, (_, number) => number);

const registry = `newsmark: 1
entities:
${numbers(people)
  .map((number) => `  p${number}: {kind: person, name: Person ${number}}\n`)
  .join('')}sources:
  minutes: {kind: document, title: Minutes}
`;
const claims = (name: string, many: number) =>
  numbers(many)
    .map(
      (number) => `  - id: c${number}
    text: matter ${number} of ${name} was settled in room ${number}
    speech: indirect
    speaker: p${number % people}
    mention: Person ${number % people}
    cue: said
    sources: [minutes]
`,
    )
    .join('');
const annotation = (name: string, many = count) => `newsmark: 1
article: {file: ${name}.md, published: 2025-03-19}
claims:
${claims(name, many)}`;
const article = (name: string) =>
  numbers(count)
    .map(
      (number) =>
        `Person ${number % people} said that matter ${number} of ${name} was settled in room ${number}.\n`,
    )
    .join('\n');

const contents = {
  [settingsName]: '',
  'people.news.yaml': registry,
  'harbours.news.yaml': annotation('harbours'),
  'harbours.md': article('harbours'),
  'railways.news.yaml': annotation('railways'),
  'railways.md': article('railways'),
};

describe('what is looked at again after a change', function () {
  this.timeout(120_000);
  const files = ['people', 'harbours', 'railways'];
  const texts: Record<string, string> = {
    people: registry,
    harbours: annotation('harbours'),
    railways: annotation('railways'),
  };
  let workspace: Workspace;

  beforeEach(async () => {
    workspace = workspaceOf(contents);
    await look();
  });

  async function look(): Promise<void> {
    const project = await workspace.projectOf(uriOf(settingsName));
    for (const name of files) atOnce(checkFile(project, uriOf(`${name}.news.yaml`), new Map()));
  }

  /** What rules look at once something stands for something else in a file: its id, and how many rules do. */
  async function after(name: string, what: string, instead: string): Promise<ReadonlyMap<string, number>> {
    const text = texts[name]?.replace(what, instead) ?? '';
    assert.notEqual(text, texts[name]);
    await workspace.change(uriOf(`${name}.news.yaml`), documentOf(`${name}.news.yaml`, text));
    return counted(look);
  }

  it('is a claim that is edited, and whether what it names is used', async () => {
    const looked = await after('harbours', 'id: c500\n', 'id: c500\n    note: x\n');
    assert.deepEqual(new Set(looked.keys()), new Set(['harbours c500', 'people p0', 'people minutes']));
  });

  it('is a claim whose words are edited, and whoever begins with the same words and has the same numbers', async () => {
    const ofRoom = (number: number) => `matter ${number} of harbours was settled in room ${number}`;
    const looked = await after('harbours', ofRoom(500), ofRoom(600));
    assert.deepEqual(
      new Set(looked.keys()),
      new Set([
        'harbours c500',
        'harbours c600',
        'railways c500',
        'railways c600',
        'people p0',
        'people minutes',
      ]),
    );
  });

  it('is an entity, and what names it in any file', async () => {
    const looked = await after('people', 'name: Person 7}', 'name: Person 7, aliases: [Seven]}');
    const naming = numbers(count / people).map((number) => `c${number * people + 7}`);
    assert.deepEqual(
      new Set(looked.keys()),
      new Set(['people p7', ...naming.flatMap((id) => [`harbours ${id}`, `railways ${id}`])]),
    );
  });

  it('is what reads the names of an entity where only those are others', async () => {
    const looked = await after('people', 'name: Person 8}', 'name: Person 8, aliases: [Eight]}');
    const names = ['alias-unknown', 'speaker-mismatch'];
    // Up to three rules are one part of the work, and asked together.
    const asked = looked.get('harbours c8') ?? 0;
    assert(asked >= names.length && asked <= 3 * names.length, `${asked}`);
  });

  it('is an entity alone where nobody reads of it what changed', async () => {
    const looked = await after('people', 'name: Person 9}', 'name: Person 9, description: tall}');
    assert.deepEqual(new Set(looked.keys()), new Set(['people p9']));
  });

  it('is not what calls an entity otherwise than by a name', async () => {
    await after('harbours', 'mention: Person 10\n', 'mention: the harbour-master\n');
    const looked = await after('people', 'name: Person 10}', 'name: Person 10, aliases: [Ten]}');
    assert(!looked.has('harbours c10'));
    assert(looked.has('railways c10'));
  });

  it('is what stands beside a new claim, and says or is the same', async () => {
    const looked = await after(
      'railways',
      '  - id: c500\n',
      '  - {id: new, text: matter 3 of railways was settled in room 3, speech: indirect, speaker: p3, sources: [minutes], via: [p4]}\n  - id: c500\n',
    );
    const beside = ['railways c500', 'people p0'];
    const same = ['harbours c3', 'railways c3', 'people p3', 'people p4', 'people minutes'];
    assert.deepEqual(new Set(looked.keys()), new Set(['railways new', ...beside, ...same]));
  });

  it('is what somebody had begun to look at who was stopped on the way', async () => {
    const path = 'harbours.news.yaml';
    const uri = uriOf(path);
    const few = { ...contents, [path]: annotation('harbours', 150) };
    const workspace = workspaceOf(few);
    // All claims are read again where an anchor comes or goes above them.
    const texts = [few[path], few[path].replace('claims:', 'claims: &all')] as const;
    const write = async (text: string) => {
      await workspace.change(uri, documentOf(path, text));
      return checkFile(await workspace.projectOf(uri), uri, new Map());
    };
    atOnce(await write(texts[0]));
    for (let [taken, isDone] = [1, false]; !isDone; taken += 2) {
      const [before, after] = taken % 4 === 1 ? [texts[1], texts[0]] : texts;
      const stopped = await write(before);
      for (let step = 0; step < taken; step++) isDone = stopped.next().done === true;
      const text = after.replace('speaker: p5\n', 'speaker: nobody\n');
      const found = shown(atOnce(await write(text)));
      const afresh = await projectOf({ ...few, [path]: text });
      assert.deepEqual(found, shown(atOnce(checkFile(afresh, uri, new Map()))), `${taken}`);
    }
  });

  it('is little more than what is written on, however often', async () => {
    let rulesAsked = 0;
    for (const word of ['a', 'ab', 'abc'])
      for (const number of (
        await after('harbours', 'speech: indirect\n', `note: ${word}\n    speech: indirect\n`)
      ).values())
        rulesAsked += number;
    assert(rulesAsked <= 3 * rules.length, `${rulesAsked}`);
  });
});

function shown(found: readonly Diagnosis[]): unknown {
  return found.map(({ code, span: { start, end }, message }) => [code, start, end, message]);
}

/** What rules look at while some work is done: file and id, and how many rules. */
async function counted(work: () => Promise<void>): Promise<ReadonlyMap<string, number>> {
  const looked = new Map<string, number>();
  const restore: (() => void)[] = [];
  for (const rule of rules)
    for (const check of ['checkClaim', 'checkEntity', 'checkSource'] as const) {
      const before = rule[check];
      if (before === undefined) continue;
      const counting: typeof rule = {
        ...rule,
        [check]: (item: { readonly id: string }, subject: { readonly file: { readonly name: string } }) => {
          const key = `${subject.file.name} ${item.id}`;
          looked.set(key, (looked.get(key) ?? 0) + 1);
          return Reflect.apply(before, rule, [item, subject]);
        },
      };
      Object.assign(rule, counting);
      restore.push(() => Object.assign(rule, { [check]: before }));
    }
  try {
    await work();
  } finally {
    for (const each of restore) each();
  }
  return looked;
}
