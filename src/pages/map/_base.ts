import { directory } from '../../data/directory.ts';
import { readShapes } from '../../data/places.ts';
import type { Directory } from '../../domain/directory.ts';
import type { BaseMap, BaseShapes, MapHub } from '../../places/base-map.ts';
import { atScale, hubScale, localityScale, nearScale, wideScale } from '../../places/base-scale.ts';
import { baseShapes } from '../../places/base-shapes.ts';
import { mapHubs, shortHubName } from '../../places/map-hubs.ts';
import type { PartMaps } from '../../places/part-maps.ts';

interface BuiltBase {
  readonly wide: BaseMap;
  readonly near: BaseShapes;
  /** What the small maps on pages are drawn from. */
  readonly forHubs: PartMaps;
  readonly forLocalities: PartMaps;
}

const known = new WeakMap<Directory, BuiltBase>();

/** The base map at each of its scales, built once for a directory. */
export function builtBase(): BuiltBase {
  const whole = directory();
  const built = known.get(whole) ?? build(whole);
  known.set(whole, built);
  return built;
}

function build(whole: Directory): BuiltBase {
  const shapes = baseShapes(readShapes(whole.places), whole);
  const hubs = mapHubs(whole);
  const nameOf = ({ name }: MapHub) => shortHubName(name, whole.site.words);
  const { familyHub, youthHub } = whole.site.words;
  return {
    wide: {
      shapes: atScale(shapes, wideScale),
      localities: [...whole.localities.values()].map(({ id, name, letter, shape }) => ({ id, name, letter, shape })),
      hubs,
      words: { familyHub, youthHub },
      ...(whole.site.tiles ? { tiles: whole.site.tiles } : {}),
    },
    near: atScale(shapes, nearScale),
    forHubs: { shapes: atScale(shapes, hubScale), hubs, nameOf },
    forLocalities: { shapes: atScale(shapes, localityScale), hubs, nameOf },
  };
}
