/** Letters that XML 1.0 cannot hold, even spelt out: most control characters, and half a letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones.
export const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text as it may stand in XML: marks that mean something there are spelt out, and letters that may not stand there at all are left out. */
export const xmlText = (text: string): string =>
  text.replaceAll(notInXml, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
