import type { Stats } from './stats.ts';

/** Statistics for other programs. */
export function jsonText({ files, total, speakers, sources, verdicts, months }: Stats): string {
  const { claims, due, unsourced } = total;
  return `${JSON.stringify({ files, claims, due, unsourced, speakers, sources, verdicts, months }, null, 2)}\n`;
}
