/** What to tell someone who looks from outside the area: whose it is, and what still reaches them there. */
export const sayOutside = ({ label, outside }: { readonly label: string; readonly outside: string }, area: string): string =>
  `${label} is in ${outside}, not ${area}. You see help that can reach you there: online, national, or open to all of ${area}. Your own council may know of help nearer home.`;
