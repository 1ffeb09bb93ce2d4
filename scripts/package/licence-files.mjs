import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { billOfMaterials } from '../licences/bill-of-materials.ts';
import { thirdPartyNotices } from '../licences/notices.ts';
import { root, SetupError } from '../setup/project.mjs';
import { outsideEnvironment, runQuietly } from '../setup/run.mjs';

/** Writes into a folder what the packaged app is made of and on what terms: notices with all licence texts, and a bill of materials. */
export function writeLicenceFiles(folder, electron) {
  const { text, unlicensed } = thirdPartyNotices(root);
  if (unlicensed.length > 0)
    throw new SetupError(`These packages come without a licence, or without its text: ${unlicensed.join(', ')}.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'third-party-notices.txt'), `${text}\n`);
  const bill = billOfMaterials(root, npmBill(), runtimeVersions(electron));
  writeFileSync(path.join(folder, 'bill-of-materials.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
}

/** Puts the licences that come with Electron's distribution there, too. */
export function moveElectronLicences(distribution, folder) {
  for (const file of readdirSync(distribution).filter((name) => /^LICENSES?(\.|$)/.test(name))) {
    renameSync(path.join(distribution, file), path.join(folder, file === 'LICENSE' ? 'LICENSE.electron.txt' : file));
  }
}

const npmBill = () =>
  JSON.parse(runQuietly('npm', ['sbom', '--sbom-format', 'cyclonedx'], { env: outsideEnvironment() }));

function runtimeVersions({ executable }) {
  const versions = runQuietly(executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const database = new Database(':memory:');
  const sqlite = database.prepare('select sqlite_version()').pluck().get();
  database.close();
  return { ...JSON.parse(versions), sqlite };
}
