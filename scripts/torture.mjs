import { runWithDisplay } from './setup/display.mjs';
import { onProjectNode } from './setup/node.mjs';
import { prepareApp } from './setup/prepare.mjs';
import { inProject } from './setup/project.mjs';

// npm run torture [-- --minutes N --seed S --only kill,opening,window,bridge,commands,files --files DIR]: kills programs at work, calls them at
// random and gives them changed files (of the project, and of DIR), and
// looks whether anything that was said to be done is lost. Without minutes as often as the project aims at, which takes hours.
await onProjectNode(async (args) => {
  const { env } = await prepareApp();
  return runWithDisplay(process.execPath, [inProject('scripts/torture/torture.ts'), ...args], { env });
});
