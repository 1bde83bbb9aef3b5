import type { Page } from '@playwright/test';

/**
 * What any page takes on this computer: a box, two tick boxes, and two lines of text that a worker sends back at once. No search can be
 * quicker than this, so what ours takes is told beside it.
 */
const html = `<!doctype html>
<html lang="en"><title>Empty</title>
<input id="ask"><div class="filters"><input type="checkbox"><input type="checkbox"></div><ol class="cards"><li></li><li></li></ol>
<script>
  const echo = 'onmessage = ({ data: { id, argumentList: [{ value }] } }) => postMessage({ id, value: { results: [value.words + id, id] } })';
  const worker = new Worker(URL.createObjectURL(new Blob([echo], { type: 'text/javascript' })));
  const box = document.getElementById('ask');
  let asked = 0;
  const ask = () => worker.postMessage({ id: String(++asked), path: ['ask'], argumentList: [{ value: { words: box.value, asked } }] });
  box.oninput = ask;
  document.querySelector('.filters').onchange = ask;
  worker.addEventListener('message', ({ data }) => {
    if (data.id !== String(asked)) return;
    for (const [at, line] of document.querySelectorAll('.cards > li').entries()) line.textContent = data.value.results[at];
  });
</script></html>`;

export async function emptyPage(page: Page): Promise<void> {
  const address = 'http://localhost/empty/';
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(address);
}
