'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from '@/components/ui/button'

/** A button that submits its form and shows by itself that the form's action is running. */
export function SubmitButton(props: Omit<ButtonProps, 'type' | 'pending'>) {
  const { pending } = useFormStatus()
  return <Button variant="primary" {...props} type="submit" pending={pending} />
}
