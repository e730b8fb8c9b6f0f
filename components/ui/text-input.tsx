import type { ComponentProps } from 'react'
import { controlStyle } from '@/components/ui/control-style'

export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input {...rest} type={type} className={controlStyle(className)} />
}
