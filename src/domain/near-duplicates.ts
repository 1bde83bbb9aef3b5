import { plainName } from './plain-name.ts';

/** A record that may be told twice, by the facts that would show it. */
export interface Comparable {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly postcodes: readonly string[];
  readonly web: string;
}

/** Two services that may be one, with what they share. Proposed, never acted on. */
export interface NearDuplicate {
  readonly ids: readonly [string, string];
  readonly names: readonly [string, string];
  readonly evidence: readonly string[];
}

/** A fact that so many share is a switchboard or a front page, not a sign. */
const mostSharing = 12;

/** Pairs with much the same name that share a phone, a postcode or a page; and pairs with the very same name. At least one of each pair is among those asked about. */
export function nearDuplicates(services: readonly Comparable[], isAsked: (id: string) => boolean): NearDuplicate[] {
  const groups = new Map<string, Comparable[]>();
  for (const service of services) {
    for (const fact of factsOf(service)) {
      const group = groups.get(fact);
      if (!group) groups.set(fact, [service]);
      // One more than counts is enough to know that it is no sign.
      else if (group.length <= mostSharing) group.push(service);
    }
  }
  const pairs = new Map<string, { a: Comparable; b: Comparable; evidence: string[] }>();
  for (const [fact, group] of groups) {
    if (group.length < 2 || group.length > mostSharing) continue;
    for (const [index, a] of group.entries()) {
      for (const b of group.slice(index + 1)) {
        if (!isAsked(a.id) && !isAsked(b.id)) continue;
        const key = `${a.id}|${b.id}`;
        pairs.set(key, { a, b, evidence: [...(pairs.get(key)?.evidence ?? []), fact] });
      }
    }
  }
  return [...pairs.values()]
    .flatMap(({ a, b, evidence }) => {
      const likeness = nameLikeness(a.name, b.name);
      const told = likeness === 1 ? evidence : [...evidence, `names ${Math.round(likeness * 100)} % alike`];
      return likeness >= 0.75 || (likeness >= 0.5 && evidence.length > 1)
        ? [{ ids: [a.id, b.id], names: [a.name, b.name], evidence: told } as const]
        : [];
    })
    .sort((a, b) => b.evidence.length - a.evidence.length || a.ids[0].localeCompare(b.ids[0]));
}

const factsOf = ({ name, phone, postcodes, web }: Comparable): string[] => [
  `same name: ${plainName(name)}`,
  ...(phone ? [`same phone: ${phone}`] : []),
  // Two of its doors may share a postcode: that is no sign of another service.
  ...[...new Set(postcodes)].map((postcode) => `same postcode: ${postcode}`),
  ...(web ? [`same page: ${web}`] : []),
];

/** What tells branches from each other: a number, in either kind of figures, or a part of the sky. */
const branchMarks = /\d+|\b(?:i{1,3}|iv|vi{0,3}|north|south|east|west)\b/g;
const marksOf = (name: string) => (name.match(branchMarks) ?? []).sort().join();

/**
 * 0 to 1: the share of pairs of letters that two names have in common (Dice, 1945), whatever their spaces: "playgroup" is
 * "play group". Marks tell one from another: "1st Scouts" is not "2nd Scouts", nor "Sure Start East" "Sure Start West".
 */
function nameLikeness(a: string, b: string): number {
  const [left, right] = [plainName(a), plainName(b)];
  if (marksOf(left) !== marksOf(right)) return 0;
  const [some, others] = [left, right].map(pairsOf);
  if (!some || !others || some.length === 0 || others.length === 0) return left === right ? 1 : 0;
  const rest = [...others];
  const both = some.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * both) / (some.length + others.length);
}

function pairsOf(name: string): string[] {
  const letters = name.replace(/-/g, '').slice(0, 120);
  return [...letters].slice(1).map((letter, at) => `${letters.charAt(at)}${letter}`);
}
