import { type Code, codes } from '../format/codes.ts';
import { articleNotFound } from './anchoring/article-not-found.ts';
import { passagesAdjacent } from './anchoring/passages-adjacent.ts';
import { textAmbiguous } from './anchoring/text-ambiguous.ts';
import { textNotFound } from './anchoring/text-not-found.ts';
import { unattributedClaim } from './attribution/unattributed-claim.ts';
import { aliasAmbiguous } from './references/alias-ambiguous.ts';
import { aliasUnknown } from './references/alias-unknown.ts';
import { duplicateId } from './references/duplicate-id.ts';
import { undefinedClaim } from './references/undefined-claim.ts';
import { undefinedEntity } from './references/undefined-entity.ts';
import { undefinedSource } from './references/undefined-source.ts';
import { unusedEntity } from './references/unused-entity.ts';
import { unusedSource } from './references/unused-source.ts';
import { wrongKind } from './references/wrong-kind.ts';
import type { Rule } from './rule.ts';
import { selfSource } from './sourcing/self-source.ts';
import { unsourcedClaim } from './sourcing/unsourced-claim.ts';
import { unsourcedNarration } from './sourcing/unsourced-narration.ts';
import { duplicateKey } from './structure/duplicate-key.ts';
import { invalidDate } from './structure/invalid-date.ts';
import { invalidValue } from './structure/invalid-value.ts';
import { missingKey } from './structure/missing-key.ts';
import { unknownKey } from './structure/unknown-key.ts';
import { unsupportedVersion } from './structure/unsupported-version.ts';
import { wrongType } from './structure/wrong-type.ts';
import { yamlSyntax } from './structure/yaml-syntax.ts';
import { saidAfterPublished } from './time/said-after-published.ts';

const order = Object.keys(codes);
const place = ({ code }: { readonly code: Code }) => order.indexOf(code);

/** Every rule, in the order of the table of codes. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  unsupportedVersion,
  missingKey,
  unknownKey,
  duplicateKey,
  wrongType,
  invalidValue,
  invalidDate,
  duplicateId,
  undefinedEntity,
  undefinedSource,
  undefinedClaim,
  wrongKind,
  aliasAmbiguous,
  aliasUnknown,
  unusedEntity,
  unusedSource,
  articleNotFound,
  textNotFound,
  textAmbiguous,
  passagesAdjacent,
  unattributedClaim,
  unsourcedClaim,
  unsourcedNarration,
  selfSource,
  saidAfterPublished,
].sort((a, b) => place(a) - place(b));
