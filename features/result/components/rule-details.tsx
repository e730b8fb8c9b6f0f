import { outcomeRule, rules } from '../progress'

/** How a result is compared with its target, for whoever asks. */
export function RuleDetails() {
  return (
    <details>
      <summary className="cursor-pointer text-link">Cách đánh giá kết quả</summary>
      <ul className="grid max-w-text list-disc gap-1 py-2 pl-6">
        {rules.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
        <li>{outcomeRule}</li>
      </ul>
    </details>
  )
}
