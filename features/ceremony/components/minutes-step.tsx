import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import { type Column, Table } from '@/components/ui/table'
import { isOpenFor } from '@/features/campaign/states'
import { formatInstant } from '@/lib/dates'
import type { CeremonyView } from '../view'
import { MinutesForm } from './minutes-form'

/** The form that makes the minutes, what they would lack now, and those that were made. */
export function MinutesStep({ view }: { view: CeremonyView }) {
  const { campaign, minutes, href } = view
  return (
    <>
      {isOpenFor('witness', campaign.state) ? (
        <>
          <MinutesGaps view={view} />
          <MinutesForm campaignId={campaign.id} again={minutes.length > 0} />
        </>
      ) : (
        minutes.length === 0 && <p>Biên bản lập được sau khi khóa sổ.</p>
      )}
      {minutes.length > 0 && <MinutesList rows={minutes} folder={`${href}/ceremony`} />}
    </>
  )
}

/** What the minutes would lack if they were made now, and where to mend it. */
function MinutesGaps({ view: { conference, awaited, href } }: { view: CeremonyView }) {
  const lacking = conference
    ? [
        !conference.place && 'địa điểm',
        !conference.chair && 'chủ tọa',
        !conference.secretary && 'thư ký',
      ].filter(Boolean)
    : ['hội nghị ký']
  if (lacking.length === 0 && awaited === 0) return null
  return (
    <Notice tone="warning" title="Biên bản lập lúc này còn thiếu">
      <ul className="grid list-disc gap-1 pl-6">
        {lacking.length > 0 && (
          <li>
            Chưa ghi {lacking.join(', ')} trong{' '}
            <Link href={`${href}/text`} className="link">
              Nội dung, hội nghị
            </Link>
            .
          </li>
        )}
        {awaited > 0 && (
          <li>
            {awaited} người chứng kiến chưa xác nhận nên chưa có tên trong biên bản; lập lại được sau khi họ
            xác nhận.
          </li>
        )}
      </ul>
    </Notice>
  )
}

/** Every minutes that were made of a ceremony, the newest, which count, first. */
function MinutesList({ rows, folder }: { rows: CeremonyView['minutes']; folder: string }) {
  const columns: Column<CeremonyView['minutes'][number]>[] = [
    { key: 'at', header: 'Lập lúc', rowHeader: true, figures: true, cell: ({ at }) => formatInstant(at) },
    { key: 'by', header: 'Người lập', cell: ({ madeBy }) => madeBy },
    {
      key: 'level',
      header: 'Niêm phong',
      cell: ({ level, problem }) => (problem ? `${level}, chưa có dấu thời gian` : level),
    },
    {
      key: 'leaf',
      header: 'Vị trí trong nhật ký',
      cell: ({ leafIndex }) => <span className="figures">mục số {leafIndex + 1}</span>,
    },
    {
      key: 'file',
      header: 'Tệp',
      cell: ({ id, at }) => (
        <a
          href={`${folder}/minutes/${id}`}
          className="link link-target"
          aria-label={`Tải biên bản lập lúc ${formatInstant(at)} (PDF)`}
        >
          Tải biên bản (PDF)
        </a>
      ),
    },
  ]
  return <Table caption="Các biên bản đã lập" columns={columns} rows={rows} rowKey={({ id }) => id} />
}
