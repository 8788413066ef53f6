import type { Address } from '../host/host.ts';

/** Where a collector's URL leads: "wss://desk.example.org" to port 443, "wss://[::1]:7443" to ::1. */
export function addressOf(url: string): Address {
  const { hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) };
}
