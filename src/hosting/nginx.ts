import { always, everywhere, framed, framedFolder, type Header, openData, unlisted } from './headers.ts';
import type { SiteOnHost } from './site-on-host.ts';

/** For nginx: to be included in the `server` block, whose `root` holds the built site under its base path. Headers are said in each place, since nginx drops the outer ones. */
export function nginxFile({ base, demonstration }: SiteOnHost): string {
  const data = [...everywhere, ...openData, ...(demonstration ? unlisted : [])];
  return `# Signpost on nginx. Inside server { }, after root:
#   include /path/to/signpost.conf;

# Open Referral UK: /services is services.json, / is index.json, a trailing slash is forgiven.
location ^~ ${base}data/oruk/ {
  rewrite ^(.+)/$ $1 break;
  default_type application/json;
  charset utf-8;
  charset_types application/json;
${add(data)}
  try_files $uri $uri.json $uri/index.json =404;
}

# The rest of the open data.
location ^~ ${base}data/ {
  types {
    text/html html;
    text/csv csv;
    text/calendar ics;
    text/plain conf txt;
    application/json json;
    application/geo+json geojson;
    application/atom+xml atom;
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
  }
  charset utf-8;
  charset_types text/calendar text/csv text/plain application/json application/geo+json application/atom+xml;
  index index.html;
${add(data)}
  try_files $uri $uri/ =404;
}

# Lists for other sites, which may stand in a frame.
location ^~ ${base}${framedFolder} {
  index index.html;
  charset utf-8;
${add([...always, framed])}
  try_files $uri $uri/ =404;
}

# Files whose name changes with what is in them.
location ^~ ${base}_astro/ {
  expires max;
${add(everywhere)}
}

location ${base} {
  index index.html;
  charset utf-8;
${add(everywhere)}
  try_files $uri $uri/ =404;
}
error_page 404 ${base}404.html;
`;
}

const add = (headers: readonly Header[]) => headers.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n');
