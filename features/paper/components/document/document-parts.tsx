import { Fragment } from 'react'
import type { PaperModel } from '../../typesetting/paper-model'
import styles from './document.module.css'
import { DocumentTargets } from './document-targets'

/** What the unit pledges, in the four parts of the form. */
export function DocumentParts({ parts: { common, targets, own, commitments } }: Pick<PaperModel, 'parts'>) {
  return (
    <>
      <h3 className={styles.part}>{common.title}</h3>
      <Paragraphs texts={common.paragraphs} />
      <h3 className={styles.part}>{targets.title}</h3>
      <DocumentTargets {...targets} />
      <h3 className={styles.part}>{own.title}</h3>
      {own.lists.length === 0 && <p className={styles.body}>{own.none}</p>}
      {own.lists.map(({ title, items }) => (
        <Fragment key={title}>
          <p className={styles.lead}>{title}</p>
          <Paragraphs texts={items} />
        </Fragment>
      ))}
      <h3 className={styles.part}>{commitments.title}</h3>
      <Paragraphs texts={commitments.paragraphs} />
    </>
  )
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list, in which a text may stand twice
    <p key={position} className={styles.body}>
      {text}
    </p>
  ))
}
