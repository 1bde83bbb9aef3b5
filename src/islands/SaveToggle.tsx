import { Bookmark, BookmarkCheck } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { isSaved, toggleSaved } from './saved.ts';

interface Props {
  readonly id: string;
  readonly name: string;
}

/** Keeps a service on this device, or lets it go. */
export function SaveToggle({ id, name }: Props) {
  const [kept, setKept] = useState(false);
  useEffect(() => setKept(isSaved(id)), [id]);
  const Icon = kept ? BookmarkCheck : Bookmark;
  return (
    <button type="button" className="save" aria-pressed={kept} onClick={() => setKept(toggleSaved(id))}>
      <Icon className="icon" /> {kept ? 'Saved' : 'Save'}
      <span className="heard"> {name}</span>
    </button>
  );
}
