/** What JSON-LD says, as far as anybody can tell: it comes from anywhere. */
type Thing = Readonly<Record<string, unknown>>;

/** Types of schema.org that are articles. */
const ARTICLES = /(?:Article|Posting|Report|Review)$/;
/** Deeper than this nobody nests a page's description. */
const DEEPEST = 8;

/** The article that a page's JSON-LD describes; undefined where it describes none. */
export function articleIn(scripts: readonly string[]): Thing | undefined {
  const things = scripts.flatMap((script) => thingsIn(parsed(script), DEEPEST));
  return things.find((thing) => typesOf(thing).some((type) => ARTICLES.test(type)));
}

/** The first text among the values of a property: itself, or the name of what it is. */
export function nameOf(value: unknown): string | undefined {
  return namesOf(value)[0];
}

/** All texts among the values of a property, or the names of what they are. */
export function namesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(namesOf);
  return isThing(value) ? namesOf(value.name) : [];
}

/** A web address as the value of a property: itself, or the `@id` of what it is. */
export function addressOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return isThing(value) && typeof value['@id'] === 'string' ? value['@id'] : undefined;
}

function parsed(script: string): unknown {
  try {
    // Some sites wrap it as XHTML needed once.
    return JSON.parse(script.trim().replace(/^(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?(?<!\s)\s*\]\]>$/g, ''));
  } catch {
    return undefined;
  }
}

function thingsIn(value: unknown, depth: number): readonly Thing[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((each) => thingsIn(each, depth - 1));
  if (!isThing(value)) return [];
  return [value, ...thingsIn(value['@graph'], depth - 1), ...thingsIn(value.mainEntity, depth - 1)];
}

function typesOf(thing: Thing): readonly string[] {
  return namesOf(thing['@type']);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
