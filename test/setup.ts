import fc from 'fast-check';

/** Property tests try the same examples in every run; another seed is a change like any other. */
fc.configureGlobal({ seed: 2026 });
