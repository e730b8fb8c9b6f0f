/** From how many milliseconds on a difference of clocks is told: signing times are the database's, all else is by the program's. */
export const mostSkew = 5_000
