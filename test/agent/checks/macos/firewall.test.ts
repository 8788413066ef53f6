import { describe, expect, it } from 'vitest';
import { blocksAll, parseBlockRules, parseGlobalState, readMac } from '../../../../agent/checks/firewall.darwin.ts';
import { mac } from './mac.ts';

const OFF = 'Firewall is disabled. (State = 0)\n';
const OUR_NOISE = 'No ALTQ support in kernel\nALTQ related functions disabled\n';
const APPLE_RULES = 'scrub-anchor "com.apple/*" all fragment reassemble\nanchor "com.apple/*" all\n';

describe('the application firewall', () => {
  it.each([
    ['Firewall is enabled. (State = 1)\n', true],
    ['Firewall is blocking all non-essential incoming connections. (State = 2)\n', true],
    [OFF, false],
    ['Die Firewall ist aktiviert. (State = 1)\n', true],
    ['Le coupe-feu est désactivé. (State = 0)\n', false],
    ['ファイアウォールは有効です。(State = 1)\n', true],
    ['Firewall is enabled.\n', true],
    ['Firewall is disabled.\n', false],
    ['socketfilterfw: permission denied\n', undefined],
  ])('says %s', (text, on) => {
    expect(parseGlobalState(text)).toBe(on);
  });

  it.each([
    ['Firewall is enabled. (State = 2)', 'Firewall has block all state set to disabled.', true],
    ['Firewall is enabled. (State = 1)', 'Firewall has block all state set to enabled.', true],
    ['Firewall is enabled. (State = 1)', 'Block all ENABLED!', true],
    ['Firewall is enabled. (State = 1)', 'Firewall has block all state set to disabled.', false],
    ['Firewall is enabled. (State = 1)', 'Block all DISABLED!', false],
  ])('with %s and %s', (state, blocks, all) => {
    expect(blocksAll(state, blocks)).toBe(all);
  });

  it('filters when it is on, and drops everything only when told to', async () => {
    const on = mac({
      applicationFirewall: 'Firewall is enabled. (State = 1)\n',
      applicationFirewallBlocksAll: 'Firewall has block all state set to enabled.\n',
    });
    expect((await readMac(on)).facts).toEqual({
      filtering: true,
      manager: 'macos',
      input_policy: 'drop',
      container_tables: [],
    });
  });

  it('can not tell without words it knows', async () => {
    const odd = mac({ applicationFirewall: { code: 1, stderr: 'Operation not permitted' } });
    await expect(readMac(odd)).rejects.toThrow(/Operation not permitted/);
  });
});

describe('pf', () => {
  it.each([
    ['off', 'Status: Disabled                              Debug: Urgent\n', 'block drop in all\n', false],
    ['on, with nothing but empty anchors', 'Status: Enabled for 3 days 02:11:09\n', APPLE_RULES, false],
    [
      'on, with rules of an administrator',
      'Status: Enabled for 0 days 00:01:00\n',
      `${APPLE_RULES}block drop in all\npass in proto tcp from any to any port = 22\n`,
      true,
    ],
    [
      'on, and blocks one way out only',
      'Status: Enabled for 0 days 00:01:00\n',
      'block drop out quick from any to 198.51.100.7\n',
      false,
    ],
  ])('counts where the other one is off: %s', async (_, state, rules, filtering) => {
    const host = mac({
      applicationFirewall: OFF,
      packetFilterState: { stdout: state, stderr: OUR_NOISE },
      packetFilterRules: { stdout: rules, stderr: OUR_NOISE },
    });
    expect((await readMac(host)).facts).toMatchObject({ filtering, manager: filtering ? 'pf' : 'macos' });
  });

  it('needs root, without which the firewall is off all the same', async () => {
    const host = mac({ applicationFirewall: OFF, packetFilterState: { fails: 'no_permission' } });
    expect((await readMac(host)).facts).toMatchObject({ filtering: false });
  });

  it('counts rules that block from anywhere', () => {
    expect(
      parseBlockRules(
        'block drop in all\nblock return in proto tcp from any to any port = 23\nblock drop in from 198.51.100.0/24 to any\n',
      ),
    ).toBe(2);
  });
});
