declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  export interface J2KDecoder {
    /** Room for a file of so many bytes, to be written to. */
    getEncodedBuffer(length: number): Uint8Array;
    /** What was decoded: samples of one or two bytes, the components of a pixel beside each other. */
    getDecodedBuffer(): Uint8Array;
    decodeSubResolution(level: number, layer: number): void;
    /** Of the picture at its full size, once it was decoded; else all is 0. */
    getFrameInfo(): {
      readonly width: number;
      readonly height: number;
      readonly bitsPerSample: number;
      readonly componentCount: number;
      readonly isSigned: boolean;
    };
    calculateSizeAtDecompositionLevel(level: number): { readonly width: number; readonly height: number };
    delete(): void;
  }

  export interface OpenJpeg {
    readonly J2KDecoder: new () => J2KDecoder;
  }

  /** Starts a WebAssembly of its own, with a memory of its own. */
  export default function openJpeg(settings: {
    readonly wasmBinary: Uint8Array;
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }): Promise<OpenJpeg>;
}
