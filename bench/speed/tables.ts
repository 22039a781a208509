import type { Beside, Figures } from './figures.ts';

/** A line of a table: what was measured, the figures, what was aimed at, and whether that was reached. */
export interface Row {
  readonly what: string;
  readonly cells: readonly string[];
  readonly aim: string;
  readonly reached: boolean | undefined;
}

/** How a file did beside the other server. */
export function besideTable({ claims, ours, theirs, pushed }: Beside, aims: boolean): readonly Row[] {
  const row = (what: string, our: number, their: number, aim?: number, unit = 'ms'): Row => ({
    what,
    cells: [
      `${shown(our)} ${unit}`,
      `${shown(their)} ${unit}`,
      (our / their).toFixed(our / their < 0.1 ? 4 : 2),
    ],
    aim: aims && aim !== undefined ? `≤ ${fraction(aim)}` : '',
    reached: aims && aim !== undefined ? our / their <= aim : undefined,
  });
  return [
    row('keystroke to diagnostics, median', ours.keystroke.median, theirs.keystroke.median, 1 / 50),
    row('keystroke to diagnostics, 95th percentile', ours.keystroke.p95, theirs.keystroke.p95),
    row('the same, where diagnostics are pushed, median', pushed.median, theirs.keystroke.median),
    row('hover, median', ours.hover.median, theirs.hover.median, 1 / 40),
    row('completion, median', ours.completion.median, theirs.completion.median, 1 / 50),
    row('outline, median', ours.outline.median, theirs.outline.median, 1 / 5),
    row('open to first diagnostics', ours.open, theirs.open, 0.75),
    row('open to all diagnostics', ours.openWhole, theirs.openWhole),
    ...(ours.memory !== undefined && theirs.memory !== undefined
      ? [row('memory, resident', ours.memory, theirs.memory, 0.5, 'MB')]
      : []),
    {
      what: 'symbols in the outline',
      cells: [String(ours.symbols), String(theirs.symbols), ''],
      aim: aims ? 'every claim' : '',
      reached: aims ? ours.symbols > claims : undefined,
    },
  ];
}

/** What is measured of the one alone, beside the figure that it is held against. */
export function ownTable(figures: Figures): readonly Row[] {
  const { beside, start, entity, checking, opening, delay, activation } = figures;
  const [least, most] = [beside[0], beside.at(-1)];
  if (least === undefined || most === undefined) throw new Error('No file was measured.');
  const { first, again } = opening;
  return [
    ...(['median', 'p95'] as const).map((part) =>
      held(
        `keystroke at ${most.claims} claims, beside ${least.claims}, ${part === 'p95' ? '95th percentile' : part}`,
        [most.ours.keystroke[part], least.ours.keystroke[part]],
        2,
      ),
    ),
    limited(`keystroke in an entity that ${entity.claims} claims name, median`, entity.keystroke.median, 100),
    ...(checking.oneCore === undefined
      ? []
      : [
          held(
            '`newsmark check` on one core, beside `yaml` alone',
            [checking.oneCore.check, checking.oneCore.yaml],
            1.3,
          ),
        ]),
    held(
      `\`newsmark check\` on ${checking.cores} cores, beside \`yaml\` alone`,
      [checking.allCores.check, checking.allCores.yaml],
      0.8,
    ),
    held(
      'project opened again, beside the first time: all references',
      [again.references, first.references],
      1 / 8,
    ),
    held('project opened again: all diagnostics', [again.diagnostics, first.diagnostics], 1 / 8),
    held('first hover, beside all references, as a project is opened', [first.hover, first.references]),
    ...(first.memory && again.memory
      ? [limited('memory with the project open', Math.max(first.memory.now, again.memory.now), 400, 'MB')]
      : []),
    limited('start to the answer of `initialize`, median', start.ours, 150),
    held('the same, beside yaml-language-server', [start.ours, start.theirs]),
    ...(activation === undefined ? [] : [limited('activation of the extension', activation, 60)]),
    limited(
      `event loop’s delay while ${most.claims} claims are edited and a project is read, 99.9 %`,
      delay.p999,
      50,
    ),
  ];
}

function held(what: string, [measured, beside]: readonly [number, number], aim?: number): Row {
  const ratio = measured / beside;
  return {
    what,
    cells: [`${shown(measured)} ms`, `${shown(beside)} ms`, ratio.toFixed(ratio < 0.1 ? 4 : 2)],
    aim: aim === undefined ? '' : `≤ ${fraction(aim)}`,
    reached: aim === undefined ? undefined : ratio <= aim,
  };
}

function limited(what: string, measured: number, aim: number, unit = 'ms'): Row {
  return {
    what,
    cells: [`${shown(measured)} ${unit}`, '', ''],
    aim: `≤ ${aim} ${unit}`,
    reached: measured <= aim,
  };
}

function fraction(aim: number): string {
  return aim < 0.5 ? `1/${Math.round(1 / aim)}` : String(aim);
}

/** Three digits that say something. */
function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** A table in Markdown. */
export function markdown(heads: readonly string[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...heads, 'aim', '']),
    line(['---', ...heads.map(() => '---:'), '---', '---']),
    ...rows.map(({ what, cells, aim, reached }) =>
      line([what, ...cells, aim, reached === undefined ? '' : reached ? '✓' : 'not yet']),
    ),
  ].join('\n');
}
