/** What `suggest` can print. */
export const formats = ['yaml', 'json'] as const;
