/** A rule of a TextMate grammar, as far as these grammars use them. */
export interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly include?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}

type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;

/** Block style goes by indentation; flow style stands in brackets, where `,`, `]` and `}` end a scalar. */
export type Style = 'block' | 'flow';

/** A reference to a rule of the grammar's repository. */
export function include(name: string): Rule {
  return { include: `#${name}` };
}
