import * as l10n from '@vscode/l10n';
import type { Claim } from '../../model/claim.ts';
import type { Definition, Source } from '../../model/definition.ts';
import { leafOf } from '../../model/entry.ts';
import type { AnnotationFile } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { saidOn } from '../../rules/claims/said-on.ts';
import { isUnsourced, needsSource } from '../../rules/sourcing/unsourced.ts';
import { spoken } from '../cards/labels.ts';
import { claimName, referenceName } from '../names.ts';
import { type Words, wordsOf } from './line.ts';

/** What the line of a definition says, in whatever outline it stands. */
export function wordsFor(project: Project, file: AnnotationFile, definition: Definition): Words {
  switch (definition.type) {
    case 'entity':
      return wordsOf(definition.id, [definition.name]);
    case 'source':
      return wordsOfSource(project, file, definition);
    case 'claim':
      return wordsOfClaim(project, file, definition);
  }
}

function wordsOfSource(project: Project, file: AnnotationFile, source: Source): Words {
  const maker = leafOf(source.entry, 'author') ?? leafOf(source.entry, 'publisher');
  const title = source.title ?? (maker && referenceName(project, file, maker));
  return wordsOf(source.id, [source.kind && spoken(source.kind), title]);
}

function wordsOfClaim(project: Project, file: AnnotationFile, claim: Claim): Words {
  const speakers = claim.speakers.map((speaker) => referenceName(project, file, speaker)).join(', ');
  const lacksSource = isUnsourced(claim, project.breaksIn(file)) && needsSource(claim);
  return wordsOf(claim.id || claimName(claim) || l10n.t('claim'), [
    speakers || (claim.speech === 'narration' ? spoken(claim.speech) : ''),
    saidOn(project, file, claim)?.date.written,
    lacksSource ? l10n.t('no source') : undefined,
  ]);
}
