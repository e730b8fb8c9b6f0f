'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { ProgressLine } from '@/components/ui/progress-line'
import { exchangeKinds } from '@/lib/terms'
import type { Verdict } from '../check'
import { sheetForms } from '../sheets'
import { ProblemList } from './problem-list'
import { SheetPanel } from './sheet-panel'
import { takenOf, type Upload, useUpload } from './use-upload'

/** From a file to the campaign: choose, say what is what, mend, import. `undone` imports end the word of success. */
export function ExchangeDesk({ campaignId, undone }: { campaignId: string; undone: number }) {
  const router = useRouter()
  const [undoneBefore, setUndoneBefore] = useState(undone)
  const upload = useUpload(campaignId, () => {
    setUndoneBefore(undone)
    router.refresh()
  })
  const { file, verdict, busy, fault, counts } = upload
  return (
    <Card title="Nhập từ tệp Excel" className="no-print">
      <ChooseFile upload={upload} />
      {fault && <Notice tone="warning">{fault}</Notice>}
      {counts && undone === undoneBefore && (
        <Notice tone="success" title="Đã nhập tệp">
          {countsInWords(counts)}. Trong 24 giờ có thể hoàn tác ở phần Các lần đã nhập.
        </Notice>
      )}
      {busy && !file && <Working upload={upload} />}
      {file && (
        <>
          {verdict && (
            <ProblemList sheets={takenOf(file.sheets)} verdict={verdict} setCell={upload.setCell} />
          )}
          <Finish upload={upload} />
          {file.sheets.map((sheet, index) => (
            <SheetPanel
              key={sheet.name}
              sheet={sheet}
              verdict={verdictOf(file.sheets, verdict, index)}
              setKind={(kind) => upload.setKind(index, kind)}
              setColumn={(column, key) => upload.setColumn(index, column, key)}
            />
          ))}
        </>
      )}
    </Card>
  )
}

function ChooseFile({ upload }: { upload: Upload }) {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0]
    if (chosen) upload.choose(chosen)
  }
  return (
    <Field
      id="workbook"
      label="Tệp Excel (.xlsx)"
      hint="Tối đa 20 MB. Chưa có gì được ghi trước khi đồng chí bấm Nhập vào đợt thi đua."
    >
      {(control) => (
        <input
          {...control}
          key={upload.closed}
          type="file"
          accept=".xlsx"
          onChange={choose}
          // So that the same file, mended meanwhile, can be chosen again.
          onClick={({ currentTarget }) => {
            currentTarget.value = ''
          }}
        />
      )}
    </Field>
  )
}

const doing = { checking: 'Đang kiểm tra từng ô', applying: 'Đang ghi vào đợt thi đua' }

function Working({ upload: { busy, cancel } }: { upload: Upload }) {
  if (!busy) return null
  return (
    <div className="grid max-w-text gap-2" role="status">
      {busy.doing === 'sending' ? (
        <ProgressLine
          label={busy.progress < 1 ? 'Đang gửi tệp' : 'Đang đọc tệp'}
          value={Math.round(busy.progress * 100)}
          max={100}
        />
      ) : (
        <p>{doing[busy.doing]}…</p>
      )}
      {busy.doing !== 'applying' && (
        <div>
          <Button onClick={cancel}>Hủy</Button>
        </div>
      )}
    </div>
  )
}

function Finish({ upload }: { upload: Upload }) {
  const { file, verdict, busy, fault } = upload
  const stale = file && takenOf(file.sheets).length > 0 && !busy && (!verdict || fault)
  const statuses = verdict?.sheets.flatMap((sheet) => sheet.statuses) ?? []
  const [fresh, changed] = (['new', 'changed'] as const).map(
    (wanted) => statuses.filter((one) => one === wanted).length,
  )
  const ready = verdict !== null && verdict.problems.length === 0 && fresh! + changed! > 0
  const nothing = verdict !== null && verdict.problems.length === 0 && fresh! + changed! === 0
  return (
    <div className="grid gap-3">
      {busy && <Working upload={upload} />}
      {file && takenOf(file.sheets).length === 0 && (
        <Notice tone="warning" title="Chưa nhận ra trang tính nào">
          Chọn nội dung của từng trang tính ở dưới, hoặc tải tệp mẫu rồi chép dữ liệu vào.
        </Notice>
      )}
      {nothing && <Notice>Mọi dòng của tệp đã có và không đổi, nên không có gì để nhập.</Notice>}
      <div className="flex flex-wrap gap-3">
        {ready && (
          <Button
            variant="primary"
            onClick={upload.apply}
            pending={busy?.doing === 'applying'}
            pendingLabel="Đang nhập"
          >
            Nhập vào đợt thi đua ({fresh} dòng mới, {changed} dòng thay đổi)
          </Button>
        )}
        {stale && <Button onClick={upload.recheck}>Kiểm tra lại</Button>}
        <Button onClick={upload.close}>Bỏ tệp này</Button>
      </div>
    </div>
  )
}

function verdictOf(sheets: Parameters<typeof takenOf>[0], verdict: Verdict | null, index: number) {
  const at = takenOf(sheets).findIndex((sheet) => sheet.index === index)
  return at < 0 ? null : (verdict?.sheets[at] ?? null)
}

const countsInWords = (counts: Record<string, number>) =>
  exchangeKinds
    .filter((kind) => counts[kind])
    .map((kind) => `${sheetForms[kind].title}: ${counts[kind]} dòng`)
    .join('; ')
