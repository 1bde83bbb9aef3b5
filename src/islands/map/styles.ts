import mapCss from '../../styles/map.css?url';

/** Fetches the map's styles, once a page, only when a map is shown: a page that may never show one does not pay for them. */
export function loadStyles(): Promise<void> {
  return new Promise((resolve, reject) => {
    if (document.querySelector(`link[href="${mapCss}"]`)) {
      resolve();
      return;
    }
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: mapCss });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error('The map’s styles did not load.')));
    document.head.append(link);
  });
}
