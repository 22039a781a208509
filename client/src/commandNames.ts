// Commands that the server's answers name.

/** It takes what the protocol has, where the editor's own does not. */
export const showReferencesCommand = 'newsmark.showReferences';

/** The command that the server's code actions name: it goes where something is still to be typed. */
export const goOnCommand = 'newsmark.goOn';

/** The command that the server's code lenses name. */
export const suggestClaimsCommand = 'newsmark.suggestClaims';
