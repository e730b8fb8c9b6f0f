'use client'

import { useSyncExternalStore } from 'react'

/** Says that the connection is gone, for as long as it is. */
export function ConnectionNotice() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" className="sticky top-0 z-20 no-print">
      {!online && (
        <p className="border-b border-proposal bg-proposal-bg px-4 py-2 text-center font-semibold text-proposal">
          Mất kết nối mạng. Đồng chí giữ nguyên trang này; nội dung đã nhập vẫn còn.
        </p>
      )}
    </div>
  )
}

function subscribe(onChange: () => void) {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
