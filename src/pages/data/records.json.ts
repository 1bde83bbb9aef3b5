import type { APIRoute } from 'astro';
import { directory } from '../../data/directory.ts';
import { openRecords } from '../../domain/open-records.ts';

/** Every record as it stands in its file, for a reader that knows Signpost. */
export const GET: APIRoute = () => {
  const whole = directory();
  const { name, demonstration, dataLicence } = whole.site;
  return new Response(
    JSON.stringify({ directory: name, demonstration, ...(dataLicence ? { licence: dataLicence } : {}), ...openRecords(whole) }),
    {
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
    },
  );
};
