import type { Language } from '../../model/language.ts';
import type { Stop } from '../../model/stop.ts';
import type { OptionKinds, ParsedLine } from './parse-line.ts';

/** What a command reads from and writes to. */
export interface Terminal {
  readonly language: Language;
  /** Writes to standard output. */
  write(text: string): void;
  /** Writes one line to standard error. */
  complain(line: string): void;
  /** Is told that all is loaded that a command begins with: from now on it may leave something. @throws {KanwuError} `cancelled` */
  begin?(): void;
  /** Tells when the person wants the command to end; what it began is then taken away. */
  untilInterrupted<Result>(work: (stop: Stop) => Promise<Result>): Promise<Result>;
  /** Where the word lists, models and vocabularies are. */
  readonly resourcesDirectory: string;
  /** The path of the better-sqlite3 binding to load; the package's own when it is not given. */
  readonly nativeBinding: string | undefined;
}

export interface CliCommand {
  readonly options: OptionKinds;
  /**
   * Resolves to the exit code.
   *
   * @throws {KanwuError} `usage` and those about names of formats and encodings when the command line is not right; any other when the command fails
   */
  run(line: ParsedLine, terminal: Terminal): Promise<number>;
}
