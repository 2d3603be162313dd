/** Which browser the tests take, on machines of every kind. */
import { describe, expect, it } from 'vitest';
import { chooseBrowser, type Machine } from '../../scripts/find-browser.mjs';

/** A machine with nothing but these files. */
function machine(files: readonly string[], given: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path) => files.includes(path),
    isRoot: false,
    ...given,
  };
}

describe('chooseBrowser', () => {
  it('takes what CHROME_PATH names before anything else', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine/chrome' };
    expect(chooseBrowser(machine(['/opt/mine/chrome', '/usr/bin/chromium'], { env }))).toEqual({
      path: '/opt/mine/chrome',
    });
  });

  it('says so when CHROME_PATH names nothing, and takes no other', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine/chrome' };
    const { path, advice } = chooseBrowser(machine(['/usr/bin/chromium'], { env }));
    expect(path).toBeUndefined();
    expect(advice).toContain('/opt/mine/chrome');
  });

  it.each([
    ['/usr/bin/google-chrome'],
    ['/usr/local/bin/chromium'],
    ['/usr/bin/microsoft-edge'],
    ['/snap/bin/chromium'],
  ])('finds %s on Linux', (path) => {
    expect(chooseBrowser(machine([path]))).toEqual({ path });
  });

  it.each([
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['/Users/anna/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['/usr/local/bin/chromium'],
  ])('finds %s on macOS', (path) => {
    const env = { PATH: '/usr/local/bin:/usr/bin', HOME: '/Users/anna' };
    expect(chooseBrowser(machine([path], { platform: 'darwin', env }))).toEqual({ path });
  });

  it.each([
    ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['C:\\Users\\anna\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
    ['D:\\tools\\chromium.exe'],
  ])('finds %s on Windows', (path) => {
    const env = {
      PATH: 'C:\\Windows;D:\\tools',
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\anna\\AppData\\Local',
    };
    expect(chooseBrowser(machine([path], { platform: 'win32', env }))).toEqual({ path });
  });

  it('installs one for root on Debian and Ubuntu, and only there', () => {
    const debian = ['/etc/debian_version'];
    expect(chooseBrowser(machine(debian, { isRoot: true }))).toEqual({ install: true });
    expect(chooseBrowser(machine(debian)).install).toBeUndefined();
    expect(chooseBrowser(machine([], { isRoot: true })).install).toBeUndefined();
    expect(chooseBrowser(machine(debian, { isRoot: true, platform: 'darwin' })).install).toBeUndefined();
  });

  it('says in one sentence what to install where there is none', () => {
    const { advice } = chooseBrowser(machine([]));
    expect(advice).toMatch(/^[^.]*install Google Chrome, Chromium or Microsoft Edge[^.]*\.$/);
  });

  it('does without a PATH', () => {
    expect(chooseBrowser(machine(['/usr/bin/chromium'], { env: {} }))).toEqual({ path: '/usr/bin/chromium' });
  });
});
