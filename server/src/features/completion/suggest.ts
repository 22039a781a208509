import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Shape } from '../../format/shape.ts';
import type { Node } from '../../syntax/tree.ts';
import { spanOf } from '../../syntax/tree.ts';
import type { Steps } from '../../work/steps.ts';
import type { Asked } from './asked.ts';
import { below } from './due.ts';
import { definedIds } from './ids.ts';
import { codeKeys, fieldKeys, type KeyPlace, whereIn } from './keys.ts';
import { mappingLayout } from './layouts.ts';
import { mappingIn } from './site.ts';
import type { Setting, Suggestion, Suggestions } from './suggestion.ts';
import { leafValues } from './values.ts';

/** All that could be typed at the cursor. */
export function* suggest(asked: Asked): Steps<Suggestions> {
  const { what, setting } = asked;
  switch (what.kind) {
    case 'alias':
      return { all: aliases(asked, setting), more: false };
    case 'key': {
      const { mapping, has } = what;
      const all = yield* keys(asked, what.expected.shape, { mapping, at: setting, has });
      return { all, more: false };
    }
    case 'value':
      return yield* values(asked, what.expected.shape, setting);
  }
}

function* keys(asked: Asked, shape: Shape, place: KeyPlace): Steps<readonly Suggestion[]> {
  if (shape.type === 'map') return yield* definedIds(asked, shape.id, shape.of, place);
  if (shape.type === 'severities') return codeKeys(asked, place);
  const of = mappingIn(shape);
  return of === undefined ? [] : fieldKeys(asked, of, place);
}

/** The values of a shape; those that need a line of their own begin one. */
function* values(asked: Asked, shape: Shape, at: Setting): Steps<Suggestions> {
  switch (shape.type) {
    case 'mapping':
    case 'map':
    case 'severities': {
      const inside = insideMapping(asked, at);
      const all = yield* keys(asked, shape, { mapping: undefined, at: inside, has: 'nothing' });
      return { all, more: false };
    }
    case 'either': {
      const short = yield* leafValues(asked, shape.short, at);
      const long = asked.snippets ? [longForm(asked, shape, at)] : [];
      return { all: [...short.all, ...long], more: short.more };
    }
    case 'list':
      return yield* values(asked, shape.of, shape.orOne ? at : insideList(asked, shape.of, at));
    default:
      return yield* leafValues(asked, shape, at);
  }
}

function insideMapping({ tree }: Asked, at: Setting): Setting {
  if (at.flow) return { ...at, lead: `${at.lead}{`, tail: `}${at.tail}` };
  return at.opens ? at : { ...at, lead: below(tree, at.indent), opens: true };
}

function insideList({ tree }: Asked, of: Shape, at: Setting): Setting {
  if (at.flow) return { ...at, lead: `${at.lead}[`, tail: `]${at.tail}` };
  if (at.opens) return { ...at, lead: `${at.lead}- `, indent: at.indent + 2 };
  if (of.type === 'mapping' || of.type === 'words')
    return { ...at, lead: `${below(tree, at.indent)}- `, indent: at.indent + 2, opens: true };
  return { ...at, lead: `${at.lead}[`, tail: `]${at.tail}`, flow: true };
}

/** The mapping that says more than the short form: `{value: …, text: …}`. */
function longForm(asked: Asked, { long }: Extract<Shape, { type: 'either' }>, at: Setting): Suggestion {
  const layout = mappingLayout(long, { ...whereIn(asked, at), flow: true });
  const names = layout.flatMap((part) =>
    typeof part === 'string' ? (part.match(/(?<![a-z-])[a-z-]+(?=:)/g) ?? []) : [],
  );
  return {
    label: `{${names.join(', ')}}`,
    kind: CompletionItemKind.Snippet,
    insert: { yaml: ['{', ...layout, '}'] },
    at,
  };
}

/** The anchors above the cursor: an alias stands for what comes before it. */
function aliases({ tree, slot }: Asked, at: Setting): readonly Suggestion[] {
  const names = new Map<string, string>();
  const visit = (node: Node | null): void => {
    if (node === null || spanOf(node).start >= slot.start) return;
    if (node.kind === 'alias') return;
    if (node.anchor !== undefined) names.set(node.anchor, node.kind === 'scalar' ? node.value : '');
    if (node.kind === 'mapping') for (const { value } of node.pairs) visit(value);
    if (node.kind === 'sequence') for (const item of node.items) visit(item);
  };
  visit(tree.root);
  return [...names].reverse().map(([name, value]) => ({
    label: `*${name}`,
    kind: CompletionItemKind.Reference,
    insert: { yaml: [`*${name}`] },
    at,
    detail: value === '' ? undefined : value,
  }));
}
