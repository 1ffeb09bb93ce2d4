import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, EventName, EventPayload, InputText, ProcedureInput, ProcedureName, Reply } from './contract.ts';

const bridge: Bridge = {
  call<Name extends ProcedureName>(name: Name, input: ProcedureInput<Name> | InputText<Name>): Promise<Reply<Name>> {
    return ipcRenderer.invoke('call', name, input);
  },
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void {
    const receive = (_event: unknown, received: EventName, payload: EventPayload<Name>): void => {
      if (received === name) listener(payload);
    };
    ipcRenderer.on('event', receive);
    return () => ipcRenderer.off('event', receive);
  },
  async takeDropped(file) {
    // Empty for what a script made: only the browser can say where a file is.
    const path = webUtils.getPathForFile(file);
    return path === '' ? null : await ipcRenderer.invoke('dropped', path);
  },
};

contextBridge.exposeInMainWorld('kanwu', bridge);
