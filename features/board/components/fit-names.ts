// In hundredths of the screen's height, where 4.07 are 44 pixels of 1080: the least is what the last row still reads.
const largest = 5.4
const smallest = 2
const step = 0.1

/** Sets every name inside `container` in the largest size at which none of them is cut off. */
export function fitNames(container: HTMLElement): void {
  const names = [...container.querySelectorAll<HTMLElement>('[data-name]')]
  for (let size = largest; ; size -= step) {
    for (const name of names) name.style.fontSize = `${Math.max(size, smallest)}vh`
    if (size <= smallest || names.every(isWhole)) return
  }
}

const isWhole = (name: HTMLElement) =>
  name.scrollHeight <= name.clientHeight + 1 && name.scrollWidth <= name.clientWidth + 1
