import type { Page } from '@playwright/test';
import jsQR from 'jsqr';

/** What a phone reads off a picture of a code. */
export async function readCode(page: Page, png: Buffer): Promise<string> {
  const { width, height, data } = await page.evaluate(async (base64) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const pixels = context?.getImageData(0, 0, picture.width, picture.height);
    return { width: picture.width, height: picture.height, data: [...(pixels?.data ?? [])] };
  }, png.toString('base64'));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? 'nothing';
}
