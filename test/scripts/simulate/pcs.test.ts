import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../proto/gen/types.ts';
import { crashes, healthyFacts, network, services } from '../../../scripts/simulate/facts.ts';
import { makePcs, type Pc, SITES } from '../../../scripts/simulate/pc.ts';
import { judge } from '../../../shared/rules/judge.ts';
import { builtInPack } from '../../support/built-in-pack.ts';

const now = Date.parse('2026-11-20T09:00:00+09:00');
const pcs = makePcs(40, 7, (index) => SITES[index % SITES.length]!);

/** What holds, as "rule severity". */
function holding(pc: Pc, observed: Facts[]): string[] {
  const facts = Object.assign({}, ...observed);
  const machine = { id: 'm', name: pc.name, os: pc.os, labels: { site: pc.site } };
  return [...builtInPack.rules.values()]
    .filter(({ judges, check }) => judges === 'facts' && check in facts)
    .flatMap((rule) => judge(rule, { machine, now, facts }))
    .flatMap(({ ruleId, verdict }) => (verdict.is === 'holding' ? [`${ruleId} ${verdict.severity}`] : []));
}

describe('made-up PCs', () => {
  it('are the same for the same seed, and others for another', () => {
    const again = makePcs(40, 7, (index) => SITES[index % SITES.length]!);
    expect(again).toEqual(pcs);
    expect(makePcs(40, 8, () => 'tokyo')[0]!.mac).not.toBe(pcs[0]!.mac);
  });

  it('are all different from each other', () => {
    const many = makePcs(5000, 1, () => 'osaka');
    for (const field of ['name', 'mac', 'address', 'volumeId'] as const) {
      expect(new Set(many.map((pc) => pc[field])).size, field).toBe(5000);
    }
  });

  it('have addresses that can be addresses', () => {
    const addresses = makePcs(20_000, 1, () => 'fukuoka').map(({ address }) => address);
    const wrong = addresses.filter((address) => !address.split('.').every((part) => Number(part) < 255));
    expect(wrong).toEqual([]);
  });

  it('are well: no rule of the pack holds for them', () => {
    for (const pc of pcs) expect(holding(pc, healthyFacts(pc, {}, now)), pc.name).toEqual([]);
  });

  it('fail in ways that the pack calls what the scenarios need', () => {
    const [pc] = pcs;
    expect(holding(pc!, [crashes(now, 3)])).toEqual(['health.crashes high']);
    expect(holding(pc!, [network(pc!, { reachable: false })])).toContain('network.dns medium');
    expect(holding(pcs[3]!, [services(['NetworkManager.service'])])).toEqual(['health.service-failed medium']);
  });
});
