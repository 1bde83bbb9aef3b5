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
  <ShortName>${xmlText(within(site.name, 16))}</ShortName>
  <LongName>${xmlText(within(site.name, 48))}</LongName>
  <Description>${xmlText(site.strapline)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>en-GB</Language>
  <Url type="text/html" template="${xmlText(searchAddress)}#q={searchTerms}"/>
</OpenSearchDescription>
`;

/** As many whole words as there is room for. */
function within(words: string, longest: number): string {
  if (words.length <= longest) return words;
  return words.slice(0, Math.max(0, words.slice(0, longest + 1).lastIndexOf(' '))) || words.slice(0, longest);
}
