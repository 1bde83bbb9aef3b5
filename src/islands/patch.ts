/** Where someone works and with which ages: kept on this device only, and only when they ask for it. */
export interface Patch {
  readonly locality: string;
  readonly age: string;
}

const key = 'signpost.patch';

export const noPatch: Patch = { locality: '', age: '' };

/** What was remembered. Nothing when the device keeps nothing. */
export function rememberedPatch(): Patch {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Patch> | null;
    return { locality: typeof kept?.locality === 'string' ? kept.locality : '', age: typeof kept?.age === 'string' ? kept.age : '' };
  } catch {
    return noPatch;
  }
}

/** Remembers. Answers whether this device lets us. */
export function rememberPatch({ locality, age }: Patch): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ locality, age }));
    return true;
  } catch {
    return false;
  }
}

export function forgetPatch(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Private windows may refuse storage: there is nothing to forget.
  }
}
