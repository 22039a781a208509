import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { tokenEdits } from '../features/semantic-tokens/delta.ts';

/** The semantic tokens that a client was last given for each file, so that it can be told only what changed. */
export class TokenHistory {
  readonly #given = new Map<string, Required<SemanticTokens>>();
  #answers = 0;

  /** All tokens of a file. */
  full(uri: string, data: number[]): Required<SemanticTokens> {
    const answer = { resultId: String(++this.#answers), data };
    this.#given.set(uri, answer);
    return answer;
  }

  /** How the tokens of a file differ from those of an earlier answer; all of them, where that was not the last. */
  since(previous: string, uri: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const given = this.#given.get(uri);
    const answer = this.full(uri, data);
    if (given?.resultId !== previous) return answer;
    return { resultId: answer.resultId, edits: tokenEdits(given.data, data) };
  }

  /** Forgets all but some files. */
  keep(uris: readonly string[]): void {
    for (const uri of this.#given.keys()) if (!uris.includes(uri)) this.#given.delete(uri);
  }
}
