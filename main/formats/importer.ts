/** What an importer gets out of an issue file. */
export interface ImportedText {
  /** The source: line ends and all else as they are in the file, without a byte order mark. */
  readonly text: string;
  /** The WHATWG name of the encoding that the file was read in, e.g. `utf-8`. */
  readonly encoding: string;
}

/** One format of issue files. */
export interface Importer {
  /** The format's short name: lower-case words joined by hyphens. */
  readonly format: string;
  /** Whether this importer is the one for that file, by its name and its first bytes. */
  accepts(fileName: string, bytes: Uint8Array): boolean;
  /** @throws {KanwuError} `file-binary`, `file-not-text` or `file-empty`. */
  read(bytes: Uint8Array, fileName: string): ImportedText;
}
