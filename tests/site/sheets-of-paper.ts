import type { Page } from '@playwright/test';

/** How many sheets of paper a page prints on, and of what size in points. */
export async function sheetsOfPaper(page: Page): Promise<{ readonly sheets: number; readonly size: string }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = Number(/\/Type \/Pages[^>]*\/Count (\d+)|\/Count (\d+)[^>]*\/Type \/Pages/s.exec(pdf)?.slice(1).find(Boolean));
  return { sheets, size: /MediaBox \[([^\]]*)\]/.exec(pdf)?.[1] ?? '' };
}

/** 210 mm by 297 mm in points, as browsers round it. */
export const a4 = /^0 0 59[45](\.\d+)? 84[12](\.\d+)?$/;
