import { expect, test } from 'vitest';
import { BridgeFailure } from './bridge-call.ts';
import { fakeBridge } from './fixtures/fake-bridge.ts';
import { createKanwuStore } from './store.ts';

const failure = (reason: string) =>
  new BridgeFailure({ code: 'workspace-damaged', message: '', detail: { path: '/w.kanwu', reason } });

test('what goes wrong several times in the same way is said once, and what goes wrong otherwise beside it', () => {
  const store = createKanwuStore(fakeBridge({}));
  const { notifyError } = store.getState();
  for (const reason of ['page 7', 'page 9', 'page 7']) notifyError(failure(reason));
  expect(store.getState().notices).toMatchObject([{ detail: { reason: 'page 9' } }, { detail: { reason: 'page 7' } }]);
});
