import { KanwuError } from '../../model/error.ts';
import type { Language } from '../../model/language.ts';
import type { ServedRegister } from '../reconciliation/serve-register.ts';
import type { Store } from '../store/store.ts';

/** The register of an open workspace, as long as a person has it answer other programs on this computer. It is off unless asked for. */
export class RegisterService {
  readonly #store: Pick<Store, 'read' | 'path'>;
  readonly #tell: (address: string | null) => void;
  #serving: Promise<ServedRegister> | null = null;
  #address: string | null = null;

  /** @param tell told where it is served now; null once it is not */
  constructor(store: Pick<Store, 'read' | 'path'>, tell: (address: string | null) => void) {
    this.#store = store;
    this.#tell = tell;
  }

  /** Where it is served; null while it is not. */
  get address(): string | null {
    return this.#address;
  }

  /** @returns where it is served @throws {KanwuError} `port-taken` */
  async start(language: Language): Promise<string> {
    this.#serving ??= this.#serve(language);
    try {
      this.#address = (await this.#serving).address;
    } catch (error) {
      this.#serving = null;
      throw error;
    }
    this.#tell(this.#address);
    return this.#address;
  }

  async stop(): Promise<void> {
    const serving = this.#serving;
    if (serving === null) return;
    this.#serving = null;
    await (await serving.catch(() => null))?.stop();
    this.#address = null;
    this.#tell(null);
  }

  async #serve(language: Language): Promise<ServedRegister> {
    const { serveRegister, usualPort } = await import('../reconciliation/serve-register.ts');
    try {
      return await serveRegister(this.#store, { port: usualPort, language });
    } catch (error) {
      // Another workspace may be served there.
      if (error instanceof KanwuError && error.code === 'port-taken') {
        return serveRegister(this.#store, { port: 0, language });
      }
      throw error;
    }
  }
}
