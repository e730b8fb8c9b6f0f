/** Whether an assigned row waits for the unit's word, as TypeScript and SQL both have to say. */
export const outstandingCases = [
  { row: 'new', acknowledged: false, proposed: false, answered: false, blocks: false, waits: true },
  { row: 'new', acknowledged: false, proposed: false, answered: false, blocks: true, waits: true },
  { row: 'acknowledged', acknowledged: true, proposed: false, answered: false, blocks: false, waits: false },
  { row: 'acknowledged', acknowledged: true, proposed: false, answered: false, blocks: true, waits: false },
  { row: 'proposed', acknowledged: false, proposed: true, answered: false, blocks: false, waits: false },
  { row: 'proposed', acknowledged: false, proposed: true, answered: false, blocks: true, waits: true },
  { row: 'answered', acknowledged: false, proposed: true, answered: true, blocks: false, waits: true },
  { row: 'answered', acknowledged: false, proposed: true, answered: true, blocks: true, waits: true },
  { row: 'both', acknowledged: true, proposed: true, answered: false, blocks: false, waits: false },
  { row: 'both', acknowledged: true, proposed: true, answered: false, blocks: true, waits: false },
  { row: 'all', acknowledged: true, proposed: true, answered: true, blocks: false, waits: false },
  { row: 'all', acknowledged: true, proposed: true, answered: true, blocks: true, waits: false },
] as const
