/** A file that others are made of by changing it. */
export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Files that belong to it and lie beside it, by their paths in its folder. */
  readonly beside?: Readonly<Record<string, string>>;
}
