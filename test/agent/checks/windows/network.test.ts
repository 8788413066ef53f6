import { describe, expect, it } from 'vitest';
import { defaultRoute, parseNetwork, resolversOf } from '../../../../agent/checks/network.win32.ts';

const adapter = (fields: object = {}) => ({
  ...{ Index: 4, Name: 'Ethernet', Mac: '1C697A9F0E11', Up: 1, Media: 1, Physical: 14, Hardware: true, Virtual: false },
  ...{ Speed: 1_000_000_000, FullDuplex: true },
  ...fields,
});
const route = (fields: object = {}) => ({ Index: 4, Hop: '192.168.1.1', Metric: 0, InterfaceMetric: 25, ...fields });
const address = (Address: string, fields: object = {}) => ({ Index: 4, Address, Family: 2, State: 4, ...fields });
const link = (answer: object) => parseNetwork({ Adapters: [adapter()], ...answer }).links[0];

describe('links of Windows', () => {
  it.each([
    ['wired', {}],
    ['wireless', { Physical: 9 }],
    ['wireless', { Physical: 8 }],
  ])('a card is %s by its medium', (kind, fields) => {
    expect(link({ Adapters: adapter(fields) })).toMatchObject({ id: '1c:69:7a:9f:0e:11', kind });
  });

  it('Bluetooth and virtual switches are left out', () => {
    const Adapters = [adapter({ Physical: 10 }), adapter({ Index: 9, Hardware: false, Virtual: true })];
    expect(parseNetwork({ Adapters }).links).toEqual([]);
  });

  it('what carries the default route is told, even a VPN', () => {
    const Adapters = [adapter({ Index: 9, Name: '会社 VPN', Mac: null, Hardware: false, Virtual: true })];
    const { links, ...rest } = parseNetwork({ Adapters, Routes: route({ Index: 9, Hop: '0.0.0.0' }) });
    expect(links).toMatchObject([{ id: '会社 VPN', kind: 'virtual', default_route: true }]);
    expect(rest).toEqual({ default_interface: '会社 VPN' });
  });

  it.each([
    [1_000_000_000, 1000],
    [866_700_000, 867],
    [18_446_744_073_709_552_000, undefined],
    [0, undefined],
    [null, undefined],
  ])('a speed of %s bits a second is %s Mbit/s', (Speed, expected) => {
    expect(link({ Adapters: adapter({ Speed }) })?.speed_mbit).toBe(expected);
  });

  it('a link that is down has no speed', () => {
    expect(link({ Adapters: adapter({ Up: 2 }) })).toMatchObject({ up: false });
    expect(link({ Adapters: adapter({ Up: 2 }) })).not.toHaveProperty('speed_mbit');
  });

  it.each([
    [['169.254.3.7'], true],
    [['169.254.3.7', '192.168.1.23'], false],
    [[], undefined],
  ])('with the addresses %j it is self-assigned: %s', (addresses, expected) => {
    expect(link({ Addresses: addresses.map((text) => address(text)) })?.self_assigned).toBe(expected);
  });

  it('has the addresses that are in use, not those kept for the next start', () => {
    const Addresses = [
      address('192.168.1.23', { State: 0 }),
      address('192.168.1.23'),
      address('10.9.9.9', { State: 0 }),
    ];
    expect(link({ Addresses })?.addresses).toEqual(['192.168.1.23']);
  });

  it('tells a duplicate address by its state', () => {
    expect(link({ Addresses: address('192.168.1.23', { State: 2 }) })?.duplicate_address).toBe(true);
    expect(link({ Addresses: address('192.168.1.23') })?.duplicate_address).toBe(false);
  });

  it('reckons errors over everything that was sent and received', () => {
    const statistics = { Name: 'Ethernet', Packets: 990, Errors: 10 };
    expect(link({ Statistics: statistics })).toMatchObject({ packets: 990, error_ratio: 0.01 });
    expect(link({ Statistics: { Name: 'Ethernet', Packets: 0, Errors: 0 } })).not.toHaveProperty('error_ratio');
    expect(link({ Statistics: { Name: 'Ethernet', Packets: null, Errors: null } })).not.toHaveProperty('packets');
  });
});

describe('the way out', () => {
  it('is the route with the lowest metrics, IPv4 first', () => {
    const Routes = [
      route({ InterfaceMetric: 50 }),
      route({ Index: 7, Hop: '10.0.0.1' }),
      route({ Index: 8, Hop: 'fe80::1', InterfaceMetric: 1 }),
    ];
    expect(defaultRoute({ Routes })).toEqual({ index: 7, gateway: '10.0.0.1' });
    expect(defaultRoute({ Routes: Routes[2] })).toEqual({ index: 8, gateway: 'fe80::1' });
    expect(defaultRoute({ Routes: null })).toBeUndefined();
    expect(defaultRoute({ Routes: route({ Store: 0 }) })).toBeUndefined();
    expect(defaultRoute({ Routes: route({ Store: 1 }) })).toMatchObject({ index: 4 });
  });

  it.each([
    [0, false],
    [1, false],
    [2, true],
    [5, true],
    [6, true],
    [undefined, undefined],
  ])('a gateway in the state %s of the neighbours answers: %s', (State, expected) => {
    const Neighbours = State === undefined ? [] : [{ Index: 4, Address: '192.168.1.1', State }];
    expect(parseNetwork({ Adapters: adapter(), Routes: route(), Neighbours }).gateway_reachable).toBe(expected);
  });

  it.each([
    [0, undefined],
    [1, false],
    [2, true],
    [3, true],
    [null, undefined],
  ])('a cost type of %s is metered: %s', (Cost, expected) => {
    expect(parseNetwork({ Cost }).metered).toBe(expected);
  });

  it.each([
    [0, 'public'],
    [1, 'private'],
    [2, 'domain'],
    [7, undefined],
  ])('the category %s is the profile %s', (Category, expected) => {
    expect(parseNetwork({ Adapters: adapter(), Routes: route(), Profiles: { Index: 4, Category } }).profile).toBe(
      expected,
    );
  });
});

describe('name servers', () => {
  it('are those of links that are up, the default one first, each once', () => {
    const Adapters = [adapter({ Index: 9, Name: 'Wi-Fi' }), adapter(), adapter({ Index: 6, Name: 'Dock', Up: 2 })];
    const Resolvers = [
      { Index: 9, Addresses: ['9.9.9.9', '1.1.1.1'] },
      { Index: 4, Addresses: '1.1.1.1' },
      { Index: 6, Addresses: ['8.8.8.8'] },
    ];
    expect(resolversOf({ Adapters, Resolvers, Routes: route() })).toEqual(['1.1.1.1', '9.9.9.9']);
  });

  it('are not what Windows puts where nobody set any', () => {
    const Resolvers = { Index: 4, Addresses: ['fec0:0:0:ffff::1', 'FEC0:0:0:FFFF::2', '2001:db8::53'] };
    expect(resolversOf({ Adapters: adapter(), Resolvers })).toEqual(['2001:db8::53']);
  });
});
