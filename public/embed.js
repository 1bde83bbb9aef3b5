// Puts a list of help on a page of yours, where the tag stands:
//   <script src="https://help.example.gov.uk/embed.js" data-locality="east" data-need="sleep-routines" data-title="Sleep: East" async></script>
//
// It adds a frame and nothing else. A list written into your page would need `connect-src`, would take on your page's styles, and would
// give us a hand in your page; a frame cannot see it. Your policy needs `script-src` and `frame-src` for our address: no inline style or
// script, no eval, no cookie, nothing kept. If your policy has no room for a script, a plain <iframe> does the same at a height you choose.
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const { locality, need, title } = script.dataset;
  const list = need ? ['needs', need, locality] : ['localities', locality];
  const path = list.filter(Boolean).join('/');
  if (!/^(localities|needs\/[a-z0-9-]+)\/?[a-z0-9-]*$/.test(path) || path === 'localities') {
    console.error(`Signpost: found “${path}”. Write data-locality="…" or data-need="…" on the script tag, with an id from our list.`);
    return;
  }
  const frame = document.createElement('iframe');
  const address = new URL(`embed/${path}/`, script.src);
  frame.title = title || 'List of help for families';
  frame.referrerPolicy = 'no-referrer';
  frame.width = '100%';
  frame.height = '600';
  // Through the CSSOM, which a policy on inline styles lets through.
  frame.style.border = '0';
  window.addEventListener('message', ({ origin, source, data }) => {
    const height = Number(data?.signpostHeight);
    if (origin === address.origin && source === frame.contentWindow && height > 0 && height < 100000) frame.height = String(height);
  });
  frame.src = address.href;
  script.after(frame);
})();
