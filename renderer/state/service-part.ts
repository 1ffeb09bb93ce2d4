export interface ServicePart {
  /** Where the register of the open workspace is served to other programs on this computer; null while it is not. */
  readonly servedAt: string | null;
  noteServed(address: string | null): void;
  readServed(): Promise<void>;
  serveRegister(): Promise<void>;
  stopServing(): Promise<void>;
}
