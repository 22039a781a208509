/** How the program ends: clean; something to mend; bad usage, or something that could not be read. */
export type ExitCode = 0 | 1 | 2;

/** An option of a command. Its texts are asked for when they are shown, in the language of then. */
export interface Option {
  /** Without its dashes. */
  readonly name: string;
  /** A single letter that stands for it. */
  readonly short?: string;
  /** What its value is called in the help; a switch where absent. */
  readonly value?: string;
  /** It may be given several times: its values are parted by line breaks. */
  readonly repeats?: true;
  readonly doc: () => string;
  /** What is wrong with a value; undefined where nothing is. */
  readonly fault?: (value: string) => string | undefined;
}

/** The options and paths that a command was given, known to be in order. */
export interface Given {
  /** By name; a switch has an empty value. */
  readonly options: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
}

/** What a command sees of the world, and the only way in which it writes. */
export interface Terminal {
  /** The current folder. */
  readonly folder: string;
  /** The language of the messages, as a BCP 47 tag. */
  readonly language: string;
  /** Whether what is written out may be coloured. */
  readonly colours: boolean;
  /** Whether somebody looks at what is written out, on a screen that can be cleared. */
  readonly isScreen: boolean;
  /** All of the standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** Settles when somebody ends the program, as by Ctrl-C; from the first time that it is asked for. */
  readonly interrupted: () => Promise<void>;
  /** Writes to the standard output, and waits until it is taken. */
  readonly out: (text: string) => Promise<void>;
  /** Writes a line to the standard error. */
  readonly err: (line: string) => Promise<void>;
}

/** Does what a command is for. */
export type Run = (given: Given, terminal: Terminal) => Promise<ExitCode>;

/** A command: what the help, the reading of the command line, and the program itself are made from. */
export interface Command {
  readonly name: string;
  /** What may follow the options, as the help calls it; nothing may where absent. */
  readonly operands?: string;
  readonly doc: () => string;
  /** Paragraphs for the command's own help. */
  readonly more: () => readonly string[];
  readonly options: readonly Option[];
  /** What is wrong with what was given as a whole, each of it being in order; undefined where nothing is. */
  readonly fault?: (given: Given) => string | undefined;
  /** Command lines, each with what it does. */
  readonly examples: () => readonly (readonly [line: string, does: string])[];
  /** Its code is loaded only when it is called, so that the program starts quickly. */
  readonly load: () => Promise<Run>;
}
