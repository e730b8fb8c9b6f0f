/** The demonstration's campaign is of this year: other tests make campaigns of other years beside it. */
export const demonstrationYear = 2023
