import { expect, it } from 'vitest';
import { addressOf } from '../../../agent/uplink/address.ts';

it.each([
  ['wss://desk.example.org', { host: 'desk.example.org', port: 443 }],
  ['wss://desk.example.org:443', { host: 'desk.example.org', port: 443 }],
  ['wss://desk.example.org:7443/agents', { host: 'desk.example.org', port: 7443 }],
  ['wss://[::1]:7443', { host: '::1', port: 7443 }],
])('dials %s where it leads', (url, address) => {
  expect(addressOf(url)).toEqual(address);
});
