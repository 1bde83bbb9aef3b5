import type { Site } from './schema/site.ts';
import { xmlText } from './xml.ts';

/**
 * An OpenSearch description, with which a browser can search the site from its own box. What is typed goes into the part
 * of the address after the hash, which is never sent. `searchAddress` is the whole address of the search page.
 */
export const openSearchDescription = (
  site: Pick<Site, 'name' | 'strapline'>,
  searchAddress: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xmlText(site.name.slice(0, 16).trim())}</ShortName>
  <LongName>${xmlText(site.name.slice(0, 48).trim())}</LongName>
  <Description>${xmlText(site.strapline)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>en-GB</Language>
  <Url type="text/html" template="${xmlText(searchAddress)}#q={searchTerms}"/>
</OpenSearchDescription>
`;
