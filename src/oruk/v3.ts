import type { WrittenFields } from '../domain/as-written.ts';
import type { Withheld } from '../domain/open-record.ts';

/**
 * Open Referral UK 3.0 (HSDS-UK-3.0) as this site writes it: https://docs.openreferraluk.org/
 * Narrower than the standard's schema: dates are ISO dates, ages are never below nought, and every key that is not
 * the standard's begins with `signpost_`. What is not known is left out, never null.
 */

/** Every fact of the record as it stands in its file, for a reader that knows Signpost: nothing is lost between two of them. */
export interface OurOwn {
  readonly signpost_id: string;
  readonly signpost_record: WrittenFields;
  /** The words below the facts, as Markdown. */
  readonly signpost_words?: string;
  readonly signpost_withheld?: readonly Withheld[];
}

export interface Taxonomy {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly uri: string;
  readonly version: string;
}

export interface TaxonomyTerm {
  readonly id: string;
  readonly term: string;
  readonly name: string;
  readonly description: string;
  readonly parent_id?: string;
  readonly taxonomy: string;
  readonly taxonomy_id: string;
  readonly term_uri?: string;
}

export interface Attribute {
  readonly id: string;
  readonly link_id: string;
  readonly link_entity: 'service';
  readonly link_type: string;
  readonly taxonomy_term_id: string;
  readonly taxonomy_term: TaxonomyTerm;
}

export interface Phone {
  readonly id: string;
  readonly number: string;
  readonly type: 'voice' | 'text';
  readonly description?: string;
}

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly phones?: readonly Phone[];
  readonly signpost_hours?: string;
}

export interface OrganizationIdentifier {
  readonly id: string;
  readonly organization_id: string;
  readonly identifier_scheme?: string;
  readonly identifier_type: string;
  readonly identifier: string;
}

/** An organisation as a list shows it. */
export interface OrganizationInList {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly email?: string;
  readonly website?: string;
  readonly uri?: string;
}

export interface Organization extends OrganizationInList, OurOwn {
  readonly organization_identifiers?: readonly OrganizationIdentifier[];
  readonly contacts?: readonly Contact[];
}

export interface Address {
  readonly id: string;
  readonly location_id: string;
  readonly address_1: string;
  readonly city: string;
  readonly state_province: string;
  readonly postal_code: string;
  readonly country: 'GB';
  readonly address_type: 'physical';
}

export interface Accessibility {
  readonly id: string;
  readonly description: string;
  readonly signpost_feature: string;
  readonly signpost_answer: 'yes' | 'no';
}

export interface Location {
  readonly id: string;
  readonly location_type: 'physical';
  readonly name: string;
  readonly description?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly addresses?: readonly Address[];
  readonly accessibility?: readonly Accessibility[];
  readonly signpost_place: string;
  readonly signpost_locality?: string;
  /** The hub that this place is, or belongs to. */
  readonly signpost_hub?: string;
}

export interface ServiceAtLocation {
  readonly id: string;
  readonly service_id: string;
  readonly location_id: string;
  readonly location: Location;
}

export interface Schedule {
  readonly id: string;
  readonly service_id: string;
  readonly service_at_location_id?: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly dtstart?: string;
  readonly freq?: 'WEEKLY' | 'MONTHLY';
  readonly interval?: number;
  readonly byday?: string;
  readonly description: string;
  readonly opens_at: string;
  readonly closes_at: string;
  readonly notes?: string;
  /** `session` comes round; `opening` is when a door or a line is open. */
  readonly signpost_kind: 'session' | 'opening';
  /** Days on which it does not come round. */
  readonly signpost_except?: readonly string[];
  /** weekly, term-time, school-holidays, fortnightly, monthly or dates. */
  readonly signpost_repeats?: string;
}

export interface ServiceArea {
  readonly id: string;
  readonly service_id: string;
  readonly name: string;
  readonly uri?: string;
}

export interface Language {
  readonly id: string;
  readonly service_id: string;
  readonly name: string;
  readonly code?: string;
}

export interface Funding {
  readonly id: string;
  readonly service_id: string;
  readonly source: string;
}

export interface CostOption {
  readonly id: string;
  readonly service_id: string;
  readonly option?: string;
  readonly amount?: number;
  readonly currency?: 'GBP';
  readonly amount_description: string;
}

export type ServiceStatus = 'active' | 'inactive' | 'defunct' | 'temporarily closed';

/** A service as a list shows it. */
export interface ServiceInList {
  readonly id: string;
  readonly organization_id?: string;
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly email?: string;
  readonly status: ServiceStatus;
  readonly accreditations?: string;
  /** Years; half a year is 0.5. */
  readonly minimum_age?: number;
  readonly maximum_age?: number;
  readonly assured_date?: string;
  readonly assurer_email?: string;
  readonly alert?: string;
  readonly last_modified?: string;
  /** True when the site is a demonstration, so that nobody takes its made-up services for real ones. */
  readonly signpost_demonstration?: true;
  readonly organization?: OrganizationInList;
}

export interface Service extends Omit<ServiceInList, 'organization'>, OurOwn {
  readonly organization?: Organization;
  readonly schedules?: readonly Schedule[];
  readonly service_areas?: readonly ServiceArea[];
  readonly service_at_locations?: readonly ServiceAtLocation[];
  readonly languages?: readonly Language[];
  readonly funding?: readonly Funding[];
  readonly cost_options?: readonly CostOption[];
  readonly contacts?: readonly Contact[];
  readonly attributes?: readonly Attribute[];
}

/** A page of a list. */
export interface Page<Entity> {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Entity[];
}
