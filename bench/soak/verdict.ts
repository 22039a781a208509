import type { Memory } from '../speed/server.ts';
import type { Outcome } from './soak.ts';

/** No answer may take longer, in milliseconds. */
export const longest = 200;
/** In the first minute what is used is still being compiled and remembered. */
const warm = 60;
/** What goes up and down by itself, as a share and in megabytes. */
const tolerance = { share: 0.05, megabytes: 8 };

/** What is wrong with how it went; nothing, where all is well. */
export function faultsOf({ errors, times, memory }: Outcome): readonly string[] {
  const slow = [...times].flatMap(([method, all]) => {
    const late = all.filter((time) => time > longest);
    return late.length === 0
      ? []
      : [`${late.length} of ${all.length} answers to ${method} took more than ${longest} ms`];
  });
  return [...new Set(errors), ...slow, ...growthOf(memory)];
}

/** What a third of the measurements is told by. Room that V8 no longer needs it gives back now and then, and takes again. */
const tellings = { heap: median, resident: most } as const;

/** Whether the memory grew after the first minute: the last third of what was measured against the first. */
function growthOf(memory: Outcome['memory']): readonly string[] {
  const later = memory.filter(({ second }) => second >= warm);
  const third = Math.floor(later.length / 3);
  if (third === 0) return [];
  return (['heap', 'resident'] as const).flatMap((kind) => {
    const tell = tellings[kind];
    const [before, after] = [tell(later.slice(0, third), kind), tell(later.slice(-third), kind)];
    return after > before * (1 + tolerance.share) + tolerance.megabytes
      ? [`memory grew from ${before.toFixed(0)} to ${after.toFixed(0)} MB (${kind})`]
      : [];
  });
}

function median(memory: readonly Memory[], kind: keyof Memory): number {
  const sorted = memory.map((each) => each[kind]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function most(memory: readonly Memory[], kind: keyof Memory): number {
  return Math.max(...memory.map((each) => each[kind]));
}
