/** What `check` can print. */
export const formats = ['text', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;
export type FormatName = (typeof formats)[number];

/** The two sides that findings speak of. */
export const sides = ['annotation', 'article'] as const;
