/** A key or hash that is longer than a phone's line, folded under its name. */
export function LongValue({ name, value }: { name: string; value: string }) {
  return (
    <details>
      <summary className="cursor-pointer">{name}</summary>
      <p className="text-small break-all">
        <code>{value}</code>
      </p>
    </details>
  )
}
