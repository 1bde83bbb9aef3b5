/** Text inside an attribute in double quotes. */
const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A frame that needs no script, for a partner to paste. */
export const frameTag = ({ address, title }: { address: string; title: string }): string =>
  `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="600" loading="lazy" referrerpolicy="no-referrer"></iframe>`;

/** What the script needs to know of a list. Empty for any. */
export interface Wanted {
  readonly script: string;
  readonly locality: string;
  readonly need: string;
  readonly title: string;
}

/** One script tag that adds the frame and keeps it as high as its list. */
export function scriptTag({ script, locality, need, title }: Wanted): string {
  const data = [
    ['locality', locality],
    ['need', need],
    ['title', title],
  ].flatMap(([name, value]) => (value ? [` data-${name}="${quoted(value)}"`] : []));
  return `<script src="${quoted(script)}"${data.join('')} async></script>`;
}
