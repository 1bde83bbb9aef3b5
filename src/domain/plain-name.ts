/** Words → an id: `Café & Crèche, Balby` → `cafe-and-creche-balby`. Empty when no letter is left. */
export function slug(text: string, most = 60): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most + 1);
  return (cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, most)).replace(/-+$/g, '');
}

/** A name as it is compared: without case, marks, "the" or "Ltd". */
export const plainName = (name: string): string => slug(name.replace(/\b(ltd|limited|cic|cio|plc)\b\.?/gi, ''), 200).replace(/^the-/, '');
