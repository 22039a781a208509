/** What `stats` can print. */
export const formats = ['table', 'json', 'csv'] as const;

/** How many rows a table has where nobody says. */
export const usualRows = 10;
