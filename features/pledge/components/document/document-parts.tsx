import { Fragment } from 'react'
import { figureInWords } from '@/features/target/figure'
import type { PledgeDocument } from '../../document'
import styles from './document.module.css'
import { DocumentTargets } from './document-targets'

/** What the unit pledges, in the four parts of the form. */
export function DocumentParts({ document }: { document: PledgeDocument }) {
  const { commonContent, targets, commitments } = document
  return (
    <>
      <h3 className={styles.part}>I. Nội dung thi đua</h3>
      <Numbered texts={commonContent} />
      <h3 className={styles.part}>II. Chỉ tiêu</h3>
      <DocumentTargets targets={targets} />
      <h3 className={styles.part}>III. Chỉ tiêu riêng, nhiệm vụ, giải pháp</h3>
      <OwnContent document={document} />
      <h3 className={styles.part}>IV. Cam kết, tổ chức thực hiện</h3>
      <Numbered texts={commitments} />
    </>
  )
}

function Numbered({ texts }: { texts: readonly string[] }) {
  return texts.map((text, index) => (
    <p key={text} className={styles.body}>
      {index + 1}. {text}
    </p>
  ))
}

function OwnContent({ document: { ownTargets, tasks, solutions } }: { document: PledgeDocument }) {
  const lists = [
    { title: 'Chỉ tiêu riêng', texts: ownTargets.map((own) => `${own.content}: ${figureInWords(own)}`) },
    { title: 'Nhiệm vụ', texts: tasks },
    { title: 'Giải pháp', texts: solutions },
  ].filter(({ texts }) => texts.length > 0)
  if (lists.length === 0) {
    return <p className={styles.body}>Đơn vị không đăng ký thêm nội dung riêng.</p>
  }
  return lists.map(({ title, texts }, index) => (
    <Fragment key={title}>
      <p className={styles.lead}>
        {index + 1}. {title}
      </p>
      {texts.map((text, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list, in which a text may stand twice
        <p key={position} className={styles.body}>
          - {text}
        </p>
      ))}
    </Fragment>
  ))
}
