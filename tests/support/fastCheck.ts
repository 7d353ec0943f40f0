import fc from 'fast-check'

/**
 * fast-check with the same inputs in each run, so that a run that was green stays green until the code changes. Long
 * searches set `PROPERTY_SEED` and `PROPERTY_RUNS`; what fails is printed with its seed and its path.
 */
export default fc

const { PROPERTY_RUNS, PROPERTY_SEED } = process.env

fc.configureGlobal({ numRuns: Number(PROPERTY_RUNS ?? 500), seed: Number(PROPERTY_SEED ?? 1) })
