/**
 * In a frame: tells the page around it how high the list is, whenever that changes, so that nobody has to scroll in a box. A height
 * is no secret, so any page may hear it. `embed.js` listens; a plain frame is as high as its tag says.
 */
if (window.parent !== window) {
  const tell = () => window.parent.postMessage({ signpostHeight: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
  new ResizeObserver(tell).observe(document.body);
}
