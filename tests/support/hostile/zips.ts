import { deflateRawSync, gzipSync } from 'node:zlib';
import { zipOf, zipOfTexts } from '../zip.ts';
import { feedWith, type Hostile } from './hostile.ts';

const feed = Buffer.from(feedWith());
const zip = (says: string, bytes: Uint8Array, becomes: Hostile['becomes'] = 'refused'): Hostile => ({
  says,
  file: 'a.zip',
  bytes,
  becomes,
});
const named = (says: string, name: string | Buffer, becomes: Hostile['becomes'] = 'refused', bits = 0) =>
  zip(says, zipOf({ name, bytes: feed, bits }), becomes);

/** Names that reach out of a zip, or that pretend to. */
const names = [
  named('a name that goes up', '../evil.json'),
  named('a name that goes up from inside', 'feed/../../evil.json'),
  named('a name that goes far up', '../../../../../../etc/cron.d/evil.json'),
  named('an absolute name', '/etc/evil.json'),
  named('an absolute name with two strokes', '//server/share/evil.json'),
  named('the letter of a drive', 'C:/Windows/evil.json'),
  named('the letter of a drive with no stroke', 'c:evil.json'),
  named('backslashes that go up', '..\\..\\evil.json'),
  named('backslashes that only divide', 'feed\\services.json'),
  named('a name of another machine', '\\\\server\\share\\evil.json'),
  named('a name that is only two dots', '..'),
  named('a name with a null in it', 'services.json\0.exe', 'cleaned'),
  named('a name that reads backwards', '\u202egnp.noj.json', 'cleaned', 0x800),
  named('a name of letters that nobody can see', '\u200b\u200b.json', 'cleaned', 0x800),
  named('a name that is HTML', '<img src=x onerror=alert(1)>.json', 'cleaned', 0x800),
  named('a name with a line break', 'a\nb.json', 'cleaned'),
  named('a name that is not UTF-8', Buffer.from([0xff, 0xfe, 0xe9, 0x2e, 0x6a, 0x73, 0x6f, 0x6e]), 'cleaned', 0x800),
  named('a name of sixty thousand letters', `${'a'.repeat(60_000)}.json`),
  named('a name that changes every object', '__proto__', 'cleaned'),
  named('a name of a device', 'CON.json', 'cleaned'),
];

const nothing = Buffer.alloc(0);
const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, 32);

/** Zips that are larger inside than they should be. */
const bombs = [
  zip('a bomb of blanks', zipOf({ name: 'bomb.json', bytes: megabytes(24) })),
  zip('a bomb that says it is small', zipOf({ name: 'bomb.json', bytes: megabytes(24), says: 100 })),
  zip('a file that says it is larger than any disk', zipOf({ name: 'a.json', bytes: feed, says: 0xfffffffe })),
  zip('a file that says it is packed larger than the zip', zipOf({ name: 'a.json', bytes: feed, saysPacked: 0x7fffffff })),
  zip('files that lie on top of each other', overlapping(40)),
  zip('a thousand files that are one file, and one bomb', overlapping(1000)),
  zip('more files than a directory has', zipOf(...Array.from({ length: 20_001 }, (_, at) => ({ name: `${at}.json`, bytes: nothing })))),
  zip('a zip inside a zip', zipOf({ name: 'inner.zip', bytes: zipOf({ name: 'bomb.json', bytes: megabytes(8) }) })),
  zip('a gzip inside a zip', zipOf({ name: 'feed.json', bytes: gzipSync(feed) }), 'told'),
];

/** One part of a zip under many names: each looks small, and all together are not (Fifield 2019). */
function overlapping(count: number): Buffer {
  const bytes = megabytes(3);
  return zipOf({ name: '0.json', bytes }, ...Array.from({ length: count }, (_, at) => ({ name: `${at + 1}.json`, bytes, sameAs: 0 })));
}

const whole = zipOf({ name: 'feed.json', bytes: feed });
const wrongAt = (place: number, value: number) => {
  const bytes = Buffer.from(whole);
  bytes[place < 0 ? bytes.length + place : place] = value;
  return bytes;
};

/** Zips that are damaged, locked, or hold what is no file. */
const broken = [
  ...[5, 30, 60, whole.length - 30, whole.length - 1].map((end) => zip(`a zip cut off after ${end} bytes`, whole.subarray(0, end))),
  zip('a zip whose end says that it has another number of files', wrongAt(-12, 9)),
  zip('a zip whose list of files is elsewhere', wrongAt(-6, 0xff)),
  zip('a zip whose packed bytes are damaged', wrongAt(60, 0xff)),
  zip('a file that is not what its sum says', zipOf({ name: 'feed.json', bytes: feed, crc: 1 })),
  zip('a file with a password', zipOf({ name: 'feed.json', bytes: feed, bits: 1 })),
  zip('a file with a strong password', zipOf({ name: 'feed.json', bytes: feed, bits: 0x41 })),
  zip('a file packed in a way that nobody knows', zipOf({ name: 'feed.json', bytes: feed, method: 99 })),
  zip('a link to a file of the machine', zipOf({ name: 'link.json', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 }), 'told'),
  zip('a program', zipOf({ name: 'run.sh', bytes: Buffer.from('#!/bin/sh\nrm -rf /\n'), mode: 0o100755 }), 'told'),
  zip('a file with no bytes', zipOf({ name: 'feed.json', bytes: Buffer.alloc(0) }), 'told'),
  zip('a zip with no file', zipOf(), 'refused'),
  zip(
    'a good feed beside a page, a picture and a script',
    zipOfTexts({ 'a.html': '<script>1</script>', 'b.svg': '<svg onload="x"/>', 'c.js': 'x()', 'feed.json': feedWith() }),
    'cleaned',
  ),
  zip('a gzip that is called a zip', gzipSync(feed), 'told'),
  zip('packed bytes that are called a zip', deflateRawSync(feed), 'told'),
];

export const hostileZips: readonly Hostile[] = [...names, ...bombs, ...broken];
