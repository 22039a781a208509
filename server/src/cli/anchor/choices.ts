/** What `anchor` can print. */
export const formats = ['text', 'json'] as const;
