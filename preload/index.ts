import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, EventName, EventPayload, ProcedureInput, ProcedureName, Reply } from './contract.ts';

const bridge: Bridge = {
  call<Name extends ProcedureName>(name: Name, input: ProcedureInput<Name>): Promise<Reply<Name>> {
    return ipcRenderer.invoke('call', name, input);
  },
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void {
    const receive = (_event: unknown, received: EventName, payload: EventPayload<Name>): void => {
      if (received === name) listener(payload);
    };
    ipcRenderer.on('event', receive);
    return () => ipcRenderer.off('event', receive);
  },
  pathOfFile: (file) => webUtils.getPathForFile(file),
};

contextBridge.exposeInMainWorld('kanwu', bridge);
