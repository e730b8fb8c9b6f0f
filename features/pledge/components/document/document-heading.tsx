import { formatDayInPrint } from '@/lib/dates'
import type { PledgeDocument } from '../../document'
import styles from './document.module.css'

const upper = (text: string) => text.toLocaleUpperCase('vi')

/** Who writes, under which name of the state or the Party, where and when. */
export function DocumentHeading({ document }: { document: PledgeDocument }) {
  const { issuingBody, unit, layout, day } = document
  return (
    <div className={styles.heading}>
      <div className={styles.issuer}>
        <p>{upper(issuingBody.superior)}</p>
        <p className={layout === 'state' ? styles.shortRule : undefined}>
          <strong>{upper(unit.name)}</strong>
        </p>
        {layout === 'party' && <p>*</p>}
      </div>
      <div className={styles.country}>
        {layout === 'state' ? <StateName /> : <PartyName />}
        <p className={styles.placeAndDay}>
          {issuingBody.placeName}, {formatDayInPrint(day)}
        </p>
      </div>
    </div>
  )
}

function StateName() {
  return (
    <>
      <p className={styles.nation}>
        <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
      </p>
      <p>
        <strong className={styles.fullRule}>Độc lập - Tự do - Hạnh phúc</strong>
      </p>
    </>
  )
}

function PartyName() {
  return (
    <p>
      <strong className={styles.fullRule}>ĐẢNG CỘNG SẢN VIỆT NAM</strong>
    </p>
  )
}
