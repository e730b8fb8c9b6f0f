import { Search } from 'lucide-react'
import type { ComponentProps } from 'react'
import { TextInput } from '@/components/ui/text-input'

interface SearchInputProps extends Omit<ComponentProps<typeof TextInput>, 'type' | 'value' | 'onChange'> {
  label: string
  value: string
  onSearch: (wanted: string) => void
}

/** A search that narrows a list down while it is typed, with or without marks. */
export function SearchInput({ label, value, onSearch, ...input }: SearchInputProps) {
  return (
    <div className="no-print relative min-w-56 grow sm:max-w-sm">
      <Search aria-hidden="true" className="absolute inset-y-0 left-2 my-auto size-4 text-muted" />
      <TextInput
        placeholder={label}
        autoComplete="off"
        {...input}
        type="search"
        aria-label={`${label}, gõ có dấu hoặc không dấu`}
        value={value}
        onChange={(event) => onSearch(event.target.value)}
        className="pl-8"
      />
    </div>
  )
}
