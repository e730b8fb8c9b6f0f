import { Search } from 'lucide-react'
import { TextInput } from '@/components/ui/text-input'

interface SearchInputProps {
  label: string
  value: string
  onSearch: (wanted: string) => void
}

/** A search that narrows a list down while it is typed, with or without marks. */
export function SearchInput({ label, value, onSearch }: SearchInputProps) {
  return (
    <div className="relative min-w-56 grow sm:max-w-sm">
      <Search aria-hidden="true" className="absolute inset-y-0 left-2 my-auto size-4 text-muted" />
      <TextInput
        type="search"
        aria-label={`${label}, gõ có dấu hoặc không dấu`}
        placeholder={label}
        autoComplete="off"
        value={value}
        onChange={(event) => onSearch(event.target.value)}
        className="pl-8"
      />
    </div>
  )
}
