import { useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { isSaved, toggleSaved } from './saved.ts';

interface Props {
  readonly id: string;
  readonly name: string;
}

/** Keeps a service on this device, or lets it go. */
export function SaveToggle({ id, name }: Props) {
  const [kept, setKept] = useState(false);
  useEffect(() => setKept(isSaved(id)), [id]);
  const says = kept ? 'Saved' : 'Save';
  return (
    <button type="button" className="save" aria-label={`${says} ${name}`} aria-pressed={kept} onClick={() => setKept(toggleSaved(id))}>
      <Icon name={kept ? 'bookmark-check' : 'bookmark'} /> {says}
    </button>
  );
}
