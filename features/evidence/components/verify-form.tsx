import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

/** A plain form: it works without JavaScript. */
export function VerifyForm() {
  return (
    <Card title="Kiểm tra một mã">
      <form action="/verify" method="get" className="grid gap-4">
        <Field id="code" label="Mã kiểm tra" hint="12 ký tự, như 7K2M-9QXA-4TZM">
          {(control) => (
            <TextInput
              {...control}
              name="code"
              required
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
            />
          )}
        </Field>
        <div>
          <Button type="submit" variant="primary">
            Kiểm tra
          </Button>
        </div>
      </form>
    </Card>
  )
}
