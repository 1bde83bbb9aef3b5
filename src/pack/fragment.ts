import { longestNote, mostInPack, type Pack, type PackEntry, type PackKind, packKinds } from './pack.ts';

/**
 * A pack is in the fragment of an address, which no browser sends to any server, beside whatever else that page keeps there:
 * `#q=sleep&pack=1*20261125.pl*s.sleep-clinic.Ab3x….someone-to-talk-to.ring-first&note=See+you+on+Friday`.
 *
 * Why there and not in the browser's store: nothing may be kept on a device until Save is pressed, and the computer in a school or a
 * surgery is seldom one person's own. So while a pack is being made it travels: each page has it in its own address, and each link that
 * is followed hands it on (islands/carry-pack.ts). Closing the tab forgets it. The price is a longer address, which nobody reads.
 *
 * The first part is the version of this format. Between its parts stand `*` and `.`, which no address changes.
 */
const version = '1';

/** What an address says of a pack. */
export type FoundPack = { readonly kind: 'none' } | { readonly kind: 'unreadable' } | { readonly kind: 'pack'; readonly pack: Pack };

const letters: Readonly<Record<PackKind, string>> = { service: 's', hub: 'h', guide: 'g' };

/** The pack as the parts of a fragment, without `#`: `pack=…&note=…`. */
export function packToParts(pack: Pack): string {
  const head = [pack.made.replaceAll('-', ''), ...(pack.language ? [pack.language] : [])].join('.');
  const entries = pack.entries.map(({ kind, ref, was, reason = '', next = '' }) =>
    [letters[kind], ref, was, reason, next].join('.').replace(/\.+$/, ''),
  );
  const parts = new URLSearchParams({ pack: [version, head, ...entries].join('*') });
  if (pack.note) parts.append('note', pack.note);
  return parts.toString();
}

/** A fragment → its pack. An entry that cannot be right is dropped quietly; a pack of another version is said to be unreadable. */
export function packFromFragment(fragment: string): FoundPack {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const text = parts.get('pack');
  if (text === null) return { kind: 'none' };
  const [written, head = '', ...rest] = text.split('*');
  const [, year, month, date, , language] = /^(\d{4})(\d\d)(\d\d)(\.([a-z]{2,3}))?$/.exec(head) ?? [];
  const made = `${year}-${month}-${date}`;
  if (written !== version || !year || Number.isNaN(Date.parse(made))) return { kind: 'unreadable' };
  const entries = rest.flatMap((entry) => readEntry(entry) ?? []);
  const once = entries.filter(({ kind, ref }, at) => entries.findIndex((other) => other.kind === kind && other.ref === ref) === at);
  const note = (parts.get('note') ?? '').slice(0, longestNote);
  return { kind: 'pack', pack: { made, ...(language ? { language } : {}), entries: once.slice(0, mostInPack), note } };
}

const isId = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80;
const isRef = (text: string) => isId(text) || /^_[\w-]{6}$/.test(text);

function readEntry(text: string): PackEntry | undefined {
  const [letter, ref = '', was = '', reason = '', next = ''] = text.split('.');
  const kind = packKinds.find((one) => letters[one] === letter);
  if (!kind || !isRef(ref) || !/^[\w-]{0,40}$/.test(was)) return undefined;
  return { kind, ref, was, ...(isId(reason) ? { reason } : {}), ...(isId(next) ? { next } : {}) };
}

const isOfPack = (part: string) => /^(pack|note)=/.test(part);
const partsOf = (fragment: string) => fragment.replace(/^#/, '').split('&').filter(Boolean);
const asFragment = (parts: readonly string[]) => (parts.length > 0 ? `#${parts.join('&')}` : '');

/** A fragment with this pack in it, in the place of any other; without one when there is none. What else it says stays as it is. */
export const withPack = (fragment: string, pack: Pack | undefined): string =>
  asFragment([...partsOf(fragment).filter((part) => !isOfPack(part)), ...(pack ? [packToParts(pack)] : [])]);

/** What another fragment says, with the pack that is in this one. */
export const keepPack = (next: string, current: string): string =>
  asFragment([...partsOf(next).filter((part) => !isOfPack(part)), ...partsOf(current).filter(isOfPack)]);
