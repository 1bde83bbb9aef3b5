/** When the search's worker had answered a question, in milliseconds since 1970. */
export interface Answered {
  readonly id: string;
  readonly at: number;
}

/** Runs in a worker: keeps when it answers. */
export function startWorkerClock(): void {
  const scope = globalThis as unknown as { answered: Answered[]; postMessage: (message: { id: string }, transfer?: unknown) => void };
  scope.answered = [];
  const post = scope.postMessage.bind(globalThis);
  scope.postMessage = (message, transfer) => {
    scope.answered.push({ id: message.id, at: performance.timeOrigin + performance.now() });
    post(message, transfer);
  };
}

export const readWorkerClock = (): readonly Answered[] => (globalThis as unknown as { answered: Answered[] }).answered;
