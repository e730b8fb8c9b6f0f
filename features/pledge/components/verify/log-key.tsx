/** The key by which anyone checks the log without this system. */
export function LogKey({ value }: { value: string }) {
  return (
    <details>
      <summary className="cursor-pointer">Khóa công khai của nhật ký, để tự kiểm tra hồ sơ</summary>
      <p className="text-small break-all">
        <code>{value}</code>
      </p>
    </details>
  )
}
