import { always, framed, framedFolder, type Header, json, openData, unframed, unlisted } from './headers.ts';
import type { SiteOnHost } from './site-on-host.ts';

/** For Caddy: to be imported in the site's block, whose `root` holds the built site under its base path. */
export function caddyFile({ base, demonstration }: SiteOnHost): string {
  const data = [...openData, ...(demonstration ? unlisted : [])];
  return `# Signpost on Caddy. Inside the site's block, after root:
#   import /path/to/signpost.caddy

header {
${set(always)}
}
# Lists for other sites may stand in a frame; nothing else may. The two never meet.
@framed path ${base}${framedFolder}*
@unframed not path ${base}${framedFolder}*
header @framed {
${set([framed])}
}
header @unframed {
${set([unframed])}
}
header ${base}data/* {
${set(data)}
}
@calendars path *.ics
header @calendars Content-Type "text/calendar; charset=utf-8"
header ${base}_astro/* Cache-Control "public, max-age=31536000, immutable"

# Open Referral UK: /services is services.json, / is index.json, a trailing slash is forgiven.
handle ${base}data/oruk/* {
  header Content-Type "${json}"
  uri strip_suffix /
  try_files {path} {path}.json {path}/index.json
  file_server {
    disable_canonical_uris
  }
}

handle {
  file_server
}
handle_errors {
  rewrite * ${base}404.html
  file_server
}
`;
}

const set = (headers: readonly Header[]) => headers.map(([name, value]) => `  ${name} "${value}"`).join('\n');
