import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses that mean this machine, its network, or the cloud that it runs in (IANA special-purpose registries). */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

/**
 * May a page on the web send an import on to this address? Not to a machine of the network that the import runs in: it
 * would read there what the page's owner cannot, and publish it.
 */
export async function isOnPublicWeb({ hostname }: URL): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) return !isInside(host);
  if (!host.includes('.') || /\.(localhost|local|internal|lan|home\.arpa)\.?$/i.test(host)) return false;
  // A name that nobody here knows may be known to a proxy: the question itself then fails or not.
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.every(({ address }) => !isInside(address));
}

const isInside = (address: string) => inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
