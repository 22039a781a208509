/** What a suite can ask of the launcher that looks at the editor from outside. */
export type Wish =
  /** Write a line on the launcher's terminal. */
  | { readonly do: 'say'; readonly line: string }
  /** Note how the tests have gone so far. */
  | ({ readonly do: 'tally' } & Tally)
  /** Take a picture of the whole page; the name has no extension. */
  | { readonly do: 'picture'; readonly name: string }
  /** Press a key or a chord, such as `Control+Shift+M`. */
  | { readonly do: 'press'; readonly keys: string }
  | { readonly do: 'type'; readonly text: string }
  /** Move the mouse to these words in the active editor. */
  | { readonly do: 'point'; readonly text: string }
  /** Move the mouse out of the way. */
  | { readonly do: 'away' }
  /** Make the whole page so wide and high, in CSS pixels; without a size, as it was at first. */
  | { readonly do: 'resize'; readonly size?: { readonly width: number; readonly height: number } }
  /** Move the right edge of an element by so many pixels. */
  | { readonly do: 'widen'; readonly selector: string; readonly by: number }
  /** Click the first element that matches a CSS selector and holds the text. */
  | { readonly do: 'click'; readonly selector: string; readonly text?: string }
  /** Wait until such an element is visible, `within` so many ms where it is told, and give its text. */
  | { readonly do: 'see'; readonly selector: string; readonly text?: string; readonly within?: number }
  /** Kill the language server, once it is there; not where it is no process of the host's own. */
  | { readonly do: 'kill' }
  /** Wait until no such element is visible. */
  | { readonly do: 'gone'; readonly selector: string; readonly text?: string };

/** `text` only from `see`, and only where there is a page to look at; from `kill`, what was killed. */
export type Answer =
  | { readonly ok: true; readonly text?: string }
  | { readonly ok: false; readonly message: string };

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}
