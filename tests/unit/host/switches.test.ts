import { describe, expect, it } from 'vitest';
import { openingSwitches } from '../../../electron/security/switches.ts';

describe('switches that would open the packaged app', () => {
  it.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['--disable-web-security', 'disable-web-security'],
    ['/disable-web-security', 'disable-web-security'],
    ['-js-flags=--expose-gc', 'js-flags'],
    ['--Proxy-Server=10.0.0.1:8080', 'proxy-server'],
  ])('%s is told by its name', (given, name) => {
    expect(openingSwitches(['Concordat.exe', given])).toEqual([name]);
  });

  it('are not what officers, IT and the commands use', () => {
    const argv = ['Concordat.exe', '--user-data-dir=D:\\data', '--force-device-scale-factor=1.5'];
    expect(openingSwitches([...argv, '--lang=en-GB', '--no-sandbox'])).toEqual([]);
    expect(openingSwitches(['Concordat.exe', 'audit', 'a.xlsx', '--json', '-'])).toEqual([]);
    expect(openingSwitches(['/opt/remote-debugging-port', '/remote-debugging-port/x'])).toEqual([]);
  });
});
