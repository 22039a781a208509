import * as l10n from '@vscode/l10n';
import { SymbolKind } from 'vscode-languageserver-types';
import type { EntityKind } from '../../format/vocabulary.ts';
import type { Definition } from '../../model/definition.ts';

/** The groups of entities in an outline, in their order: what each is called, and the sign of its members. */
export const kindGroups: readonly {
  /** Undefined for entities whose kind is not written yet, or not known. */
  readonly kind: EntityKind | undefined;
  readonly name: () => string;
  readonly symbol: SymbolKind;
}[] = [
  { kind: 'person', name: () => l10n.t('People'), symbol: SymbolKind.Class },
  { kind: 'organization', name: () => l10n.t('Organizations'), symbol: SymbolKind.Module },
  { kind: 'group', name: () => l10n.t('Groups'), symbol: SymbolKind.Enum },
  { kind: 'place', name: () => l10n.t('Places'), symbol: SymbolKind.Package },
  { kind: 'event', name: () => l10n.t('Events'), symbol: SymbolKind.Event },
  { kind: 'anonymous', name: () => l10n.t('Not named'), symbol: SymbolKind.Interface },
  { kind: undefined, name: () => l10n.t('Without a kind'), symbol: SymbolKind.Null },
];

/** The sign of a definition wherever it is listed. */
export function symbolOf(definition: Definition): SymbolKind {
  switch (definition.type) {
    case 'entity':
      return kindGroups.find(({ kind }) => kind === definition.kind)?.symbol ?? SymbolKind.Null;
    case 'source':
      return SymbolKind.Constant;
    case 'claim':
      return SymbolKind.String;
  }
}
