/** The error beside a field; the field's control names it in `aria-describedby`. */
export function FieldError({ id, message }: { id: string; message?: string }) {
  if (!message) return null
  return (
    <p id={`${id}-error`} className="font-semibold text-overdue">
      <span className="sr-only">Lỗi: </span>
      {message}
    </p>
  )
}
