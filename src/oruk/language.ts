/** British Sign Language has a code of three letters (ISO 639-3); the rest here have two (ISO 639-1). */
const signed: ReadonlyMap<string, string> = new Map([
  ['british sign language', 'bfi'],
  ['bsl', 'bfi'],
]);

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

let codes: ReadonlyMap<string, string> | undefined;

/** The code of a language by its English name: Polish → pl. Undefined when the name is not one that the standard list has. */
export function languageCode(name: string): string | undefined {
  codes ??= codesByName();
  return signed.get(name.toLowerCase()) ?? codes.get(name.toLowerCase());
}

/** Every code of two letters that has an English name, the other way round. */
function codesByName(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  // Old codes have the names of new ones: the first is kept only when the code is its own canonical form.
  return new Map(
    all.flatMap((code) => {
      const name = Intl.getCanonicalLocales(code)[0] === code ? names.of(code) : undefined;
      return name ? [[name.toLowerCase(), code] as const] : [];
    }),
  );
}
