import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {env, getuid, platform, stdout} from 'node:process';
import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The browser of this machine, if there is one: the one that `CHROME` names, or one at a usual place. */
function findChrome(): string | undefined {
  return [env['CHROME'] ?? '', ...usual].find((path) => path !== '' && existsSync(path));
}

function installChromium(): void {
  if (platform !== 'linux' || getuid?.() !== 0) return;
  stdout.write('No Chrome or Chromium here: installing Debian’s.\n');
  spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * Starts a real browser without a window.
 *
 * @throws in one sentence if there is none and none can be installed; the tests are never skipped
 */
export async function openBrowser(): Promise<Browser> {
  if (findChrome() === undefined) installChromium();
  const executablePath = findChrome();
  if (executablePath === undefined)
    throw new Error('The browser tests need Chrome or Chromium: install it, or set CHROME to its path.');
  return chromium.launch({executablePath, args: ['--disable-gpu', '--force-color-profile=srgb']});
}
