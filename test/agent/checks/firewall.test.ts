import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parseIptables } from '../../../agent/checks/firewall.iptables.ts';
import { parseRuleset } from '../../../agent/checks/firewall.nft.ts';
import { noStage } from '../../support/powers.ts';

const meta = { metainfo: { version: '1.0.6', release_name: 'Lester Gooch #5', json_schema_version: 1 } };
const ruleset = (...items: object[]) => JSON.stringify({ nftables: [meta, ...items] });
const table = (family: string, name: string) => ({ table: { family, name, handle: 1 } });
const chain = (family: string, of: string, name: string, base: object = {}) => ({
  chain: { family, table: of, name, handle: 1, ...base },
});
const rule = (family: string, of: string, name: string, ...expr: object[]) => ({
  rule: { family, table: of, chain: name, handle: 2, expr },
});
const input = (policy: string) => ({ type: 'filter', hook: 'input', prio: 0, policy });
const established = { match: { op: 'in', left: { ct: { key: 'state' } }, right: ['established', 'related'] } };
const ssh = { match: { op: '==', left: { payload: { protocol: 'tcp', field: 'dport' } }, right: 22 } };

describe('firewall through nft', () => {
  it('is not filtering when there is no rule at all', () => {
    const facts = parseRuleset(ruleset());
    expect(facts).toEqual({ filtering: false, input_rules: 0, container_tables: [] });
  });

  it('filters when the input policy is drop', () => {
    const facts = parseRuleset(ruleset(table('inet', 'filter'), chain('inet', 'filter', 'input', input('drop'))));
    expect(facts).toMatchObject({ filtering: true, input_policy: 'drop' });
  });

  it('filters when the last rule rejects whatever came that far', () => {
    const facts = parseRuleset(
      ruleset(
        table('inet', 'filter'),
        chain('inet', 'filter', 'input', input('accept')),
        rule('inet', 'filter', 'input', established, { accept: null }),
        rule('inet', 'filter', 'input', ssh, { accept: null }),
        rule('inet', 'filter', 'input', { counter: { packets: 7, bytes: 420 } }, { reject: { type: 'icmpx' } }),
      ),
    );
    expect(facts).toMatchObject({ filtering: true, input_policy: 'accept', input_rules: 3, manager: 'nftables' });
  });

  it('does not count a rule that drops some packets only', () => {
    const banned = { match: { op: '==', left: { payload: { protocol: 'ip', field: 'saddr' } }, right: '192.0.2.9' } };
    const facts = parseRuleset(
      ruleset(
        table('ip', 'filter'),
        chain('ip', 'filter', 'INPUT', input('accept')),
        chain('ip', 'filter', 'f2b-sshd'),
        rule('ip', 'filter', 'INPUT', ssh, { jump: { target: 'f2b-sshd' } }),
        rule('ip', 'filter', 'f2b-sshd', banned, { reject: null }),
        rule('ip', 'filter', 'f2b-sshd', { drop: null }),
      ),
    );
    expect(facts).toMatchObject({ filtering: false, input_policy: 'accept' });
  });

  it('does not take the tables of a container engine for a firewall', () => {
    const facts = parseRuleset(
      ruleset(
        table('ip', 'docker-bridges'),
        chain('ip', 'docker-bridges', 'filter-FORWARD', { type: 'filter', hook: 'forward', prio: 0, policy: 'drop' }),
        rule('ip', 'docker-bridges', 'filter-FORWARD', { drop: null }),
      ),
    );
    expect(facts).toEqual({ filtering: false, input_rules: 0, container_tables: ['docker-bridges'] });
  });

  it('follows the chains of firewalld to their end', () => {
    const facts = parseRuleset(
      ruleset(
        table('inet', 'firewalld'),
        chain('inet', 'firewalld', 'filter_INPUT', input('accept')),
        chain('inet', 'firewalld', 'filter_INPUT_ZONES'),
        chain('inet', 'firewalld', 'filter_IN_public'),
        rule('inet', 'firewalld', 'filter_INPUT', { jump: { target: 'filter_INPUT_ZONES' } }),
        rule('inet', 'firewalld', 'filter_INPUT_ZONES', { goto: { target: 'filter_IN_public' } }),
        rule('inet', 'firewalld', 'filter_IN_public', { reject: { type: 'icmpx', expr: 'admin-prohibited' } }),
      ),
    );
    expect(facts).toMatchObject({ filtering: true, manager: 'firewalld', input_rules: 3 });
  });

  it('is not filtering when everything is accepted before anything is dropped, as in the trusted zone', () => {
    const facts = parseRuleset(
      ruleset(
        table('inet', 'firewalld'),
        chain('inet', 'firewalld', 'filter_INPUT', input('drop')),
        chain('inet', 'firewalld', 'filter_IN_trusted'),
        rule('inet', 'firewalld', 'filter_INPUT', { goto: { target: 'filter_IN_trusted' } }),
        rule('inet', 'firewalld', 'filter_INPUT', { reject: { type: 'icmpx', expr: 'admin-prohibited' } }),
        rule('inet', 'firewalld', 'filter_IN_trusted', { accept: null }),
      ),
    );
    expect(facts.filtering).toBe(false);
  });

  it('survives chains that lead to each other', () => {
    const facts = parseRuleset(
      ruleset(
        table('ip', 't'),
        chain('ip', 't', 'a', input('accept')),
        chain('ip', 't', 'b'),
        rule('ip', 't', 'a', { jump: { target: 'b' } }),
        rule('ip', 't', 'b', { jump: { target: 'a' } }),
      ),
    );
    expect(facts.filtering).toBe(false);
  });

  it.each(['', 'Error: syntax error', '{}'])('could not tell from %j', (text) => {
    expect(() => parseRuleset(text)).toThrow(expect.objectContaining({ reason: 'parse_error' }));
  });
});

