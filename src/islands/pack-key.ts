import { at } from '../domain/urls.ts';
import type { PackKind } from '../pack/pack.ts';
import { togglePackedById } from './add-to-pack.ts';

const kinds: Readonly<Record<string, PackKind>> = { services: 'service', hubs: 'hub', guides: 'guide' };

/**
 * `p` puts the card that has the focus in the pack, or takes it out. Only a card with the focus hears it, as WCAG 2.1.4 asks of a key
 * that is one letter. Told what to say of it.
 */
export function listenForPackKey(say: (words: string) => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'p' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const link = cardLink(event.target);
    const [, folder = '', id = ''] = /^([a-z]+)\/([a-z0-9-]+)\/$/.exec(link?.pathname.slice(at('').length) ?? '') ?? [];
    const kind = kinds[folder];
    if (!link || !kind) return;
    event.preventDefault();
    void togglePackedById(kind, id, link.textContent?.trim() ?? '').then(say);
  });
}

function cardLink(target: EventTarget | null): HTMLAnchorElement | null {
  if (!(target instanceof HTMLElement) || target.matches('input, select, textarea')) return null;
  return target.closest('.card')?.querySelector<HTMLAnchorElement>('h2 a, h3 a') ?? null;
}
