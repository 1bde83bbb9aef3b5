/** Numbers from 0 up to 1 that look drawn by lot and are the same every time, so that learning twice gives the same bytes. */
export function drawnByLot(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
