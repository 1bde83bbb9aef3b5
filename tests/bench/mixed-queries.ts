import type { Directory, ServiceRecord } from '../../src/domain/directory.ts';
import { reachesLocality } from '../../src/domain/reach.ts';
import { wordsOf } from '../../src/search/words.ts';
import { withTypo } from '../relevance/typo.ts';
import { randomFrom } from '../support/many.ts';

/** Words for a service that someone half remembers, with a filter or two that it passes. */
export interface MixedQuery {
  readonly wanted: string;
  readonly words: string;
  readonly kind: 'plain' | 'typo' | 'prefix';
  readonly filters: Filters;
}

export interface Filters {
  readonly need?: string;
  readonly locality?: string;
}

/** Three in ten have a slip of the finger, three in ten end half way through a word. */
export function mixedQueries(directory: Directory, count: number): MixedQuery[] {
  const random = randomFrom(7);
  const services = [...directory.services.values()].filter(({ status }) => status.kind !== 'closed');
  return Array.from({ length: count }, (_, at): MixedQuery => {
    const service = services[Math.floor(random() * services.length)] as ServiceRecord;
    const kind = at % 10 < 3 ? 'typo' : at % 10 < 6 ? 'prefix' : 'plain';
    const words = wordsOf(service.name)
      .filter((word) => word.length > 2)
      .slice(0, 3)
      .join(' ');
    return { wanted: service.id, words: typed(words || service.name, kind, random), kind, filters: filtersFor(service, directory, at) };
  });
}

function typed(words: string, kind: MixedQuery['kind'], random: () => number): string {
  if (kind === 'typo') return withTypo(words, random);
  return kind === 'prefix' ? words.slice(0, Math.max(words.length - 2, words.lastIndexOf(' ') + 4)) : words;
}

/** A need, or a place, or both. */
function filtersFor(service: ServiceRecord, directory: Directory, at: number): Filters {
  const [need] = service.needs;
  const locality = [...directory.localities.keys()].find((id) => reachesLocality(service, id, directory));
  return { ...(need && at % 3 !== 1 ? { need } : {}), ...(locality && at % 3 !== 0 ? { locality } : {}) };
}
