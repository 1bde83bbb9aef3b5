import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

// Everything local is in the content folder; where it is built to and served from comes from the environment.
const { OUT_DIR = 'dist', SITE_URL = 'http://localhost:4321', BASE_PATH = '/', CACHE_DIR } = process.env;

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  outDir: OUT_DIR,
  ...(CACHE_DIR ? { cacheDir: CACHE_DIR } : {}),
  trailingSlash: 'always',
  // 'jsx', the default, drops the space between words on two lines.
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  // Lists for other sites are copies of pages that are in it.
  integrations: [
    preact(),
    sitemap({ filter: (page) => !page.startsWith(new URL(`${BASE_PATH.replace(/\/?$/, '/')}embed/`, SITE_URL).href) }),
  ],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        // Leaflet's own stylesheet carries small pictures as data.
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // Pagefind runs WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: { build: { assetsInlineLimit: 0 } },
});
