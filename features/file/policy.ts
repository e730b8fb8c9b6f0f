import type { Person } from '@/lib/actor'
import type { FilePurpose } from '@/lib/terms'

/** The office keeps what it decides and records; a unit's people keep what they report. */
export const canKeepFile = (actor: Person, purpose: FilePurpose): boolean =>
  purpose === 'result' ? actor.unitId !== null : actor.role === 'office'

/** The office and those who watch over it see every kept file; others those of their own unit (`readFile`). */
export const readsEveryFile = (actor: Person): boolean =>
  actor.role === 'office' || actor.role === 'admin' || actor.role === 'witness'
