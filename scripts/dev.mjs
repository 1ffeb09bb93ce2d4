import { runWithDisplay } from './setup/display.mjs';
import { onProjectNode } from './setup/node.mjs';
import { prepareApp } from './setup/prepare.mjs';
import { inProject } from './setup/project.mjs';

// The app with hot reload: the page from a development server, the main process started anew when its files change.
await onProjectNode(async (args) => {
  const { electron, env } = await prepareApp({ build: false });
  const viteArgs = [inProject('node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--watch'];
  return runWithDisplay(process.execPath, [...viteArgs, '--', ...electron.args, ...args], {
    env: { ...env, ELECTRON_EXEC_PATH: electron.executable },
  });
});