describe('firewall through iptables', () => {
  it('is not filtering with open policies and no rules', () => {
    const facts = parseIptables('-P INPUT ACCEPT\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n');
    expect(facts).toMatchObject({ filtering: false, input_policy: 'accept', input_rules: 0 });
  });

  it('recognises ufw', () => {
    const text = '-P INPUT DROP\n-P FORWARD DROP\n-N ufw-before-input\n-A INPUT -j ufw-before-input\n';
    expect(parseIptables(text)).toMatchObject({ filtering: true, manager: 'ufw', input_policy: 'drop' });
  });

  it('is not impressed by docker, which forwards and does not filter', () => {
    const text =
      '-P INPUT ACCEPT\n-P FORWARD DROP\n-N DOCKER\n-N DOCKER-USER\n-A FORWARD -j DOCKER-USER\n-A DOCKER -j DROP\n';
    expect(parseIptables(text)).toMatchObject({ filtering: false, container_tables: ['docker'] });
  });

  it('filters when everything that is left is rejected', () => {
    const text =
      '-P INPUT ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n-A INPUT -j REJECT --reject-with icmp-port-unreachable\n';
    expect(parseIptables(text)).toMatchObject({ filtering: true, input_rules: 2 });
  });
});

const none = noStage('/usr/sbin/nft', '/usr/sbin/iptables-nft', '/usr/sbin/iptables-legacy');

describe.skipIf(none)(`the firewall of a real kernel (${none ?? 'as root'})`, () => {
  it('is told apart, whichever program set it up', () => {
    const script = 'test/agent/checks/networks/firewall.ts';
    const filtering: unknown = JSON.parse(
      execFileSync('unshare', ['-n', process.execPath, script], { encoding: 'utf8', timeout: 60_000 }),
    );
    expect(filtering).toEqual(['nft, policy drop', 'iptables, the rest rejected', 'the older iptables']);
  });
});
