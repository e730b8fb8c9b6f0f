import type { ComponentProps } from 'react'
import { controlStyle } from '@/components/ui/control-style'

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select {...rest} className={controlStyle(className)} />
}
