import type { Diagnostic } from 'vscode-languageserver';

const known = new WeakMap<readonly Diagnostic[], string>();

/** Names a list of diagnostics by what it says, so that it takes in all that the list depends on. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  const id = known.get(diagnostics) ?? named(diagnostics);
  known.set(diagnostics, id);
  return id;
}

function named(diagnostics: readonly Diagnostic[]): string {
  const text = JSON.stringify(diagnostics);
  // FNV-1a, twice with different seeds; kept to 32 bits throughout, as V8 is many times slower with what may be more.
  let a = 0x811c9dc5 | 0;
  let b = 0x9747b28c | 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = (Math.imul(b ^ unit, 0x01000193) + index) | 0;
  }
  return `${text.length.toString(36)}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
