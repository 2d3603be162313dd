// Gets what the tests need from the system's own packages, where a machine may do that by itself.
import { spawnSync } from 'node:child_process';

/**
 * Installs packages of Debian or Ubuntu, as root; asks for nothing.
 * @returns '' when they are there, otherwise what went wrong.
 */
export function installPackages(packages) {
  console.log(`Installing ${packages.join(', ')} with apt-get, as root.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    if (spawnSync('apt-get', args, { stdio: 'inherit', env }).status !== 0)
      return `apt-get ${args[0]} failed: install ${packages.join(', ')} by hand.`;
  return '';
}
