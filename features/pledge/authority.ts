import { type Authority, authorityMarks } from '@/lib/terms'

/** Who is about to sign, and for which unit. Titles are upper case, as the document prints them. */
export type Seat = {
  /** The signer's own office title, `CHỦ TỊCH`. */
  title: string | null
  /** The title of the unit's head in this campaign. */
  headTitle: string
  /** The collective in whose name the head may sign, `ỦY BAN NHÂN DÂN`; null where the head signs alone. */
  collective: string | null
  /** Authorizations in force today for this person at this unit. */
  authorizations: readonly { authority: Authority; title: string }[]
}

/** One way in which a person may sign: the authority and the lines over the signature, top first. */
export type SigningChoice = { authority: Authority; titleLines: string[] }

/**
 * The ways in which a person may sign for a unit, the usual one first, none when they have no right to.
 * A head signs in the collective's name where the unit has one, else by their office; anybody else needs an
 * authorization. Form of the lines: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 7.
 */
export function signingChoices({ title, headTitle, collective, authorizations }: Seat): SigningChoice[] {
  const choices: SigningChoice[] = []
  if (title === headTitle) {
    if (collective) {
      const authority = 'on_behalf_of_collective'
      choices.push({ authority, titleLines: [`${authorityMarks[authority]} ${collective}`, headTitle] })
    }
    choices.push({ authority: 'own_office', titleLines: [headTitle] })
  }
  for (const { authority, title: office } of authorizations) {
    if (authority === 'own_office') continue
    const first = `${authorityMarks[authority]} ${headTitle}`
    choices.push({ authority, titleLines: authority === 'acting' ? [first] : [first, office] })
  }
  return choices
}
