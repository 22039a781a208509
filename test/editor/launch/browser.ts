import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

/** Programs to look for on the PATH, the best first. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Where Windows and macOS keep them, which put nothing on the PATH. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ],
  ),
];

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The editor's webviews are third parties to it, and without their service workers they show nothing. */
const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/**
 * Starts an installed Chrome, Chromium or Edge without a window; installs Chromium where that is allowed.
 * @param profile an empty folder for what the browser keeps
 * @param viewport the size of its pages in CSS pixels
 */
export function openBrowser(
  profile: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<BrowserContext> {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? installBrowser(),
    args: quietly,
    viewport,
    locale: 'en-US',
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}

function findBrowser(): string | undefined {
  const named = process.env.NEWSMARK_BROWSER;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`NEWSMARK_BROWSER names ${named}, and there is no such file.`);
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/snap/bin'];
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...usualPlaces].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installBrowser(): string {
  const isRootOnDebian =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian) {
    console.log('No browser found: installing Chromium (apt-get install chromium) …');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
    ])
      spawnSync('apt-get', args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No browser to run the editor in. Please install Google Chrome, Chromium or Microsoft Edge, or name one by the environment variable NEWSMARK_BROWSER.',
  );
}
