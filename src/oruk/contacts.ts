import type { Contact as OurContact } from '../domain/schema/contact.ts';
import type { Publication } from './publication.ts';
import type { Contact, Phone } from './v3.ts';

/** How to reach them, as one contact of the standard. None when nothing is known. */
export function contactsOf(contact: OurContact, name: string, { id }: Pick<Publication, 'id'>, ...owner: string[]): Contact[] {
  const phones: Phone[] = [
    ...(contact.phone ? [phone('voice', contact.phone, contact.phoneNote)] : []),
    ...(contact.text ? [phone('text', contact.text, contact.textNote)] : []),
  ];
  const { email, hours } = contact;
  if (phones.length === 0 && !email && !hours) return [];
  return [
    {
      id: id('contact', ...owner),
      name,
      ...(email ? { email } : {}),
      ...(phones.length > 0 ? { phones } : {}),
      ...(hours ? { signpost_hours: hours } : {}),
    },
  ];

  function phone(type: Phone['type'], number: string, note: string | undefined): Phone {
    return { id: id('phone', ...owner, type), number, type, ...(note ? { description: note } : {}) };
  }
}
