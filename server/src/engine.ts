// All that the program does once it knows what is asked of it. It is a bundle of its own, since it is much: a server
// answers `initialize` before it is loaded. Of its parts only that runs which is asked for: most are for Node alone.

export const begin = async () => (await import('./lsp/begin.ts')).begin;
export const encoded = async () => (await import('./cli/lsp/encoding.ts')).encoded;

export const anchor = async () => (await import('./cli/anchor/run.ts')).anchor;
export const check = async () => (await import('./cli/check/run.ts')).check;
export const helpCheck = async () => (await import('./cli/check/crew/mate.ts')).help;
export const importPage = async () => (await import('./cli/import/run.ts')).importPage;
export const stats = async () => (await import('./cli/stats/run.ts')).stats;
export const suggest = async () => (await import('./cli/suggest/run.ts')).suggest;
