import type { Directory, ServiceRecord } from './directory.ts';

/** Could being seen with this page put someone at risk? True when what it is best known for is such a need. */
export function isAtRisk(service: ServiceRecord, { needs }: Pick<Directory, 'needs'>): boolean {
  const [first] = service.needs;
  return first !== undefined && (needs.get(first)?.atRisk ?? false);
}
