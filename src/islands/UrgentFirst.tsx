import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

interface Props {
  /** Every urgent card, made by the page from the one file of numbers. Each is marked with its id and its numbers. */
  readonly cards: ComponentChildren;
  readonly show: readonly string[];
  readonly box: RefObject<HTMLDivElement>;
}

/** The numbers to ring before anything else, when what was typed sounds like danger. */
export function UrgentFirst({ cards, show, box }: Props) {
  useLayoutEffect(() => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[data-urgent]') ?? [])];
    const wanted = all.filter(({ dataset }) => show.includes(dataset.urgent ?? ''));
    for (const card of all) card.hidden = !wanted.includes(card) || wanted.some((other) => saysMore(other, card));
    // What the words said comes before what only goes with a need: the cards stand in the order of `show`, not of the file.
    const place = ({ dataset }: HTMLElement) => show.indexOf(dataset.urgent ?? '');
    for (const card of wanted.sort((a, b) => place(a) - place(b))) card.parentElement?.append(card);
  }, [show, box]);
  return (
    <div ref={box} className="urgent-first">
      {cards}
    </div>
  );
}

/** Goes to the first card that is shown. Answers whether there is one. */
export function goToUrgent(box: HTMLElement | null): boolean {
  const heading = box?.querySelector<HTMLElement>('[data-urgent]:not([hidden]) h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
  return heading != null;
}

const numbersOf = ({ dataset }: HTMLElement) => (dataset.numbers ?? '').split(' ');

/** Two cards with the same number push the results out of sight: the one with more numbers says it all. */
function saysMore(other: HTMLElement, card: HTMLElement): boolean {
  const [more, numbers] = [numbersOf(other), numbersOf(card)];
  return more.length > numbers.length && numbers.every((number) => more.includes(number));
}
