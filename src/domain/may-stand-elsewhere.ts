import { isAtRisk } from './at-risk.ts';
import type { Directory, ServiceRecord } from './directory.ts';

/**
 * May it stand in a list on somebody else's page, or in a calendar on a family's phone? Not help for people who may be watched:
 * there, it has no quick exit, no neutral title, and nobody to keep it out of sight. Nor what has closed.
 */
export const mayStandElsewhere = (service: ServiceRecord, directory: Pick<Directory, 'needs'>): boolean =>
  service.status.kind !== 'closed' && !isAtRisk(service, directory);
