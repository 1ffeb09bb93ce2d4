import { onProjectNode } from './setup/node.mjs';
import { prepareApp } from './setup/prepare.mjs';
import { say } from './setup/project.mjs';

// npm run package: dist/Kanwu-PLATFORM-ARCH/, a folder that runs where there is no Node and no checkout.
await onProjectNode(async () => {
  const { electron, binding } = await prepareApp();
  if (electron.source !== 'official') {
    say(
      `Packaging on Electron ${electron.version} from ${electron.source}: good for trying the package out, not for users.`,
    );
    say('What is given to users is packaged where the official Electron of package.json can be downloaded.');
  }
  const { packageApp } = await import('./package/package-app.mjs');
  console.log(await packageApp(electron, binding));
});
