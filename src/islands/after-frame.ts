/** How soon it is asked again whether something still waits. */
const askAgainMs = 50;

/** Calls back once what is on the page now has been painted, and nothing waits that comes first. The answer takes it back. */
export function afterFrame(call: () => void, somethingWaits: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const callInTurn = () => {
    if (somethingWaits()) timer = setTimeout(callInTurn, askAgainMs);
    else call();
  };
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(callInTurn);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
