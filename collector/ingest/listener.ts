// The TLS listener: turns HTTP upgrades into WebSockets, and everything else away.
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { AGENT_PATH, LIMITS, SUBPROTOCOL } from '../../proto/frames.ts';
import type { KeyAndCertificate } from '../access/certificates.ts';
import type { Turned } from './admission.ts';
import type { GatewayLimits } from './limits.ts';

export interface Listener {
  /** Resolves with the port it listens on. */
  listen(host: string, port: number): Promise<number>;
  /** New connections are shown this from now on. */
  show(tls: KeyAndCertificate): void;
  /** Takes no more connections; resolves when all are closed. */
  close(): Promise<void>;
}

export interface Door {
  turnAway(address: string): Turned | undefined;
  welcome(ws: WebSocket, socket: Socket, address: string): void;
}

const BACKLOG = 4096;
/** Both ends are ours, and only from here on nobody can make the other end negotiate again and again. */
const OLDEST_TLS = 'TLSv1.3';
/** Sockets that have not come as far as the upgrade, for each that may be unauthenticated. */
const RAW_FACTOR = 4;
/** Of these sockets one address gets at most this share, so that nobody alone keeps all others out. */
const SHARE = 1 / 2;
/** A frame in more pieces than this is an attack, not a network. */
const FRAGMENTS = 256;

export function openListener(tls: KeyAndCertificate, limits: GatewayLimits, door: Door): Listener {
  const server = createServer({
    ...{ key: tls.key, cert: tls.cert, minVersion: OLDEST_TLS },
    handshakeTimeout: limits.headersMs,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.headersMs,
    connectionsCheckingInterval: Math.min(1000, limits.headersMs),
    keepAliveTimeout: 1,
    maxHeaderSize: 8192,
  });
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    autoPong: false,
    maxPayload: LIMITS.frameBytes,
    maxFragments: FRAGMENTS,
    handleProtocols: () => SUBPROTOCOL,
  });
  const raw = countRaw(server, RAW_FACTOR * limits.unauthenticated);
  server.on('request', (_request, response) => response.writeHead(404).end('Agents come here by WebSocket.\n'));
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  server.on('upgrade', (request, socket: Socket, head) => {
    socket.on('error', () => socket.destroy());
    const address = addressOf(socket);
    if (!speaksOurs(request)) return decline(socket, '400 Bad Request', {});
    const turned = door.turnAway(address);
    if (turned) return decline(socket, '503 Service Unavailable', { 'Retry-After': String(turned.retryAfterS) });
    raw.upgraded(socket);
    sockets.handleUpgrade(request, socket, head, (ws) => door.welcome(ws, socket, address));
  });
  return {
    listen: (host, port) => listen(server, host, port),
    show: ({ key, cert }) => server.setSecureContext({ key, cert, minVersion: OLDEST_TLS }),
    close: () => close(server, raw.destroy),
  };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, backlog: BACKLOG }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server, destroyRaw: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    destroyRaw();
  });
}

/**
 * Bounds what has connected but not upgraded. TCP sockets are counted, because TLS
 * costs memory before any of our code sees it; a TLS socket is found by its port.
 */
function countRaw(server: Server, most: number) {
  const waiting = new Map<string, Map<number, Socket>>();
  let count = 0;

  function forget(address: string, port: number): void {
    const its = waiting.get(address);
    if (!its?.delete(port)) return;
    count -= 1;
    if (its.size === 0) waiting.delete(address);
  }

  server.on('connection', (socket: Socket) => {
    const { remoteAddress: address, remotePort: port } = socket;
    // Whoever hung up before we looked has neither.
    if (address === undefined || port === undefined) return void socket.destroy();
    // Its port may come again before we hear that it is gone.
    forget(address, port);
    const its = waiting.get(address) ?? new Map<number, Socket>();
    if (count >= most || its.size >= most * SHARE) return void socket.destroy();
    waiting.set(address, its.set(port, socket));
    count += 1;
    socket.once('close', () => its.get(port) === socket && forget(address, port));
  });
  return {
    upgraded: ({ remoteAddress = '', remotePort = 0 }: Socket) => forget(remoteAddress, remotePort),
    destroy: () => {
      for (const its of waiting.values()) for (const socket of its.values()) socket.destroy();
    },
  };
}

function speaksOurs({ url, headers }: IncomingMessage): boolean {
  const [path] = (url ?? '').split('?');
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  return path === AGENT_PATH && offered.includes(SUBPROTOCOL);
}

function decline(socket: Socket, status: string, headers: Record<string, string>): void {
  const lines = Object.entries({ ...headers, Connection: 'close', 'Content-Length': '0' });
  socket.end(`HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`, () =>
    socket.destroy(),
  );
}

/** IPv4 addresses as they are written, also on a listener for both. */
function addressOf({ remoteAddress = '' }: Socket): string {
  return remoteAddress.replace(/^::ffff:/, '');
}
