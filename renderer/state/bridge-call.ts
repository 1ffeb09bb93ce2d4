import type { ErrorCode, ErrorDetail } from '../../model/error.ts';
import type { Failure } from '../../model/failure.ts';
import type { Bridge, ProcedureInput, ProcedureName, ProcedureOutput } from '../../preload/contract.ts';

declare global {
  interface Window {
    readonly kanwu: Bridge;
  }
}

/** What may be asked with very many records: see `InputText`. */
const mayBeLarge: ReadonlySet<ProcedureName> = new Set<ProcedureName>(['edit.execute', 'ledger.decide', 'replace.run']);

/** A call that main answered with an error. */
export class BridgeFailure extends Error {
  readonly error: Failure;

  constructor(error: Failure) {
    super(`${error.code}: ${error.message}`);
    this.name = 'BridgeFailure';
    this.error = error;
  }
}

/** Calls main. @throws {BridgeFailure} with the error that main answered with */
export async function callBridge<Name extends ProcedureName>(
  bridge: Bridge,
  name: Name,
  input: ProcedureInput<Name>,
): Promise<ProcedureOutput<Name>> {
  const reply = await bridge.call(name, mayBeLarge.has(name) ? JSON.stringify(input) : input);
  if (!reply.ok) throw new BridgeFailure(reply.error);
  return reply.value;
}

/** The code and facts of whatever was thrown; what is not Kanwu's own error counts as `internal`. */
export function errorOf(thrown: unknown): { readonly code: ErrorCode; readonly detail: ErrorDetail } {
  if (thrown instanceof BridgeFailure) return thrown.error;
  return { code: 'internal', detail: { message: thrown instanceof Error ? thrown.message : String(thrown) } };
}
