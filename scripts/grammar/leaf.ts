import type { LeafShape } from '../../server/src/format/shape.ts';
import { eol } from './indentation.ts';
import { include, type Rule, type Style } from './rule.ts';

const id = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*`;

/** Words of the article, and of the annotator. */
export type Prose = 'words' | 'text';

/** How a leaf's scalars are coloured: as prose, or as a token of its own where they look like one. */
interface Look {
  readonly prose: Prose;
  /** What the whole scalar must be to be coloured, and the scopes of it (0) and of its groups. */
  readonly token?: { readonly pattern: string; readonly scopes: readonly string[]; readonly flow?: string };
}

/** A set in EDTF is written in brackets: only within quotation marks can it be a scalar. */
const date = {
  pattern: String.raw`(?=[^\s"']*[\dX])[-+~?%.YXTZ\d:/]+`,
  quoted: String.raw`(?=[^"']*[\dX])[-+~?%.YXTZ\d:/\[\]{}, ]+`,
};
const reference = {
  pattern: `(?:((?:${id}/)*${id})(#))?(${id})`,
  scopes: [
    'meta.reference.newsmark',
    'variable.other.reference.file.newsmark',
    'punctuation.separator.reference.newsmark',
    'variable.other.reference.newsmark',
  ],
};

/** Two scopes: themes that know the second follow it, others take the first. */
const vocabulary = 'variable.other.enummember.newsmark support.constant.vocabulary.newsmark';

function look(leaf: LeafShape): Look {
  const token = (pattern: string, scope: string): Look => ({
    prose: 'text',
    token: { pattern, scopes: [scope] },
  });
  switch (leaf.type) {
    case 'words':
      return { prose: 'words' };
    case 'text':
    case 'tag':
      return { prose: 'text' };
    case 'version':
    case 'count':
      return token(`[0-9]+`, 'constant.numeric.integer.newsmark');
    case 'choice':
      return token(leaf.choices.map(({ value }) => value).join('|'), vocabulary);
    case 'flag':
      return token('true|false|True|False|TRUE|FALSE', 'constant.language.boolean.newsmark');
    case 'id':
      return token(id, definitionScope[leaf.of]);
    case 'reference':
      return { prose: 'text', token: reference };
    case 'date':
      return token(date.pattern, 'constant.numeric.date.newsmark');
    case 'url':
      return token(String.raw`[A-Za-z][A-Za-z0-9+.-]*://[^\s"',\[\]{}]+`, 'markup.underline.link.newsmark');
    case 'language':
      return token(`[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*`, vocabulary);
    case 'time-zone':
      return token(`[A-Z][A-Za-z0-9_+/-]*`, vocabulary);
    case 'wikidata':
      return token(`Q[0-9]+`, 'constant.other.wikidata.newsmark');
    case 'reliability':
      return token('[A-F][1-6]', vocabulary);
    case 'path':
    case 'glob':
      return token(String.raw`[^\s"',\[\]{}#&*!|>%@][^"',\[\]{}#]*?`, 'string.other.path.newsmark');
  }
}

/** The scope of an id where it is defined. */
export const definitionScope = {
  entity: 'entity.name.type.entity.newsmark',
  source: 'entity.name.type.source.newsmark',
  claim: 'entity.name.function.claim.newsmark',
} as const;

/** What may follow a plain scalar that is a token. */
const after: Readonly<Record<Style, string>> = {
  block: String.raw`(?=${eol}|[ \t]+#)`,
  flow: String.raw`(?=[ \t]*(?:[,\]}]|\r?$)|[ \t]+#)`,
};

/** The rules for a leaf's scalar: plain and quoted, but not block scalars, which go by indentation. */
export function leafRules(leaf: LeafShape, style: Style): readonly Rule[] {
  const { prose, token } = look(leaf);
  const rules: Rule[] = [];
  if (token !== undefined) {
    const scopes = (offset: number) =>
      Object.fromEntries(token.scopes.map((name, group) => [String(group + offset), { name }]));
    rules.push(
      { match: `(?:${token.pattern})${after[style]}`, captures: scopes(0) },
      ...['"', "'"].map((mark) => ({
        match: `(${mark})(${leaf.type === 'date' ? date.quoted : token.pattern})(${mark})${after[style]}`,
        captures: {
          '1': { name: 'punctuation.definition.string.begin.newsmark' },
          ...scopes(2),
          [String(token.scopes.length + 2)]: { name: 'punctuation.definition.string.end.newsmark' },
        },
      })),
    );
  }
  return [...rules, include(`quoted-${prose}`), include(`plain-${style}-${prose}`)];
}

/** The scope of a block scalar's text. */
export function blockScalarScope(leaf: LeafShape | undefined): string {
  return leaf?.type === 'words' ? 'string.unquoted.block.words.newsmark' : 'meta.prose.block.newsmark';
}
