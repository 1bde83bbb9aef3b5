import { expect, test } from 'vitest';
import { Site } from '../../src/domain/schema/site.ts';
import { tileHost } from '../../src/places/tile-host.ts';

const tiles = { url: 'https://tiles.example.org/osm/{z}/{x}/{y}.png', from: 'Example Tiles', credit: '© Example Tiles' };
const read = (change: Partial<typeof tiles>) => Site.shape.tiles.safeParse({ ...tiles, ...change });

test('a page lets pictures come from the tile server and from no other path of trust', () => {
  const { data } = read({});
  expect(tileHost({ tiles: data })).toBe('https://tiles.example.org');
  expect(tileHost({ tiles: undefined })).toBeUndefined();
});

test('an address of tiles that would not work, or that would not be secret on its way, is refused with what to write', () => {
  for (const url of [
    'http://tiles.example.org/{z}/{x}/{y}.png',
    'https://tiles.example.org/{z}/{x}.png',
    "https://a.org/' {z}{x}{y}",
    '{z}{x}{y}',
  ]) {
    const { error } = read({ url });
    expect(error?.issues[0]?.message, url).toBe(
      "give the address of the tiles, like 'https://tiles.example.org/{z}/{x}/{y}.png', in quotes",
    );
  }
});

test('who sends the tiles must be named, since the button names them', () => {
  expect(Site.shape.tiles.safeParse({ url: tiles.url, credit: tiles.credit }).error?.issues[0]?.message).toBe('say who sends the tiles');
});
