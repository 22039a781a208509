import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import { entriesOf } from '../../model/entry.ts';
import type { Project } from '../../project/project.ts';
import type { Located } from '../../project/scope.ts';
import { namedIn, type RelationName } from '../claims/relations.ts';
import { excerptOf } from '../excerpt.ts';
import { fixIn } from '../fix.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { addRelation } from './add-relation.ts';
import { alikeBefore, sayings } from './alike.ts';

const docs: RuleDocs = {
  what: 'Two claims of one speaker, in one file or two of the project, have near-identical words, and no relation connects them. Near-identical are four words or more that begin or end alike and differ in at most a tenth of their letters, in no number and in no negation. The later one is reported, in the order of the files’ names. Two annotations of the very same place of the article stay silent here.',
  why: 'Either the same thing was annotated twice, or somebody says it again. The archive can show the second only where the claims are connected.',
  fix: 'Lets the claim say under `repeats` that it says the same as the other.',
  wrong: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  interview: {kind: interview, title: Telephone call}
claims:
  - id: no-toll
    text: no toll would be raised before the harbour was open
    speaker: jane-roe
    sources: [interview]
  - id: no-toll-again
    text: no tolls would be raised before the harbour was open
    speaker: jane-roe
    sources: [interview]
`,
    'article.md':
      'Roe said that no toll would be raised before the harbour was open. In the evening she repeated that no tolls would be raised before the harbour was open.\n',
  },
  right: {
    'article.news.yaml': `newsmark: 1
article: {file: article.md}
entities:
  jane-roe: {kind: person, name: Jane Roe}
sources:
  interview: {kind: interview, title: Telephone call}
claims:
  - id: no-toll
    text: no toll would be raised before the harbour was open
    speaker: jane-roe
    sources: [interview]
  - id: no-toll-again
    text: no tolls would be raised before the harbour was open
    speaker: jane-roe
    sources: [interview]
    relations: {repeats: [no-toll]}
`,
    'article.md':
      'Roe said that no toll would be raised before the harbour was open. In the evening she repeated that no tolls would be raised before the harbour was open.\n',
  },
};

export const duplicateClaim: Rule = {
  code: 'duplicate-claim',
  docs,
  gathers: sayings,
  *checkClaim(claim, subject) {
    const { project, file } = subject;
    const alike = alikeBefore(claim, subject);
    const [first] = alike;
    if (first === undefined || !canRelate(claim)) return;
    const located = { file, definition: claim };
    if (new Relations(project).connect(located, alike)) return;
    if (alike.some((other) => areOnePlace(project, located, other))) return;
    yield {
      at: claim.idLeaf?.at ?? claim.pieces[0]?.at ?? claim.entry.at,
      message: l10n.t(
        '“{0}” is said by the same speaker in another claim. If it is said again, name that one under “repeats”.',
        excerptOf(claim),
      ),
      related: [
        {
          uri: first.file.uri,
          at: first.definition.idLeaf?.at ?? first.definition.entry.at,
          message: l10n.t('The other claim'),
        },
      ],
      fixes: () =>
        fixIn(
          file.uri,
          l10n.t('Say that it repeats “{0}”', first.definition.id),
          addRelation(project, located, 'repeats', first),
          { preferred: true },
        ),
    };
  },
};

/** A claim whose relations are of a wrong type may well name the other. */
function canRelate({ entry }: Claim): boolean {
  const written = entry.fields.get('relations')?.content ?? null;
  return written === null || entriesOf(entry, 'relations', 'relations').length > 0;
}

const everyRelation: readonly RelationName[] = ['repeats', 'contradicts', 'responds-to', 'corrects'];
/** So many claims are followed from one that repeats another that repeats another … */
const mostFollowed = 8;

/** What claims name in their relations, looked up once for each. */
class Relations {
  readonly #project: Project;
  readonly #named = new Map<Claim, ReadonlySet<Claim>>();
  readonly #repeated = new Map<Claim, ReadonlySet<Claim>>();

  constructor(project: Project) {
    this.#project = project;
  }

  /** Whether a claim names one of others or is named by it, or both repeat, at whatever distance, a third. */
  connect(one: Located<Claim>, others: readonly Located<Claim>[]): boolean {
    const named = this.#namedBy(one);
    const repeated = this.#repeatedBy(one);
    return others.some(
      (other) =>
        named.has(other.definition) ||
        this.#namedBy(other).has(one.definition) ||
        [...this.#repeatedBy(other)].some((claim) => repeated.has(claim)),
    );
  }

  #namedBy(claim: Located<Claim>): ReadonlySet<Claim> {
    return looked(this.#named, claim, () =>
      everyRelation.flatMap((relation) => this.#related(claim, relation).map(({ definition }) => definition)),
    );
  }

  /** The claim itself, and all that it repeats, that these repeat, and so on. */
  #repeatedBy(claim: Located<Claim>): ReadonlySet<Claim> {
    return looked(this.#repeated, claim, () => {
      const seen = new Set([claim.definition]);
      const open = [claim];
      for (let next = open.pop(); next !== undefined && seen.size < mostFollowed; next = open.pop())
        for (const other of this.#related(next, 'repeats')) {
          if (!seen.has(other.definition)) open.push(other);
          seen.add(other.definition);
        }
      return seen;
    });
  }

  #related(claim: Located<Claim>, relation: RelationName): readonly Located<Claim>[] {
    return namedIn(this.#project, claim, relation).map(({ other }) => other);
  }
}

function looked(
  known: Map<Claim, ReadonlySet<Claim>>,
  { definition }: Located<Claim>,
  look: () => Iterable<Claim>,
): ReadonlySet<Claim> {
  const found = known.get(definition) ?? new Set(look());
  known.set(definition, found);
  return found;
}

/** Whether two claims of one file stand on the same words of the article. */
function areOnePlace(project: Project, one: Located<Claim>, other: Located<Claim>): boolean {
  if (one.file !== other.file) return false;
  const [a, b] = [one, other].map(({ file, definition }) => project.anchoringOf(file, definition));
  if (a?.status !== 'exact' || b?.status !== 'exact') return false;
  return a.pieces[0]?.start === b.pieces[0]?.start && a.pieces.at(-1)?.end === b.pieces.at(-1)?.end;
}
