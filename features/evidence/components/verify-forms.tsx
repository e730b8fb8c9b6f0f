import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { LabelledInput } from '@/components/ui/text-input'

/** A plain form: it works without JavaScript. */
export function VerifyForm() {
  return (
    <Card title="Kiểm tra một mã">
      <form action="/verify" method="get" className="grid gap-4">
        <LabelledInput
          id="code"
          name="code"
          label="Mã kiểm tra"
          hint="12 ký tự, như 7K2M-9QXA-4TZM"
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <div>
          <Button type="submit" variant="primary">
            Kiểm tra
          </Button>
        </div>
      </form>
    </Card>
  )
}

/** A plain form: it works without JavaScript, and browsers take a file dropped on its field. */
export function FileForm({ error }: { error?: string }) {
  return (
    <Card title="Kiểm tra một tệp PDF">
      <form action="/verify/file" method="post" encType="multipart/form-data" className="grid gap-4">
        <Field
          id="file"
          label="Tệp bản giao ước (PDF)"
          hint="Nhận cả biên bản lễ ký. Chọn tệp hoặc kéo tệp thả vào ô, tối đa 20 MB. Tệp được kiểm tra rồi bỏ ngay, không lưu lại."
          error={error}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              name="file"
              accept="application/pdf,.pdf"
              required
              className="min-h-control w-full rounded-control border border-control bg-white px-3 py-2"
            />
          )}
        </Field>
        <div>
          <Button type="submit">Kiểm tra tệp</Button>
        </div>
      </form>
    </Card>
  )
}
