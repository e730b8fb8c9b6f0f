import type { PaperModel } from '../../typesetting/paper-model'
import styles from './document.module.css'

/** Who writes, under which name of the state or the Party, where and when. */
export function DocumentHeading({
  model: { profile, superior, issuer, placeAndDay },
}: {
  model: PaperModel
}) {
  const { underIssuer } = profile
  return (
    <div className={styles.heading}>
      <div className={styles.issuer}>
        <p>{superior}</p>
        <p className={'rule' in underIssuer ? styles.shortRule : undefined}>
          <strong>{issuer}</strong>
        </p>
        {'sign' in underIssuer && <p>{underIssuer.sign}</p>}
      </div>
      <div className={styles.country}>
        {profile.nation && (
          <p className={styles.nation}>
            <strong>{profile.nation}</strong>
          </p>
        )}
        <p>
          <strong className={styles.fullRule}>{profile.motto}</strong>
        </p>
        <p className={styles.placeAndDay}>{placeAndDay}</p>
      </div>
    </div>
  )
}
