import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NamedPlace } from '../domain/named-places.ts';
import type { HubToRing } from '../domain/who-to-ring.ts';
import { type AskedPlace, askedOf, askWhere } from './ask-where.ts';
import { wholeShelf } from './postcode-shelf.ts';
import { RingAnswer, type RingWords } from './RingAnswer.tsx';
import { RingBox } from './RingBox.tsx';

interface Props {
  readonly places: readonly NamedPlace[];
  readonly hubs: readonly HubToRing[];
  readonly words: RingWords & { readonly parts: string };
  readonly label: string;
  /** In the names of the files of search, which know where postcodes are. */
  readonly digest: string;
}

/** Who to ring for a place. All that it may need is fetched with the page: what is typed then asks nothing of anyone. */
export function WhoToRing({ places, hubs, words, label, digest }: Props) {
  const [asked, setAsked] = useState<AskedPlace>();
  const heading = useRef<HTMLHeadingElement>(null);
  const shelf = useMemo(() => wholeShelf(digest), [digest]);
  useEffect(() => {
    // Should it fail, the box asks again, and says so if it must.
    shelf.fetchAll().catch(() => {});
  }, [shelf]);
  useEffect(() => heading.current?.focus(), [asked]);
  const enter = async (typed: string) => {
    const found = await askWhere(typed, { places, shelf, area: words.area, localities: words.parts });
    setAsked('wrong' in found ? undefined : found);
    return 'wrong' in found ? found.wrong : undefined;
  };
  return (
    <div className="ring">
      <RingBox label={label} places={places} take={(place) => setAsked(askedOf(place))} enter={enter} />
      {asked && <RingAnswer asked={asked} hubs={hubs} words={words} heading={heading} />}
    </div>
  );
}
