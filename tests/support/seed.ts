import fc from 'fast-check';

/** The same commit gets the same answer on every machine. To look for what no one thought of: SEED=$RANDOM npm test -- unit. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
