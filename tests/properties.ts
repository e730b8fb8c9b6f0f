import fc from 'fast-check'

// A developer's run explores; the run that decides on a change repeats, so that luck never decides.
if (process.env.CI) fc.configureGlobal({ seed: 20221221 })
