import type { ComponentProps } from 'react'
import { controlStyle } from '@/components/ui/control-style'

export function TextArea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} rows={rows} className={controlStyle(className)} />
}
