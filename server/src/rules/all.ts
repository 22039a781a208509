import { type Code, codes } from '../format/codes.ts';
import { articleNotFound } from './anchoring/article-not-found.ts';
import { cueNotFound } from './anchoring/cue-not-found.ts';
import { mentionNotFound } from './anchoring/mention-not-found.ts';
import { overlappingClaims } from './anchoring/overlapping-claims.ts';
import { passagesAdjacent } from './anchoring/passages-adjacent.ts';
import { speechMismatch } from './anchoring/speech-mismatch.ts';
import { textAmbiguous } from './anchoring/text-ambiguous.ts';
import { textDrifted } from './anchoring/text-drifted.ts';
import { textNotFound } from './anchoring/text-not-found.ts';
import { unannotatedQuote } from './anchoring/unannotated-quote.ts';
import { unbalancedQuote } from './anchoring/unbalanced-quote.ts';
import { anonymousNoReason } from './attribution/anonymous-no-reason.ts';
import { anonymousOpinion } from './attribution/anonymous-opinion.ts';
import { anonymousSingleSource } from './attribution/anonymous-single-source.ts';
import { anonymousUndescribed } from './attribution/anonymous-undescribed.ts';
import { backTranslatedQuote } from './attribution/back-translated-quote.ts';
import { missingHop } from './attribution/missing-hop.ts';
import { pluralOneSource } from './attribution/plural-one-source.ts';
import { roleOutOfDate } from './attribution/role-out-of-date.ts';
import { speakerMismatch } from './attribution/speaker-mismatch.ts';
import { unattributedClaim } from './attribution/unattributed-claim.ts';
import { allegationNoResponse } from './consistency/allegation-no-response.ts';
import { contradictionUnresolved } from './consistency/contradiction-unresolved.ts';
import { duplicateClaim } from './consistency/duplicate-claim.ts';
import { relationOneSided } from './consistency/relation-one-sided.ts';
import { verdictAgainstEvidence } from './consistency/verdict-against-evidence.ts';
import { verdictNoJustification } from './consistency/verdict-no-justification.ts';
import { verdictWithoutEvidence } from './consistency/verdict-without-evidence.ts';
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
import { circularSourcing } from './sourcing/circular-sourcing.ts';
import { evidenceNoLocator } from './sourcing/evidence-no-locator.ts';
import { quoteAltered } from './sourcing/quote-altered.ts';
import { selfSource } from './sourcing/self-source.ts';
import { singleSource } from './sourcing/single-source.ts';
import { sourceNotArchived } from './sourcing/source-not-archived.ts';
import { undisclosedInterest } from './sourcing/undisclosed-interest.ts';
import { unsourcedClaim } from './sourcing/unsourced-claim.ts';
import { unsourcedNarration } from './sourcing/unsourced-narration.ts';
import { duplicateKey } from './structure/duplicate-key.ts';
import { invalidDate } from './structure/invalid-date.ts';
import { invalidValue } from './structure/invalid-value.ts';
import { invisibleCharacter } from './structure/invisible-character.ts';
import { missingKey } from './structure/missing-key.ts';
import { unknownKey } from './structure/unknown-key.ts';
import { unsupportedVersion } from './structure/unsupported-version.ts';
import { wrongType } from './structure/wrong-type.ts';
import { yamlSyntax } from './structure/yaml-syntax.ts';
import { unusedSuppression } from './suppression/unused-suppression.ts';
import { dateMismatch } from './time/date-mismatch.ts';
import { dateUnresolved } from './time/date-unresolved.ts';
import { reversedInterval } from './time/reversed-interval.ts';
import { saidAfterPublished } from './time/said-after-published.ts';
import { sourceAfterPublished } from './time/source-after-published.ts';
import { undatedClaim } from './time/undated-claim.ts';

const order = Object.keys(codes);
const place = ({ code }: { readonly code: Code }) => order.indexOf(code);

/**
 * All that rules may have. With it they have one shape for V8, which takes several times as long to look into things of
 * many shapes: fifty rules are asked of each claim of an archive.
 */
const anyRule: object = {
  code: undefined,
  docs: undefined,
  gathers: undefined,
  prepare: undefined,
  checkClaim: undefined,
  checkEntity: undefined,
  checkSource: undefined,
  checkReference: undefined,
  checkDate: undefined,
  checkProblem: undefined,
  checkStretch: undefined,
  checkFile: undefined,
  checkSettings: undefined,
  checkArticle: undefined,
};

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
  invisibleCharacter,
  unusedSuppression,
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
  textDrifted,
  textAmbiguous,
  cueNotFound,
  mentionNotFound,
  speechMismatch,
  overlappingClaims,
  passagesAdjacent,
  unbalancedQuote,
  unannotatedQuote,
  unattributedClaim,
  speakerMismatch,
  anonymousUndescribed,
  anonymousNoReason,
  anonymousSingleSource,
  anonymousOpinion,
  pluralOneSource,
  missingHop,
  roleOutOfDate,
  backTranslatedQuote,
  unsourcedClaim,
  unsourcedNarration,
  selfSource,
  circularSourcing,
  singleSource,
  sourceNotArchived,
  evidenceNoLocator,
  quoteAltered,
  undisclosedInterest,
  undatedClaim,
  dateUnresolved,
  dateMismatch,
  saidAfterPublished,
  sourceAfterPublished,
  reversedInterval,
  verdictWithoutEvidence,
  verdictAgainstEvidence,
  verdictNoJustification,
  contradictionUnresolved,
  relationOneSided,
  duplicateClaim,
  allegationNoResponse,
]
  .map((rule): Rule => Object.assign({ ...anyRule }, rule))
  .sort((a, b) => place(a) - place(b));
