/** Everything inside a JSON value: where it stands, under which key, and what it is. */
export function* walk(value: unknown, path = ''): Generator<{ readonly path: string; readonly key: string; readonly value: unknown }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield { path: `${path}/${key}`, key, value: inner };
    yield* walk(inner, `${path}/${key}`);
  }
}
