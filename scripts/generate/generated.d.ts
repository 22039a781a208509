/** A file that is written, wholly or in parts, from what the project says of itself elsewhere. */
export interface Generated {
    /** Its path from the repository's root. */
    readonly path: string;
    /** What it should hold, given what it holds now: undefined where it is not there yet. */
    readonly text: (present: string | undefined) => string;
}
/**
 * Replaces the stretches of a Markdown file that stand between `<!-- generated: NAME -->` and
 * `<!-- end of NAME -->`, and leaves the rest as it is.
 *
 * @throws where a stretch is not closed, or nobody knows its name
 */
export declare function fill(markdown: string, stretches: ReadonlyMap<string, string>): string;
