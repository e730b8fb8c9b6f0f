/** An expected refusal, as a mutation returns it: `{ ok: false, reason }`, the reason one of a union of words. */
export type Refusal<Reason extends string> = { ok: false; reason: Reason }

export const refuse = <Reason extends string>(reason: Reason): Refusal<Reason> => ({ ok: false, reason })
