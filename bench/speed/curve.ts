import type { Beside } from './figures.ts';

const width = 640;
const height = 360;
const margin = { left: 84, right: 170, top: 20, bottom: 44 };

/** Series of the picture: legible on light and dark pages alike. */
const series = [
  { name: 'yaml-language-server', colour: '#c77700', of: ({ theirs }: Beside) => theirs.keystroke.median },
  { name: 'Newsmark', colour: '#3b7fc4', of: ({ ours }: Beside) => ours.keystroke.median },
];

/** How a keystroke grows with the file, both axes logarithmic, as a picture in SVG. */
export function curve(beside: readonly Beside[]): string {
  const sizes = beside.map(({ claims }) => claims);
  const times = beside.flatMap((each) => series.map(({ of }) => of(each)));
  const x = scale(
    decade(Math.min(...sizes), Math.floor),
    decade(Math.max(...sizes), Math.ceil),
    margin.left,
    width - margin.right,
  );
  const y = scale(
    decade(Math.min(...times), Math.floor),
    decade(Math.max(...times), Math.ceil),
    height - margin.bottom,
    margin.top,
  );
  const grey = '#808080';
  const parts = [
    ...x.ticks.map((tick) =>
      text(x.at(tick), height - margin.bottom + 18, 'middle', tick.toLocaleString('en')),
    ),
    ...y.ticks.flatMap((tick) => [
      `<line x1="${margin.left}" x2="${width - margin.right}" y1="${y.at(tick)}" y2="${y.at(tick)}" stroke="${grey}" stroke-opacity="0.3"/>`,
      text(margin.left - 8, y.at(tick) + 4, 'end', `${tick.toLocaleString('en')} ms`),
    ]),
    text((margin.left + width - margin.right) / 2, height - 6, 'middle', 'claims in the file'),
    ...series.flatMap(({ name, colour, of }) => {
      const points = beside.map((each) => [x.at(each.claims), y.at(of(each))] as const);
      const [endX = 0, endY = 0] = points.at(-1) ?? [];
      return [
        `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map((point) => point.join(',')).join(' ')}"/>`,
        ...points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`),
        `<text x="${endX + 10}" y="${endY + 4}" fill="${colour}">${name}</text>`,
      ];
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>Keystroke to diagnostics, median, by the number of claims in the file</title>
${parts.join('\n')}
</svg>
`;

  function text(left: number, top: number, anchor: string, content: string): string {
    return `<text x="${left}" y="${top}" fill="${grey}" text-anchor="${anchor}">${content}</text>`;
  }
}

function decade(value: number, round: (exponent: number) => number): number {
  return round(Math.log10(value));
}

/** A logarithmic axis from one power of ten to another, over pixels. */
function scale(from: number, to: number, start: number, end: number) {
  const last = Math.max(to, from + 1);
  return {
    at: (value: number) =>
      Math.round(10 * (start + ((Math.log10(value) - from) / (last - from)) * (end - start))) / 10,
    ticks: Array.from({ length: last - from + 1 }, (_, step) => 10 ** (from + step)),
  };
}
