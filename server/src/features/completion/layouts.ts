import { type MappingName, mappingShape } from '../../format/mappings.ts';
import type { Shape } from '../../format/shape.ts';
import { type Hole, hole, type Template } from './template.ts';

/** Where a layout is written. */
interface Where {
  readonly flow: boolean;
  /** The column of the key that it belongs to, or of the keys of a mapping. */
  readonly indent: number;
  readonly eol: '\n' | '\r\n';
}

/** What is likely to be typed in some fields. */
export type Likely = Readonly<Record<string, string>>;

/** The fields that a new mapping begins with, where more is usual than what is required. */
const usual: { readonly [Name in MappingName]?: readonly string[] } = {
  article: ['file', 'published'],
  claim: ['id', 'text', 'speaker', 'sources'],
  source: ['kind', 'title'],
  citation: ['source', 'locator'],
  dated: ['value', 'text'],
  alias: ['text', 'language'],
  role: ['title', 'of'],
  ignore: ['text', 'reason'],
  override: ['files', 'rules'],
};

/** What follows a key and its colon for a value of some shape: places to type, laid out as is usual. */
export function valueLayout(shape: Shape, where: Where, likely = ''): Template {
  const next = { ...where, indent: where.indent + 2 };
  const line = where.eol + ' '.repeat(next.indent);
  switch (shape.type) {
    case 'text':
    case 'words':
      return [' "', { hole: likely }, '"'];
    case 'version':
      return [` ${shape.value}`];
    case 'flag':
      return [' true'];
    case 'either':
      return valueLayout(shape.short, where, likely);
    case 'mapping':
      return where.flow
        ? [' {', ...mappingLayout(shape.of, where), '}']
        : [line, ...mappingLayout(shape.of, next)];
    case 'map':
      return where.flow ? [' {', hole, '}'] : [line, ...entryLayout(shape.of, { hole: 'id' }, next)];
    case 'severities':
      return where.flow ? [' {', hole, '}'] : [line, hole];
    case 'list':
      return shape.orOne ? valueLayout(shape.of, where, likely) : listLayout(shape.of, where);
    default:
      return [' ', { hole: likely }];
  }
}

function listLayout(of: Shape, where: Where): Template {
  const line = `${where.eol}${' '.repeat(where.indent + 2)}- `;
  if (where.flow || (of.type !== 'mapping' && of.type !== 'words')) return [' [', hole, ']'];
  if (of.type === 'words') return [`${line}"`, hole, `"${line}"`, hole, '"'];
  return [line, ...mappingLayout(of.of, { ...where, indent: where.indent + 4 })];
}

/** The fields that a new mapping begins with; the first stands where the layout is put. */
export function mappingLayout(name: MappingName, where: Where, likely: Likely = {}): Template {
  const { fields, requires } = mappingShape(name);
  const keys = usual[name] ?? requires.flatMap((group) => group.slice(0, 1));
  if (keys.length === 0) return [hole];
  const between = where.flow ? ', ' : where.eol + ' '.repeat(where.indent);
  return keys.flatMap((key, index): Template => {
    const field = fields[key];
    const value = field ? valueLayout(field.shape, where, likely[key]) : [' ', hole];
    return [`${index === 0 ? '' : between}${key}:`, ...value];
  });
}

/** An id and the mapping that it names. */
export function entryLayout(of: MappingName, id: string | Hole, where: Where, likely: Likely = {}): Template {
  if (where.flow) return [id, ': {', ...mappingLayout(of, where, likely), '}'];
  const inner = { ...where, indent: where.indent + 2 };
  return [id, `:${where.eol}${' '.repeat(inner.indent)}`, ...mappingLayout(of, inner, likely)];
}
