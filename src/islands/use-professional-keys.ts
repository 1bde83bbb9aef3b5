import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { packUrl } from '../domain/urls.ts';
import { keepPack } from '../pack/fragment.ts';

/**
 * Keys for the professional search: `/` goes to the box, arrows from card to card, `o` opens the pack. They can be switched off, for who
 * speaks to their computer (WCAG 2.1.4); none is heard while someone types, or moves a map.
 */
export function useProfessionalKeys(box: RefObject<HTMLElement>, on: boolean): void {
  // Not an ordinary effect, which waits for a frame: the first key of who has two minutes would be lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!on || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = keyOf(event.key, box.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [box, on]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('input, select, textarea, summary') || target.closest('.leaflet-container') !== null);

function keyOf(key: string, box: HTMLElement | null): (() => void) | undefined {
  switch (key) {
    case '/':
      return () => box?.querySelector<HTMLInputElement>('#ask')?.focus();
    case 'o':
      return () => window.location.assign(`${packUrl()}${keepPack('', window.location.hash)}`);
    case 'ArrowDown':
      return stepTo(box, 1);
    case 'ArrowUp':
      return stepTo(box, -1);
    default:
      return undefined;
  }
}

/** To the next card, or the last one; undefined, and the page scrolls as ever, when there is none that way. */
function stepTo(box: HTMLElement | null, by: 1 | -1): (() => void) | undefined {
  const links = [...(box?.querySelectorAll<HTMLElement>('.results .card h3 a, .results .cards + .button') ?? [])];
  const here = links.findIndex((link) => link === document.activeElement || link.closest('.card')?.contains(document.activeElement));
  const next = links[here + by];
  if (!next || (here < 0 && by < 0)) return undefined;
  return () => {
    next.focus({ preventScroll: true });
    (next.closest('.card') ?? next).scrollIntoView({ block: 'nearest' });
  };
}
