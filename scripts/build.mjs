import { buildApp } from './setup/build.mjs';
import { onProjectNode } from './setup/node.mjs';

await onProjectNode(() => buildApp({ force: true }));
