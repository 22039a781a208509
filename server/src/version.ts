import server from '../package.json' with { type: 'json' };

/** What the server calls itself, and its version, as its package says. */
export const name = 'Newsmark';
export const { version } = server;
