/** The part of the package `edtf`, which brings no types, that Kanwu uses. */
declare module 'edtf' {
  export interface Parsed {
    readonly type: string;
  }

  export interface Constraints {
    readonly types?: readonly string[];
    readonly seasonUncertainty?: boolean;
  }

  /** @throws {Error} when the text is no EDTF of one of the types */
  export function parse(text: string, constraints?: Constraints): Parsed;
}
