import type { OrganisationRecord } from '../domain/directory.ts';
import { openRecord } from '../domain/open-record.ts';
import type { Organisation } from '../domain/schema/organisation.ts';
import { organisationUrl } from '../domain/urls.ts';
import { contactsOf } from './contacts.ts';
import { ourOwn } from './our-own.ts';
import { plainWords } from './plain-words.ts';
import { type Publication, uri } from './publication.ts';
import type { Organization, OrganizationIdentifier, OrganizationInList } from './v3.ts';

type Scheme = Organisation['identifiers'][number]['scheme'];

/** Names of registers; schemes are codes of https://org-id.guide, where the register has one. */
const registers: Readonly<Record<Scheme, { readonly type: string; readonly scheme?: string }>> = {
  charity: { type: 'Charity number', scheme: 'GB-CHC' },
  company: { type: 'Company number', scheme: 'GB-COH' },
  ofsted: { type: 'Ofsted URN' },
  cqc: { type: 'CQC provider number' },
};

/** An organisation as a list shows it. */
export function organizationInList(organisation: OrganisationRecord, publication: Publication): OrganizationInList {
  const { contact } = organisation;
  const words = plainWords(organisation.body, publication);
  return {
    id: publication.id('organization', organisation.id),
    name: organisation.name,
    description: words ? `${organisation.summary}\n\n${words}` : organisation.summary,
    ...(contact.email ? { email: contact.email } : {}),
    ...(contact.web ? { website: uri(contact.web) } : {}),
    uri: publication.address(organisationUrl(organisation.id)),
  };
}

/** An organisation with its numbers in registers and how to reach it. */
export function organizationOf(organisation: OrganisationRecord, publication: Publication): Organization {
  const identifiers = organisation.identifiers.map(identifier);
  const contacts = contactsOf(organisation.contact, organisation.name, publication, 'organization', organisation.id);
  return {
    ...organizationInList(organisation, publication),
    ...(identifiers.length > 0 ? { organization_identifiers: identifiers } : {}),
    ...(contacts.length > 0 ? { contacts } : {}),
    ...ourOwn(openRecord(organisation)),
  };

  function identifier({ scheme, number }: Organisation['identifiers'][number]): OrganizationIdentifier {
    const register = registers[scheme];
    return {
      id: publication.id('organization_identifier', organisation.id, scheme, number),
      organization_id: publication.id('organization', organisation.id),
      ...(register.scheme ? { identifier_scheme: register.scheme } : {}),
      identifier_type: register.type,
      identifier: number,
    };
  }
}
