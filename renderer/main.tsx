import './zod-without-code.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { loadPartsWhenIdle, workbench } from './app/parts.ts';
import { startKanwu } from './state/start.ts';
import { createKanwuStore } from './state/store.ts';
import { KanwuContext } from './state/use-kanwu.ts';
import './theme/tokens.css';
import './theme/base.css';

const store = createKanwuStore(window.kanwu);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <KanwuContext value={store}>
    <App />
  </KanwuContext>,
);

// A page that goes without being asked, when it is loaded anew, writes what it can.
window.addEventListener('pagehide', () => void store.getState().keepDrafts());

void showFirstScreen();

// No top-level `await`: parts that are loaded on demand import from this file, and would wait for its end for ever.
async function showFirstScreen(): Promise<void> {
  await startKanwu(store, window.kanwu);
  if (store.getState().workspace !== null) await workbench.load();
  // Two frames: the first lays the state out, the second has been painted.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.documentElement.dataset.ready = 'true';
      void loadPartsWhenIdle();
    }),
  );
}
