import type { Situation } from '../signing-state'
import { Freshness } from './freshness'
import { SigningPanel, type SigningPanelProps } from './signing/signing-panel'
import { PaperCard, SignedCard, UnsignableCard } from './signing-state-card'

type SigningPlaceProps = Omit<SigningPanelProps, 'choices' | 'outstanding'> & { situation: Situation }

/** The panel to sign with, or what stands in its place. */
export function SigningPlace({ situation, ...panel }: SigningPlaceProps) {
  switch (situation.kind) {
    case 'signed':
      return <SignedCard {...situation} />
    case 'paper':
      return <PaperCard {...situation} />
    case 'unsignable':
      return <UnsignableCard reason={situation.reason} />
    case 'ready': {
      const choices = situation.choices.map(({ authority, titleLines, hash }) => ({
        authority,
        titleLines,
        hash,
      }))
      return (
        <div className="grid gap-4">
          <Freshness pledgeId={panel.pledgeId} hash={choices[0]!.hash} />
          <SigningPanel {...panel} choices={choices} outstanding={situation.outstanding} />
        </div>
      )
    }
  }
}
