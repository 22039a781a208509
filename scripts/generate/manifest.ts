// What the manifest says of each rule's setting.
import { codes } from '../../server/src/format/codes.ts';
import { severities } from '../../server/src/format/vocabulary.ts';

/** The manifest, with a property of `newsmark.rules` for each rule, so that the settings editor completes them. */
export function withRules(manifest: string): string {
  const content: unknown = JSON.parse(manifest);
  const rules = descend(content, ['contributes', 'configuration', 'properties', 'newsmark.rules']);
  if (rules === undefined) throw new Error('the manifest has no setting newsmark.rules');
  rules.properties = Object.fromEntries(
    Object.entries(codes).map(([code, { title, severity }]) => [
      code,
      {
        type: 'string',
        enum: severities.map(({ value }) => value),
        enumDescriptions: severities.map(({ doc }) => doc),
        default: severity,
        description: `${title}.`,
      },
    ]),
  );
  return `${JSON.stringify(content, null, 2)}\n`;
}

function descend(value: unknown, path: readonly string[]): Record<string, unknown> | undefined {
  if (!isObject(value)) return undefined;
  const [key, ...rest] = path;
  return key === undefined ? value : descend(value[key], rest);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
