import { WebAddress } from '../../domain/schema/contact.ts';
import { safeLink } from './links.ts';

/** A web address out of whatever was typed for one: `www.example.org`, `<a href=…>`, two with a space between. The first that can be opened. */
export function webAddressIn(typed: string): string | undefined {
  const source = typed.slice(0, 4000);
  const href = /href\s*=\s*["']([^"']+)["']/i.exec(source)?.[1];
  const words = [...(href ? [href] : []), ...source.split(/[\s,;<>"|]+/)].map((word) => word.replace(/^[([]+|[)\].,;]+$/g, ''));
  for (const word of words) {
    const web = asWeb(word);
    if (web) return web;
  }
  return undefined;
}

function asWeb(word: string): string | undefined {
  if (word === '' || word.includes('@')) return undefined;
  const typed = word
    .replace(/^(https?):?\/{1,3}(?=\w)/i, (_, scheme: string) => `${scheme.toLowerCase()}://`)
    .replace(/^(https?:\/\/)+(?=https?:\/\/)/, '');
  const whole = /^https?:\/\//.test(typed)
    ? typed
    : /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$|\?)/i.test(typed) && /\.[a-z]{2,}(\/|$|\?)/i.test(typed)
      ? `https://${typed}`
      : '';
  const safe = whole && safeLink(whole);
  if (!safe || !WebAddress.safeParse(safe).success) return undefined;
  return safe;
}
