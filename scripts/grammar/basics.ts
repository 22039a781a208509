import { eol } from './indentation.ts';
import type { Prose } from './leaf.ts';
import { include, type Rule } from './rule.ts';

/** The scopes of prose: the article's words are strings in every theme, the annotator's own stay plain. */
const scopes: Readonly<Record<Prose, { readonly plain: string; readonly quoted: string }>> = {
  words: { plain: 'string.unquoted.plain.words.newsmark', quoted: 'string.quoted.MARK.words.newsmark' },
  text: { plain: 'meta.prose.plain.newsmark', quoted: 'meta.prose.quoted.MARK.newsmark' },
};

/** A line that goes on with a plain scalar: neither blank, nor a comment, nor a key that somebody is typing. */
const plainGoesOn = String.raw`^(?![ \t]*(?:\r?$|#|(?:-[ \t]+)?[\w-]+[ \t]*:(?:[ \t\r]|$)))`;

function proseRules(prose: Prose): Readonly<Record<string, Rule>> {
  const { plain, quoted } = scopes[prose];
  const quotation = (mark: string, name: string, escaped: Rule): Rule => ({
    name: quoted.replace('MARK', name),
    begin: mark,
    end: mark === "'" ? "'(?!')" : mark,
    beginCaptures: { '0': { name: 'punctuation.definition.string.begin.newsmark' } },
    endCaptures: { '0': { name: 'punctuation.definition.string.end.newsmark' } },
    patterns: [escaped],
  });
  return {
    [`plain-block-${prose}`]: {
      begin: String.raw`(?=[^\s#])`,
      while: plainGoesOn,
      patterns: [include('comment'), { name: plain, match: String.raw`\S(?:.*?\S)??(?=[ \t]+#|${eol})` }],
    },
    [`plain-flow-${prose}`]: {
      name: plain,
      match: String.raw`[^\s,\[\]{}#](?:[^,\[\]{}#:]|(?<=\S)#|:(?![\s,\]}]))*?(?=[ \t]*(?:[,\[\]{}]|\r?$|:[\s,\]}])|[ \t]+#)`,
    },
    [`quoted-${prose}`]: {
      patterns: [
        quotation('"', 'double', {
          name: 'constant.character.escape.newsmark',
          match: String.raw`\\(?:x\h{2}|u\h{4}|U\h{8}|.|$)`,
        }),
        quotation("'", 'single', { name: 'constant.character.escape.newsmark', match: "''" }),
      ],
    },
  };
}

/** What is the same in all of YAML: comments, anchors, aliases, tags, prose. */
export const basics: Readonly<Record<string, Rule>> = {
  ...proseRules('words'),
  ...proseRules('text'),
  comment: {
    patterns: [
      {
        name: 'comment.line.number-sign.directive.newsmark',
        match: String.raw`(?:^|(?<=[ \t]))(#)[ \t]*(newsmark-(?:disable(?:-next-line|-line)?|enable))(?![\w-])((?:[ \t,]+[a-z][a-z0-9-]*)*)(?:[ \t]+(--)([^\r\n]*))?`,
        captures: {
          '1': { name: 'punctuation.definition.comment.newsmark' },
          '2': { name: 'keyword.control.directive.newsmark' },
          '3': { patterns: [{ name: ruleCodeScope(), match: '[a-z][a-z0-9-]*' }] },
          '4': { name: 'punctuation.separator.reason.newsmark' },
        },
      },
      {
        name: 'comment.line.number-sign.newsmark',
        match: String.raw`(?:^|(?<=[ \t]))(#)[^\r\n]*`,
        captures: { '1': { name: 'punctuation.definition.comment.newsmark' } },
      },
    ],
  },
  properties: {
    patterns: [
      {
        match: String.raw`(&)([^\s,\[\]{}]*)`,
        captures: {
          '1': { name: 'punctuation.definition.anchor.newsmark' },
          '2': { name: 'entity.name.type.anchor.newsmark' },
        },
      },
      {
        match: String.raw`(\*)([^\s,\[\]{}]+)`,
        captures: {
          '1': { name: 'punctuation.definition.alias.newsmark' },
          '2': { name: 'variable.other.alias.newsmark' },
        },
      },
      { name: 'storage.type.tag.newsmark', match: String.raw`!\S*` },
    ],
  },
  markers: {
    patterns: [
      { name: 'punctuation.section.document.newsmark', match: String.raw`^(?:---|\.\.\.)(?=\s|$)` },
      { name: 'meta.directive.newsmark', match: String.raw`^%[^\r\n]*` },
      {
        name: 'invalid.illegal.conflict-marker.newsmark',
        match: String.raw`^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$).*`,
      },
    ],
  },
};

/** The scope of a rule's code, in settings and in silencing comments. */
export function ruleCodeScope(): string {
  return 'entity.other.attribute-name.rule.newsmark';
}
