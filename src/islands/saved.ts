/** What a person chose to keep, on this device only. Nothing is written until Save is pressed. */
const key = 'signpost.saved';

/** Ids of the saved services, in the order they were saved. None when the device keeps nothing. */
export function savedIds(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export const isSaved = (id: string): boolean => savedIds().includes(id);

/** Keeps an id, or lets it go if it is kept. Answers whether it is kept now. */
export function toggleSaved(id: string): boolean {
  const kept = isSaved(id);
  write(kept ? savedIds().filter((other) => other !== id) : [...savedIds(), id]);
  return !kept;
}

/** Lets everything go: the key itself is removed, so that no trace of having used it stays. */
export const clearSaved = (): void => write([]);

function write(ids: readonly string[]): void {
  try {
    if (ids.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // Private windows may refuse storage; the page works without it.
  }
}
