import { isAbsolute } from 'node:path';
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { ChosenFile } from '../../model/chosen-file.ts';
import { KanwuError } from '../../model/error.ts';
import { failureOf } from '../../model/failure.ts';
import { type EventName, type EventPayload, type ProcedureName, procedures } from '../../preload/contract.ts';
import type { LogFile } from './log-file.ts';
import type { Procedures } from './procedures/parts.ts';

type AnyReply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/**
 * Answers the calls of the app's own pages, each by the procedures of its window. A call from anywhere else, of a procedure that is not in the contract, or with an
 * input that is not of its schema is refused before anything is done.
 */
export function answerCalls(
  handlersOf: (contents: WebContents) => Procedures | undefined,
  isTrusted: (url: string) => boolean,
  log: LogFile,
): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<AnyReply> => {
    try {
      checkSender(event, isTrusted);
      const handlers = handlersOf(event.sender);
      if (handlers === undefined) throw new KanwuError('request-denied', { sender: 'no window' });
      return { ok: true, value: await answer(handlers, name, input) };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'internal') log.write(`call ${String(name)}`, error);
      return { ok: false, error: failure };
    }
  });
}

/** Takes the paths of files that were dropped on a window from its preload script, which alone can send them. */
export function takeDropped(grant: (path: string) => ChosenFile, isTrusted: (url: string) => boolean): void {
  ipcMain.handle('dropped', (event, path: unknown): ChosenFile | null => {
    checkSender(event, isTrusted);
    return typeof path === 'string' && isAbsolute(path) ? grant(path) : null;
  });
}

/** Tells a window's page of something. */
export function sendEvent<Name extends EventName>(
  window: BrowserWindow,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (!window.isDestroyed()) window.webContents.send('event', name, payload);
}

function checkSender({ senderFrame }: IpcMainInvokeEvent, isTrusted: (url: string) => boolean): void {
  const isMainFrame = senderFrame !== null && senderFrame.parent === null;
  if (!isMainFrame || !isTrusted(senderFrame.url)) {
    throw new KanwuError('request-denied', { sender: senderFrame?.url ?? null });
  }
}

/** An input that came as JSON. */
function readText(procedure: ProcedureName, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new KanwuError('request-invalid', {
      procedure,
      where: '',
      reason: error instanceof Error ? error.message : '',
    });
  }
}

function answer(handlers: Procedures, name: unknown, input: unknown): unknown {
  if (typeof name !== 'string' || !Object.hasOwn(procedures, name)) {
    throw new KanwuError('request-invalid', { procedure: typeof name === 'string' ? name : typeof name });
  }
  const procedure = name as ProcedureName;
  const checked = procedures[procedure].input.safeParse(typeof input === 'string' ? readText(procedure, input) : input);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new KanwuError('request-invalid', { procedure, where, reason: issue?.message ?? '' });
  }
  return (handlers[procedure] as (input: unknown) => unknown)(checked.data);
}
