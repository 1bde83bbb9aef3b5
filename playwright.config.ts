import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/find-chromium.mjs';

/** `PORT` moves it, for someone who tests two copies at once. */
const port = Number(process.env.PORT ?? 4399);
const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '**/*.test.ts',
  workers: 2,
  forbidOnly: true,
  reporter: 'line',
  // A computer that does other work as well is slow, not wrong: what must come is waited for. How quick it is has measures of its own.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Without these a headless Chromium asks for Google's hosts at every start.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: { command: 'node scripts/serve.ts', port, env: { PORT: String(port) }, reuseExistingServer: false },
});
