import { readdirSync } from 'node:fs';
import { runWithDisplay } from './setup/display.mjs';
import { onProjectNode } from './setup/node.mjs';
import { prepareApp } from './setup/prepare.mjs';
import { compileCache, inProject, SetupError, sparing } from './setup/project.mjs';

const suffix = '.bench.ts';

// npm run bench [-- NAME… --OPTION…]: bench/NAME.bench.ts, each answering one question with a small table; without a name,
// all. Options are handed on.
await onProjectNode(async (args) => {
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const names = firstOption < 0 ? args : args.slice(0, firstOption);
  const options = args.slice(names.length);
  const known = readdirSync(inProject('bench'))
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new SetupError(`No benchmark "${unknown.join('", "')}"; there are: ${known.join(', ')}.`);

  // What is measured of the command line is what `npm run kanwu` runs.
  process.env.NODE_COMPILE_CACHE ??= compileCache;
  process.env.KANWU_CLI_NODE_ARGS ??= sparing.join(' ');
  const { env } = await prepareApp();
  let worst = 0;
  for (const name of names.length > 0 ? names : known) {
    console.log(`\n── ${name}`);
    worst = Math.max(
      worst,
      await runWithDisplay(process.execPath, [inProject('bench', `${name}${suffix}`), ...options], { env }),
    );
  }
  return worst;
});
