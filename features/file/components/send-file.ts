import type { FilePurpose } from '@/lib/terms'

type Answer = { id: string; name: string } | { fault: string }

/** Posts a file with its progress from 0 to 1; fetch tells no progress of what it sends. */
export const sendFile = (purpose: FilePurpose, file: File, onProgress: (done: number) => void) =>
  new Promise<Answer>((resolve) => {
    const form = new FormData()
    form.set('purpose', purpose)
    form.set('file', file)
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () =>
      resolve(request.status === 201 ? request.response : { fault: request.response?.error?.message ?? lost })
    request.onerror = () => resolve({ fault: lost })
    request.send(form)
  })

const lost = 'Chưa gửi được tệp do mất kết nối. Đồng chí kiểm tra mạng rồi chọn lại tệp.'
