import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../setup/project.mjs';

/** The programs that check what Kanwu writes, by the Debian packages that they are in. */
const checkers = { jing: 'jing', xmllint: 'libxml2-utils', rapper: 'raptor2-utils', python3: 'python3' };

/** Those that are npm packages, by their versions. They stand outside the project: what they need in turn is old, and no part of it. */
const npmCheckers = { datapackage: '1.1.10' };
const npmFolder = path.join(cacheFolder, 'checkers');

/** What checks it besides, where it is asked for, with the Debian package that each is in. */
const largeCheckers = [
  { name: 'LibreOffice', package: 'libreoffice-calc-nogui', isHere: () => isInstalled('libreoffice') },
  { name: 'NLTK', package: 'python3-nltk', isHere: () => hasModule('nltk') },
  { name: 'poppler', package: 'poppler-utils', isHere: () => isInstalled('pdftotext') },
  { name: 'a Java compiler', package: 'default-jdk-headless', isHere: () => isInstalled('javac') },
  { name: 'UIMA', package: 'libuima-core-java', isHere: () => existsSync('/usr/share/java/uimaj-core.jar') },
];

/** So long the packages may take, in seconds: who waits for tests would rather have the rest. */
const longest = 60;

/**
 * Says which of others' programs are there to check what Kanwu writes. In CI, as root on Debian, those that are not are installed, as far
 * as that takes no more than a minute.
 */
export function prepareCheckers() {
  // Tests look for them there.
  process.env.KANWU_CHECKERS ??= npmFolder;
  const missing = () => Object.keys(checkers).filter((program) => !isInstalled(program));
  const mayInstall = process.env.CI === 'true' && process.getuid?.() === 0;
  if (mayInstall && isInstalled('apt-get') && missing().length > 0) {
    const packages = [...new Set(missing().map((program) => checkers[program]))];
    const options = {
      stdio: 'ignore',
      timeout: longest * 1000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  }
  const missingOfNpm = () =>
    Object.keys(npmCheckers).filter((name) => !existsSync(path.join(npmFolder, 'node_modules', name)));
  if (mayInstall && missingOfNpm().length > 0) {
    mkdirSync(npmFolder, { recursive: true });
    const packages = missingOfNpm().map((name) => `${name}@${npmCheckers[name]}`);
    const how = ['--prefix', npmFolder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    spawnSync('npm', ['install', ...how, ...packages], { stdio: 'ignore', timeout: longest * 1000 });
  }
  const absent = [...missing(), ...missingOfNpm()];
  if (absent.length > 0) console.log(`· Not here to check what is written: ${absent.join(', ')}`);
}

/** Says which of the large ones are not here, and where they are on Debian. Nothing is installed: they take minutes. */
export function nameLargeCheckers() {
  for (const { name, package: from } of largeCheckers.filter(({ isHere }) => !isHere()))
    console.log(`· Not here to check what is written: ${name} (Debian: ${from})`);
}

function hasModule(name) {
  return ['python3', '/usr/bin/python3'].some((python) => spawnSync(python, ['-c', `import ${name}`]).status === 0);
}

function isInstalled(program) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [program]).status === 0;
}
