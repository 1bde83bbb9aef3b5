import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const folder = 'tests/fixtures/oruk';

// The profile's schemas carry words of their own (name, path, example) beside those of JSON Schema.
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);

type SchemaName = 'service' | 'service_list' | 'organization' | 'organization_list' | 'service_at_location' | 'service_at_location_list';

const read = (name: string): object => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));

/** The profile's compiled schema of one thing. */
export const compiled = (name: SchemaName): ValidateFunction => ajv.compile(read(name));

const service = read('service') as { properties: { attributes: { items: { properties: { taxonomy_term: object } } } } };

/** A term of a taxonomy has no file of its own among the compiled schemas: it is the one inside a service. */
export const taxonomyTerm = ajv.compile(service.properties.attributes.items.properties.taxonomy_term);

/** What the profile's documentation asks of a taxonomy. */
export const taxonomy = ajv.compile({
  type: 'object',
  required: ['id', 'name', 'description'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    description: { type: 'string' },
    uri: { type: 'string', format: 'uri' },
    version: { type: 'string' },
  },
});

/** A page of a list: the profile's own, with every field there. */
const { components } = read('openapi') as { components: { schemas: { Page: { properties: object } } } };
const pageFields = components.schemas.Page.properties;
export const page = ajv.compile({ type: 'object', properties: pageFields, required: [...Object.keys(pageFields), 'contents'] });

/** What a schema has against a value, in a line each. */
export const faults = (validate: ValidateFunction, value: unknown): string[] =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
