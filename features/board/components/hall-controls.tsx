'use client'

interface HallControlsProps {
  page: number
  pages: number
  paused: boolean
  onToggle: () => void
}

/** What whoever stands at the projector may want: stop the turning, fill the screen. */
export function HallControls({ page, pages, paused, onToggle }: HallControlsProps) {
  return (
    <div className="flex items-center gap-[2vh]">
      {pages > 1 && (
        <>
          <p className="figures">
            Trang {page + 1}/{pages}
          </p>
          <button type="button" aria-keyshortcuts="Space" onClick={onToggle} className={buttonStyle}>
            {paused ? 'Tiếp tục chuyển trang' : 'Dừng chuyển trang'}
          </button>
        </>
      )}
      <button type="button" onClick={toggleFullScreen} className={buttonStyle}>
        Toàn màn hình
      </button>
    </div>
  )
}

const buttonStyle =
  'min-h-[4.4vh] cursor-pointer rounded-[0.8vh] border-[0.2vh] border-hall-waiting-line px-[2vh] hover:border-hall-ink hover:text-hall-ink'

const toggleFullScreen = () =>
  document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
