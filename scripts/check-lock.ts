import { readFileSync } from 'node:fs';

/**
 * Is the lock file whole? `npm install` leaves out, without a word, optional packages that a registry lacks;
 * then `npm ci` fails on every other machine.
 */
interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !Object.keys(packages).some((other) => other === `node_modules/${name}` || other.endsWith(`/node_modules/${name}`)))
    .map((name) => `${path || 'package.json'} asks for ${name}, which has no entry of its own`),
);

if (missing.length > 0) {
  process.stderr.write(
    `package-lock.json is not whole:\n  ${missing.join('\n  ')}\nPin the package to a version that the registry has whole, and install again.\n`,
  );
  process.exitCode = 1;
}
