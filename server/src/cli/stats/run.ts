import { Session } from '../check/session.ts';
import { coloured, plain } from '../colour.ts';
import type { Run } from '../command.ts';
import { formats, usualRows } from './choices.ts';
import { statsOf } from './counting.ts';
import { csvText } from './csv.ts';
import { jsonText } from './json.ts';
import type { Stats } from './stats.ts';
import { tableText } from './table.ts';

/** Counts what the paths name, or all below the current folder, and prints it. */
export const stats: Run = async ({ options, paths }, terminal) => {
  const session = await Session.at(paths, terminal.folder);
  const { chosen, notes, faults } = await session.select();
  const files = [...chosen].flatMap(([uri, project]) => {
    const file = project.annotations.get(uri);
    return file ? [[file, project] as const] : [];
  });
  const counted = statsOf(files, session.pathOf);
  const format = formats.find((name) => name === options.get('format')) ?? 'table';
  const top = Number(options.get('top') ?? usualRows);
  const texts: Readonly<Record<typeof format, (stats: Stats) => string>> = {
    table: (each) =>
      tableText(each, top === 0 ? Number.POSITIVE_INFINITY : top, terminal.colours ? coloured : plain),
    json: jsonText,
    csv: csvText,
  };
  if (files.length > 0 || format !== 'table') await terminal.out(texts[format](counted));
  const unread = [...session.astray, ...faults];
  for (const sentence of [...notes, ...unread]) await terminal.err(`newsmark: ${sentence}`);
  return unread.length > 0 ? 2 : 0;
};
