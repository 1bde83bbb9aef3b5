/**
 * Open Referral UK 1.0 (HSDS-UK-1.0), for readers that have not moved to 3.0 yet. Only what 1.0 has a place for:
 * a reader that wants everything takes 3.0. What is not known is left out.
 */
export interface ServiceV1 {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly email?: string;
  readonly status: string;
  readonly fees?: string;
  readonly accreditations?: string;
  readonly assured_date?: string;
  readonly attending_type?: string;
  readonly attending_access?: string;
  readonly organization: OrganizationV1;
  readonly service_at_locations?: readonly { readonly id: string; readonly location: LocationV1 }[];
  readonly contacts?: readonly ContactV1[];
  readonly regular_schedules?: readonly RegularScheduleV1[];
  readonly holiday_schedules?: readonly HolidayScheduleV1[];
  readonly eligibilitys?: readonly EligibilityV1[];
  readonly service_areas?: readonly { readonly id: string; readonly service_area: string; readonly uri?: string }[];
  readonly languages?: readonly { readonly id: string; readonly language: string }[];
  readonly fundings?: readonly { readonly id: string; readonly source: string }[];
  readonly cost_options?: readonly CostOptionV1[];
  readonly service_taxonomys?: readonly { readonly id: string; readonly taxonomy: TaxonomyV1 }[];
}

export interface OrganizationV1 {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly email?: string;
  readonly url?: string;
  readonly uri?: string;
}

export interface LocationV1 {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly physical_addresses?: readonly {
    readonly id: string;
    readonly address_1: string;
    readonly city: string;
    readonly state_province: string;
    readonly postal_code: string;
    readonly country: string;
  }[];
  readonly accessibility_for_disabilities?: readonly { readonly id: string; readonly accessibility: string }[];
}

export interface ContactV1 {
  readonly id: string;
  readonly name: string;
  readonly phones: readonly { readonly id: string; readonly number: string }[];
}

export interface RegularScheduleV1 {
  readonly id: string;
  readonly weekday?: string;
  readonly byday?: string;
  readonly opens_at: string;
  readonly closes_at: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly dtstart?: string;
  readonly freq?: string;
  readonly interval?: string;
  readonly description: string;
}

export interface HolidayScheduleV1 {
  readonly id: string;
  readonly closed: boolean;
  readonly start_date: string;
  readonly end_date: string;
}

export interface EligibilityV1 {
  readonly id: string;
  readonly eligibility: string;
  readonly minimum_age?: number;
  readonly maximum_age?: number;
}

export interface CostOptionV1 {
  readonly id: string;
  readonly option?: string;
  readonly amount?: number;
  readonly amount_description: string;
}

export interface TaxonomyV1 {
  readonly id: string;
  readonly name: string;
  readonly vocabulary: string;
}

/** A page of a list in 1.0. */
export interface PageV1<Entity> {
  readonly totalElements: number;
  readonly totalPages: number;
  readonly number: number;
  readonly size: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly empty: boolean;
  readonly content: readonly Entity[];
}
