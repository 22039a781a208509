/** The npm library ships no types. Only this much of it is used, and only by `grammar.ts`. */
declare module 'edtf' {
  export function parse(text: string, options?: { readonly seasonUncertainty?: boolean }): unknown;
}
