import type { Site } from './schema/site.ts';

/** A mail to the team with the record's name and address filled in, for "tell us it is wrong". None when the team has no email. */
export function correctionMail(site: Site, { name, address }: { name: string; address: string }): string | undefined {
  const { email } = site.team.contact;
  if (!email) return undefined;
  const subject = `Something is wrong: ${name}`;
  const body = `The page is ${address}\n\nWhat is wrong:\n\nWhat it should say:\n`;
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
