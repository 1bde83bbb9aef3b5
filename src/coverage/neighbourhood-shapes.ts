import type { FeatureCollection } from 'geojson';
import type { Analysis } from './analysis.ts';

/** Shapes with the figures of each neighbourhood: what is not known is null, which GeoJSON readers keep apart from 0. */
export function neighbourhoodsOnTheMap(shapes: FeatureCollection | undefined, { areas, accesses }: Analysis): FeatureCollection {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return {
    type: 'FeatureCollection',
    features: (shapes?.features ?? []).flatMap((feature) => {
      const area = byCode.get(String(feature.properties?.code ?? feature.id));
      if (!area) return [];
      const walks = accesses.map(({ theme, areas: near }) => {
        const minutes = near.find(({ code }) => code === area.code)?.minutes;
        return [`walk_minutes_${theme.id.replaceAll('-', '_')}`, minutes === undefined ? null : Math.round(minutes * 10) / 10] as const;
      });
      const properties = {
        code: area.code,
        name: area.name,
        locality: area.locality,
        people: area.people ?? null,
        children_0_to_15: area.children ?? null,
        children_in_low_income_families: area.lowIncomeChildren ?? null,
        ...Object.fromEntries(walks),
      };
      return [{ type: 'Feature' as const, properties, geometry: feature.geometry }];
    }),
  };
}
