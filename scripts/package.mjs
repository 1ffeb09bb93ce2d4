import { makePackage } from './package/make-package.mjs';
import { onProjectNode } from './setup/node.mjs';
import { inProject, say } from './setup/project.mjs';

// npm run package: dist/Kanwu-PLATFORM-ARCH/, a folder that runs where there is no Node and no checkout.
await onProjectNode(async () => {
  const { folder, electron } = await makePackage(inProject('dist'));
  if (electron.source !== 'official') {
    say(
      `Packaged on Electron ${electron.version} from ${electron.source}: good for trying the package out, not for users.`,
    );
    say('What is given to users is packaged where the official Electron of package.json can be downloaded.');
  }
  console.log(folder);
});
