import type { FoundClaim, FoundFile } from './finding.ts';

/**
 * Claims for other programs: a JSON array of files, one claim a line.
 *
 * @param pathOf how a URI is shown
 */
export function jsonText(files: readonly FoundFile[], pathOf: (uri: string) => string): string {
  if (files.length === 0) return '[]\n';
  const items = files.map(({ file, claims }) => {
    const lines = claims.map((claim) => `    ${JSON.stringify(plain(claim))}`);
    const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
    return `  {"file":${JSON.stringify(pathOf(file.uri))},"claims":${list}}`;
  });
  return `[\n${items.join(',\n')}\n]\n`;
}

function plain({ claim, status, similarity, passages, mention, cue }: FoundClaim): object {
  return { id: claim.id, status, similarity, passages, mention, cue };
}
