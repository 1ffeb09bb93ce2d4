import { spawnSync } from 'node:child_process';

/** The programs that check what Kanwu writes, by the Debian packages that they are in. */
const checkers = { jing: 'jing', xmllint: 'libxml2-utils', rapper: 'raptor2-utils', python3: 'python3' };

/** So long the packages may take, in seconds: who waits for tests would rather have the rest. */
const longest = 60;

/**
 * Says which of others' programs are there to check what Kanwu writes. In CI, as root on Debian, those that are not are installed, as far
 * as that takes no more than a minute.
 */
export function prepareCheckers() {
  const missing = () => Object.keys(checkers).filter((program) => !isInstalled(program));
  const mayInstall = process.env.CI === 'true' && process.getuid?.() === 0 && isInstalled('apt-get');
  if (mayInstall && missing().length > 0) {
    const packages = [...new Set(missing().map((program) => checkers[program]))];
    const options = {
      stdio: 'ignore',
      timeout: longest * 1000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  }
  const absent = missing();
  if (absent.length > 0) console.log(`· Not here to check what is written: ${absent.join(', ')}`);
}

function isInstalled(program) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [program]).status === 0;
}
