import { type Code, codes } from '../format/codes.ts';
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
import { duplicateKey } from './structure/duplicate-key.ts';
import { invalidDate } from './structure/invalid-date.ts';
import { invalidValue } from './structure/invalid-value.ts';
import { missingKey } from './structure/missing-key.ts';
import { unknownKey } from './structure/unknown-key.ts';
import { unsupportedVersion } from './structure/unsupported-version.ts';
import { wrongType } from './structure/wrong-type.ts';
import { yamlSyntax } from './structure/yaml-syntax.ts';

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
].sort((a, b) => place(a) - place(b));
